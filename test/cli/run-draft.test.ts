import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { runCli } from "../../adapters/cli/run-cli.ts";
import { DRAFT_QUOTATION as GOOD } from "../article/documents/document-words.ts";
import { madeDocumentPath } from "../article/documents/made-document.ts";
import { MILL } from "../chat/test-library.ts";

const folder = mkdtempSync(join(tmpdir(), "pullquote-draft-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const article = fileOf("mill.txt", MILL.text);

const pullquote = async (...args: readonly string[]) => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  let out = "";
  stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString("utf8");
  });
  stderr.resume();
  const running = { stdin, stdout, stderr, env: {}, argv: [] } as unknown as NodeJS.Process;
  const code = await runCli([...args, "--articles", article], {}, running);
  return { code, out };
};

describe("check --draft", () => {
  it("prints each quotation with its line, and ends with 1 when one is to be mended", async () => {
    const draft = fileOf(
      "draft.md",
      `---\ntitle: The mill\n---\n\nThe mill grinds.\n\n${GOOD}\n\nIt cost «58,000 pounds, most of it from a lottery grant».\n`,
    );
    const { code, out } = await pullquote("check", "--draft", draft);
    const rows = out.split("\n").filter((line) => /^\s+\d+ {2}/u.test(line));
    expect(rows).toEqual([expect.stringMatching(/^ {4}7 {2}verbatim /u), expect.stringMatching(/^ {4}9 {2}altered /u)]);
    expect(out).toContain("“58,000” is “85,000” in the article.");
    expect(out).toContain("\n2 quotations, 1 to mend\n");
    expect(code).toBe(1);
  });

  it("ends with 0 when every quotation stands, and prints JSON when that is asked for", async () => {
    const draft = fileOf("good.txt", `The mill\n\n${GOOD}\n`);
    const { code, out } = await pullquote("check", "--json", "--draft", draft);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ line: 3, verdict: "verbatim", attribution: "same" });
  });

  it("wants one file, not a folder", async () => {
    await expect(pullquote("check", "--draft", folder)).rejects.toMatchObject({
      problems: [{ where: "--draft", reason: expect.stringContaining("is a folder") }],
    });
  });

  it("reads a draft of any format, here of Word and as a page", async () => {
    const page = fileOf("draft.html", `<html><body><h1>The mill</h1><p>${GOOD}</p></body></html>`);
    for (const draft of [madeDocumentPath("draft.docx"), page]) {
      const { code, out } = await pullquote("check", "--json", "--draft", draft);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ line: 3, verdict: "verbatim", attribution: "same" });
    }
  });

  it("counts the lines of the file where its marks are no text, and says what beside words turns them", async () => {
    const made = `---\ntitle: The mill\n---\n# The *mill*\n\n> A first line,\n> and a second.\n\n- One\n- Two\n\nIt is “on the edge of the market”.\n`;
    const { out } = await pullquote(
      "check",
      "--draft",
      fileOf("marks.md", made),
      "--articles",
      fileOf("edge.txt", "Edge\n\nThe mill was never on the edge of the market."),
    );
    expect(out).toMatch(/^ {4}6 {2}absent /mu);
    expect(out).toMatch(/^ {3}12 {2}verbatim /mu);
    expect(out).toContain("“was never”");
  });

  it("ends with 1 for what is given to another", async () => {
    const draft = fileOf("other.txt", `The mill\n\n${GOOD.replace("Quill", "Ada Oak")}\n`);
    const { code, out } = await pullquote("check", "--draft", draft);
    expect(out).toContain("not to “Ada Oak”");
    expect(out).toContain("\n1 quotation, 1 to mend\n");
    expect(code).toBe(1);
  });

  it("says what is wrong with a file that is no text", async () => {
    await expect(pullquote("check", "--draft", join(folder, "none.txt"))).rejects.toThrow(/none\.txt/u);
  });
});

describe("--fail", () => {
  it("ends with 1 when a quotation or a receipt does not hold, and with 0 without it", async () => {
    expect((await pullquote("check", "--fail", "Penguins cannot fly.")).code).toBe(1);
    expect((await pullquote("check", "Penguins cannot fly.")).code).toBe(0);
    expect((await pullquote("check", "--fail", "privately owned building")).code).toBe(1);
    expect((await pullquote("check", "--fail", "the building is privately owned.")).code).toBe(0);
    expect((await pullquote("verify", "--fail", "PQ-1")).code).toBe(1);
  });
});
