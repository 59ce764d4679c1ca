import { EventEmitter } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../adapters/cli/run-cli.ts";
import { runProgram } from "../../adapters/program/exit.ts";
import { BRIDGE, BRIDGE_CORRECTED, htmlOf, MILL_PAGE, rssOf } from "../fakes/news-pages.ts";
import { startWebSite, type WebSite } from "../fakes/web-site.ts";

let folder = "";
let site: WebSite;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "pullquote-add-"));
  site = await startWebSite();
  site.pages.set("/robots.txt", { status: 404 });
  site.pages.set("/larn-bridge", htmlOf(BRIDGE));
  site.pages.set("/sellack-mill", htmlOf(MILL_PAGE));
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (stream: PassThrough): (() => string) => {
  const parts: Buffer[] = [];
  stream.on("data", (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString("utf8");
};
const pullquote = async (args: readonly string[], input = "", more: Readonly<Record<string, string>> = {}) => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const [out, err] = [textOf(stdout), textOf(stderr)];
  const settings = { MEANING: "off", DATA_DIR: join(folder, "data"), PRIVATE_HOSTS: site.host, ...more };
  const running = Object.assign(new EventEmitter(), { stdin, stdout, stderr, env: settings });
  stdin.end(input);
  const code = await runProgram(
    () => runCli(args, settings, running as unknown as NodeJS.Process),
    (lines) => stderr.write(`${lines}\n`),
  );
  return { code, out: out(), err: err() };
};

describe("pullquote add", () => {
  it("shows what was recognised in a page, keeps it, and it answers from then on", async () => {
    const { code, out, err } = await pullquote(["add", `${site.at("/larn-bridge")}#top`]);
    const [title, facts, id, first] = out.split("\n");
    expect({ code, err, title, id }).toEqual({ code: 0, err: "", title: BRIDGE.title, id: "id larn-bridge" });
    expect(facts).toMatch(/^by Ann Lee · 2026-11-20\S* · English/);
    expect(first).toMatch(/^ {9}1 {2}The old stone bridge/);
    expect(out).toMatch(/left out {2}Home Sport/);
    expect(out.trimEnd().split("\n").slice(-2)).toEqual([
      "1 page kept",
      "From now on questions are about what was added, no longer about the sample article.",
    ]);

    const asked = await pullquote(["ask", "What did the repairs cost?"]);
    expect(asked.out).toContain("The repairs cost 4.2 million pounds");
    const repl = await pullquote(["repl"], "Who led the repairs, said whom?\nWhat did the repairs cost?\n");
    expect(repl.out).toContain("4.2 million pounds");
  });

  it("takes a feed with its pages, and says which could not be read", async () => {
    const links = ["/larn-bridge", "/sellack-mill", "/gone", "/larn-bridge"].map((path) => ({ link: site.at(path) }));
    site.pages.set("/feed", rssOf(links));
    const { code, out } = await pullquote(["add", site.at("/feed")]);
    expect(out.split("\n").slice(0, 3)).toEqual([
      `${site.at("/feed")}: RSS feed “The Larn Post”; 3 pages to read`,
      `${site.at("/gone")}: is not there (404)`,
      "2 pages kept, 1 not read",
    ]);
    expect(code).toBe(1);
    site.pages.set("/short", rssOf([{ link: site.at("/larn-weir") }]));
    site.pages.set("/larn-weir", htmlOf(BRIDGE_CORRECTED));
    const again = await pullquote(["add", site.at("/short")], "", { ARTICLES: "" });
    expect(again.out).toContain("RSS feed “The Larn Post”; 1 page to read\n");
    expect(again.out).not.toContain("sample");
  });

  it("keeps nothing of what was never read, and wants addresses", async () => {
    const failed = await pullquote(["add", site.at("/gone"), "http://169.254.169.254/latest/meta-data"]);
    expect(failed.out).toContain("leads to an address that is not public");
    expect(failed.code).toBe(1);
    expect((await pullquote(["articles"])).out).not.toContain("169.254");
    expect(await pullquote(["add", "bridge.txt", "ftp://x"])).toMatchObject({
      code: 2,
      err: "bridge.txt: is no address (https://…)\nftp://x: is no address (https://…)\n",
    });
    expect((await pullquote(["add"])).code).toBe(2);
  });
});

describe("a store that takes nothing", () => {
  it("is named in a line, with what is wrong with it", async () => {
    await pullquote(["add", site.at("/larn-bridge")]);
    const file = new Database(join(folder, "data", "pullquote.db"));
    file.exec("create trigger full before insert on pages begin select raise(abort, 'no room'); end");
    file.close();
    expect(await pullquote(["add", site.at("/sellack-mill")])).toMatchObject({
      code: 2,
      err: `DATA_DIR: ${join(folder, "data")}: cannot be written to (no room)\n`,
    });
  });
});

describe("pullquote articles, refresh and remove", () => {
  it("list, read again and take out what was added", async () => {
    await pullquote(["add", site.at("/larn-bridge"), site.at("/sellack-mill")]);
    const listed = await pullquote(["articles", "--json"]);
    const rows = listed.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows).toMatchObject([
      { id: "larn-bridge", title: BRIDGE.title, from: site.at("/larn-bridge"), state: expect.stringMatching(/^read /) },
      { id: "sellack-mill" },
    ]);

    const shown = await pullquote(["ask", "--json", "What did the repairs cost?"]);
    const { receipt } = JSON.parse(shown.out).excerpts[0];
    site.pages.set("/larn-bridge", htmlOf(BRIDGE_CORRECTED));
    site.pages.set("/sellack-mill", { status: 500 });
    const refreshed = await pullquote(["refresh", "--json"]);
    const outcomes = refreshed.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).outcome);
    expect(outcomes.sort()).toEqual(["changed", "failed"]);
    expect((await pullquote(["ask", "What did the repairs cost?"])).out).toContain("4.9 million");
    const verified = await pullquote(["verify", receipt]);
    expect(verified.out).toMatch(
      /has changed since[\s\S]*It said:[\s\S]*4\.2 million[\s\S]*It says now:[\s\S]*4\.9 million/,
    );
    expect((await pullquote(["articles"])).out).toContain("its site answers with an error (500); what was kept serves");

    // Nothing goes while one of the names is of nothing.
    expect((await pullquote(["remove", "sellack-mill", "selack-mill"])).code).toBe(2);
    expect((await pullquote(["remove", "sellack-mill"])).out).toBe(`removed ${site.at("/sellack-mill")}\n`);
    expect((await pullquote(["remove", "sellack-mill"])).code).toBe(2);
    expect((await pullquote(["refresh", "nothing-of-that-name"])).code).toBe(2);
  });
});

describe("an address behind --articles", () => {
  it("answers without a data folder, and leaves none behind", async () => {
    const { code, out } = await pullquote(["ask", "--articles", site.at("/larn-bridge"), "What did the repairs cost?"]);
    expect(out).toContain("4.2 million");
    expect(code).toBe(0);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("in the setting stands beside files, with a comma as %2C", async () => {
    site.pages.set("/a%2Cb", htmlOf(MILL_PAGE));
    const ARTICLES = `${site.at("/a%2Cb")}, ${site.at("/larn-bridge")}`;
    const { out } = await pullquote(["ask", "What did Nora Quill lead?"], "", { ARTICLES });
    expect(out).toContain("Nora Quill");
  });

  it("that cannot be reached ends with 2 when there is nothing else", async () => {
    const { code, err } = await pullquote(["ask", "--articles", site.at("/gone"), "What?"]);
    expect(code).toBe(2);
    expect(err).toContain(`${site.at("/gone")}: is not there (404)`);
  });
});
