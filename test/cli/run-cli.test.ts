import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { runCli } from "../../adapters/cli/run-cli.ts";
import { runProgram } from "../../adapters/program/exit.ts";
import { checkLineSchema, packageVersion } from "../../src/server.ts";
import { MILL } from "../chat/test-library.ts";

const folder = mkdtempSync(join(tmpdir(), "pullquote-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const article = join(folder, "mill.txt");
writeFileSync(article, MILL.text);

/** Runs the program with streams of its own, as the process would. */
const pullquote = async (args: readonly string[], input = "", settings: Readonly<Record<string, string>> = {}) => {
  const stdin = new PassThrough();
  const read = (stream: PassThrough) => {
    let text = "";
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
    });
    return () => text;
  };
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const out = read(stdout);
  const err = read(stderr);
  const running = Object.assign(new EventEmitter(), {
    stdin,
    stdout,
    stderr,
    env: { MEANING: "off" },
  }) as unknown as NodeJS.Process;
  stdin.end(input);
  const code = await runProgram(
    () => runCli(args, { MEANING: "off", ...settings }, running),
    (lines) => stderr.write(`${lines}\n`),
  );
  return { code, out: out(), err: err() };
};

describe("pullquote", () => {
  it("answers the question behind ask", async () => {
    const { code, out, err } = await pullquote(["ask", "--articles", article, "who", "repaired", "the", "wheel?"]);
    expect(out).toContain("│ Nora Quill, a retired engineer, repaired the wheel");
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("gives one line of JSON for every line of input, blank ones too, in order", async () => {
    const input = "who repaired the wheel?\n\nwhat did it cost?\n\n/help\nlast without a line break";
    const { code, out } = await pullquote(["ask", "--json", "--articles", article], input);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { question: string });
    expect(lines.map(({ question }) => question)).toEqual(input.split("\n"));
    expect(code).toBe(0);
  });

  it("checks texts, each on a line of the documented shape", async () => {
    const input = "The council refused to pay because the building is privately owned.\nPenguins cannot fly.\n\n";
    const { out } = await pullquote(["check", "--json", "--articles", article], input);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => checkLineSchema.parse(JSON.parse(line)));
    expect(lines.map((line) => ("verdict" in line ? line.verdict : line.refused))).toEqual([
      "verbatim",
      "absent",
      "empty",
    ]);
    expect(Object.keys(lines[0]!)).toEqual(expect.arrayContaining(["text", "verdict", "excerpts", "differences"]));
    expect(lines[0]).not.toHaveProperty("kind");
  });

  it("verifies receipts", async () => {
    const asked = await pullquote(["ask", "--json", "--articles", article, "who repaired the wheel?"]);
    const code = (JSON.parse(asked.out) as { excerpts: { receipt: string }[] }).excerpts[0]!.receipt;
    const { out } = await pullquote(
      ["verify", "--json", "--articles", article],
      `${code}\nnonsense\nThey say ${code.replaceAll("-", "–")}, do they?\n`,
    );
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => (JSON.parse(line) as { status: string }).status),
    ).toEqual(["stands", "malformed", "stands"]);
    expect((await pullquote(["verify", "--articles", article, code])).out).toContain(
      "These words stand in the article",
    );
  });

  it("says what it can do, and its version", async () => {
    expect(await pullquote(["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("pullquote ask") });
    expect((await pullquote(["repl", "--help"])).out).toMatch(/^Talks with you(?![\s\S]*pullquote ask)/);
    expect(await pullquote(["--version"])).toMatchObject({ code: 0, out: `${packageVersion()}\n` });
  });

  it("refuses a line of which it reads only the beginning, on a line of its own", async () => {
    const said = "The council refused to pay because the building is privately owned.";
    const input = `${said.padEnd(65_540)}x\n${said}\n`;
    const checkedLines = (await pullquote(["check", "--json", "--articles", article], input)).out.trimEnd().split("\n");
    expect(checkedLines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { text: `${said.padEnd(65_536)}…`, refused: "too-long", limit: 65_536 },
      expect.objectContaining({ verdict: "verbatim" }),
    ]);
    expect((await pullquote(["check", "--articles", article], input)).out).toContain("That is too long to check");
    // What was not checked is no text that passed; a receipt behind the cut was not seen.
    expect((await pullquote(["check", "--fail", "--articles", article], input)).code).toBe(1);
    const receipts = await pullquote(["verify", "--json", "--fail", "--articles", article], `${"A".repeat(65_540)}\n`);
    expect(receipts).toMatchObject({ code: 1, out: expect.stringContaining('"malformed"') });
    const asked = (await pullquote(["ask", "--json", "--articles", article], input)).out.trimEnd().split("\n");
    expect(JSON.parse(asked[0]!)).toMatchObject({ kind: "abstain", reason: "too-long", excerpts: [] });
    expect(asked).toHaveLength(2);
  });

  it("says that words stand elsewhere when another article is meant", async () => {
    const other = join(folder, "other.txt");
    writeFileSync(other, "A quiet day\n\nNothing happened in the village on Tuesday, and nobody minded.\n");
    const said = "The council refused to pay because the building is privately owned.";
    const both = ["--json", "--articles", article, "--articles", other];
    const verdict = async (...scope: string[]) =>
      (JSON.parse((await pullquote(["check", ...both, ...scope, said])).out) as { verdict: string }).verdict;
    expect(await verdict()).toBe("verbatim");
    expect(await verdict("--article", "mill")).toBe("verbatim");
    expect(await verdict("--article", "other")).toBe("elsewhere");
    const asked = await pullquote(["ask", ...both, "--article", "other", "who repaired the wheel?"]);
    expect(JSON.parse(asked.out)).toMatchObject({ kind: "abstain" });
    expect(await pullquote(["ask", ...both, "--article", "none", "hi"])).toMatchObject({
      code: 2,
      err: '--article: there is no article "none"; the first are mill, other\n',
    });
  });

  it.each([
    ["a bad option", ["ask", "--jsno"], "--jsno: there is no such option; --help lists them\n"],
    [
      "no such file",
      ["ask", "--articles", join(folder, "no.txt"), "hi"],
      `${join(folder, "no.txt")}: does not exist; make it, or name another file or folder\n`,
    ],
  ])("ends with 2 and a line for each cause, without a stack: %s", async (_, args, err) => {
    expect(await pullquote(args)).toEqual({ code: 2, out: "", err });
  });

  it.each([
    [["misses"], /DATA_DIR: .*nothing is counted there yet\. Start a bot with a token, or make this folder/],
    [
      ["backup", join(folder, "copy.db")],
      /DATA_DIR: .*no pullquote\.db there yet, so that there is nothing to back up/,
    ],
    [["restore", join(folder, "no.db")], /no\.db: cannot be restored \(there is no such file or folder\)/],
    [["restore", article], /mill\.txt: cannot be restored \((?:it is no database|the file is damaged)\)/],
  ])("says in words why %j cannot be done, and what to do", async (args, words) => {
    const { code, err } = await pullquote(args, "", { DATA_DIR: join(folder, "data-of-nobody") });
    expect(err).toMatch(words);
    expect(code).toBe(2);
  });

  it.each([
    [["ask", "--articles", article, "who repaired the wheel?"]],
    [["articles", "--articles", article]],
    [["--help"]],
    [["--version"]],
  ])("says so when what %j writes is lost", async (args) => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("full"), { code: "ENOSPC" })),
    });
    const running = Object.assign(new EventEmitter(), {
      stdin: new PassThrough(),
      stdout,
      stderr: new PassThrough(),
      env: {},
    }) as unknown as NodeJS.Process;
    const told: string[] = [];
    expect(
      await runProgram(
        () => runCli(args, { MEANING: "off" }, running),
        (lines) => told.push(lines),
      ),
    ).toBe(2);
    expect(told).toEqual(["standard output: cannot be written (ENOSPC)"]);
  });

  it("ends without a word when nobody reads its help", async () => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("gone"), { code: "EPIPE" })),
    });
    const running = Object.assign(new EventEmitter(), { stdout, env: {} }) as unknown as NodeJS.Process;
    expect(await runCli(["--help"], {}, running)).toBe(0);
  });

  it.each([
    [
      "a file's name",
      ["ask", "--articles", join(folder, "bad\x1b[2Jname.txt"), "hi"],
      "bad␛[2Jname.txt: does not exist",
    ],
    ["an option", ["ask", "--\x1b]0;owned\x07"], "--␛]0;owned␇: there is no such option"],
    ["a command", ["\x1b[2J"], "␛[2J: there is no such command"],
  ])("shows what a terminal would obey in %s instead of sending it there", async (_, args, err) => {
    const told = await pullquote(args);
    expect(told).toMatchObject({ code: 2, err: expect.stringContaining(err) });
    expect(told.err).not.toMatch(/[\x1b\x07]/);
  });

  it("stops quietly when nobody reads any more", async () => {
    const stdin = new PassThrough();
    const stdout = new PassThrough({ highWaterMark: 1 });
    const running = Object.assign(new EventEmitter(), {
      stdin,
      stdout,
      stderr: new PassThrough(),
      env: {},
    }) as unknown as NodeJS.Process;
    stdin.write("who repaired the wheel?\n".repeat(20));
    stdout.once("readable", () => stdout.destroy(Object.assign(new Error("EPIPE"), { code: "EPIPE" })));
    expect(await runCli(["ask", "--json", "--articles", article], { MEANING: "off" }, running)).toBe(0);
  });
});
