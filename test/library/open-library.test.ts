import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ARTICLE_EXTENSION_WORDS, NO_ARTICLE_REASON } from "../../src/article/formats/formats.ts";
import { fileFaultOf, MAX_FILE_BYTES } from "../../src/article/read-file-contents.ts";
import { isConfigurationError } from "../../src/errors.ts";
import type { FileRefusal, Library, LibraryOptions } from "../../src/library/library.ts";
import { openLibrary } from "../../src/library/open-library.ts";

let folder: string;
const opened: Library[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pullquote-library-"));
});
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const write = (name: string, content: string | Uint8Array): Promise<void> => writeFile(at(name), content);
const GOOD = "The council voted for the bridge.\n\nWork begins in May.";

const open = async (paths: readonly string[] = [folder], options: Partial<LibraryOptions> = {}): Promise<Library> => {
  const library = await openLibrary({ paths, ...options });
  opened.push(library);
  return library;
};
const openReady = async (...args: Parameters<typeof open>): Promise<Library> => {
  const library = await open(...args);
  await library.ready;
  return library;
};
const ids = (library: Library): string[] => library.articles().map(({ id }) => id);
const reasons = (refusals: readonly FileRefusal[]): Record<string, string> =>
  Object.fromEntries(refusals.map(({ file, reason }) => [file.slice(folder.length + 1), reason]));
/** What a promise rejects with; undefined when it does not. */
const fault = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const problemsOf = (error: unknown): string[] =>
  isConfigurationError(error) && error instanceof Error ? error.message.split("\n") : [];

describe("the articles of a folder", () => {
  it("are its articles, at any depth, in the order of their ids; hidden files are not looked at, others are named", async () => {
    await mkdir(at("sub/.hidden"), { recursive: true });
    await Promise.all([
      write("b.txt", GOOD),
      write("C.MD", GOOD),
      write("sub/a.md", GOOD),
      write("sub/.hidden/x.txt", GOOD),
      write(".y.txt", GOOD),
      write("z.csv", GOOD),
      write("z.json", "{"),
    ]);
    const library = await openReady();
    expect(ids(library)).toEqual(["C", "a", "b"]);
    expect(library.refusals()).toEqual(
      ["z.csv", "z.json"].map((name) => ({ file: at(name), reason: NO_ARTICLE_REASON })),
    );
    expect(library.get("b")?.text).toBe(GOOD);
    expect(library.get("B")).toBeUndefined();
  });

  it("are of every format, each with its sidecar; of two with one name the first serves", async () => {
    await Promise.all([
      write("b.html", `<html><body><article><h1>Bridge</h1><p>It is open.</p></article></body></html>`),
      write("b.json", '{ "title": "The bridge", "language": "en" }'),
      write("b.txt", GOOD),
      write("c.srt", "1\n00:00:01,000 --> 00:00:02,000\nIt is open.\n"),
    ]);
    const library = await openReady();
    expect(ids(library)).toEqual(["b", "c"]);
    expect(library.get("b")?.text).toBe("Bridge\n\nIt is open.");
    expect(library.get("b")?.title).toBe("The bridge");
    expect(library.get("c")?.text).toBe("It is open.");
    expect(library.refusals()).toEqual([{ file: at("b.txt"), reason: `has the same id as ${at("b.html")}: b` }]);
  });

  it("can be asked as soon as they are listed", async () => {
    await write("a.txt", GOOD);
    const library = await openReady();
    const { candidates } = await library.search.find({ text: "When does work begin?" });
    expect(candidates[0]?.article).toBe(library.get("a"));
  });

  it("have what their front matter or sidecar says; a plain text keeps every character after it", async () => {
    await write(
      "a.md",
      `\ufeff---\r\nid: bridge\r\ntitle: 1e3\r\nlanguage: no\r\ndate: 2022-02-20\r\n---\r\n\r\n${GOOD}\r\n`,
    );
    await write("b.txt", `\ufeff---\r\n${GOOD}`);
    await write("b.json", '{"title": "A bridge", "url": "https://example.org/b"}');
    const library = await openReady();
    expect(library.get("bridge")).toMatchObject({
      title: "1e3",
      language: "no",
      date: "2022-02-20",
      text: GOOD,
    });
    expect(library.get("b")).toMatchObject({ title: "A bridge", url: "https://example.org/b", text: `---\r\n${GOOD}` });
  });

  it("are refused one by one, with file and reason, and the others load", async () => {
    await mkdir(at("sub"));
    await Promise.all([
      write("good.txt", GOOD),
      write("empty.txt", ""),
      write("blank.txt", " \n\t\r\n"),
      write("utf16.txt", Buffer.from(`\ufeff${GOOD}`, "utf16le")),
      write("latin1.txt", Buffer.from("caf\xe9 cr\xe8me", "latin1")),
      write("binary.txt", Buffer.from([1, 2, 0, 3, 65, 66, 67, 68])),
      write("js.md", `---js\n{}\n---\n${GOOD}`),
      write("keys.md", `---\nurl: ftp://x\nlanguage: English\n---\n${GOOD}`),
      write("sidecar.txt", GOOD),
      write("sidecar.json", "{"),
      write("twice.md", `---\nid: good\n---\n${GOOD}`),
      write("GOOD.md", GOOD),
      write("huge.txt", "x").then(() => truncate(at("huge.txt"), 100 * 1024 * 1024)),
      symlink("/etc/hosts", at("out.txt")),
      symlink("/dev/zero", at("zero.txt")),
      symlink("loop.txt", at("loop.txt")),
      symlink("nothing.txt", at("dangling.txt")),
      symlink("..", at("sub/up")),
    ]);
    execFileSync("mkfifo", [at("pipe.txt")]);
    const told: FileRefusal[] = [];
    const library = await openReady([folder], { onRefused: (refusal) => told.push(refusal) });
    expect(ids(library)).toEqual(["GOOD"]);
    expect(reasons(library.refusals())).toEqual({
      "empty.txt": "is empty",
      "blank.txt": "holds no words",
      "utf16.txt": "is UTF-16; store it as UTF-8",
      "latin1.txt": "is not valid UTF-8; store it as UTF-8",
      "binary.txt": "is binary, not text (it holds a zero byte)",
      "js.md": "front matter must be YAML between two lines ---, TOML between two lines +++, or JSON",
      "keys.md":
        'front matter: url: is not an http or https address; front matter: language: is not a language code such as "en" or "km"',
      "sidecar.txt": "sidecar: is not valid JSON",
      "twice.md": `has the same id as ${at("GOOD.md")}: good`,
      "good.txt": `has the same id as ${at("GOOD.md")}: good`,
      "huge.txt": `is larger than ${MAX_FILE_BYTES / (1024 * 1024)} MB`,
      "out.txt": "is a symbolic link out of its folder",
      "zero.txt": "is a symbolic link out of its folder",
      "loop.txt": "is a symbolic link that leads in a circle",
      "dangling.txt": "is a symbolic link to nothing",
      "pipe.txt": "is not a regular file",
    });
    expect(reasons(told)).toEqual(reasons(library.refusals()));
  });

  it("may be links within the folder", async () => {
    await write("a.txt", GOOD);
    await symlink("a.txt", at("b.txt"));
    expect(ids(await openReady())).toEqual(["a", "b"]);
  });

  it("of the same id are served by the first in path order, also from several folders", async () => {
    await mkdir(at("1"));
    await mkdir(at("2"));
    await write("1/b.md", "---\nid: x\n---\nFrom the first folder.");
    await write("2/a.md", "---\nid: x\n---\nFrom the second folder.");
    expect((await openReady([at("1"), at("2")])).get("x")?.text).toBe("From the first folder.");
    expect((await openReady([at("2"), at("1")])).get("x")?.text).toBe("From the second folder.");
  });

  it("that may not be read are refused, unless the system lets us all the same", async () => {
    await write("a.txt", GOOD);
    await write("secret.txt", GOOD);
    await chmod(at("secret.txt"), 0);
    const library = await openReady();
    const expected = process.getuid?.() === 0 ? {} : { "secret.txt": "may not be read (permission denied)" };
    expect(reasons(library.refusals())).toEqual(expected);
  });

  it.each([
    ["EACCES", "may not be read (permission denied)"],
    ["ENOENT", "does not exist"],
    ["ELOOP", "is a symbolic link that leads in a circle"],
    ["EIO", "cannot be read (EIO)"],
  ])("are refused in plain words when the system says %s", (code, reason) => {
    expect(fileFaultOf(Object.assign(new Error("x"), { code }))).toBe(reason);
  });
});

describe("opening a library", () => {
  it("tells of every bad path at once", async () => {
    await write("good.txt", GOOD);
    await write("empty.txt", "");
    await write("keys.md", `---\nurl: x\ntitle: [a]\n---\n${GOOD}`);
    await write("other.md", `---\nid: good\n---\n${GOOD}`);
    await write("a.csv", GOOD);
    const error = await fault(
      open([at("good.txt"), at("empty.txt"), at("keys.md"), at("other.md"), at("a.csv"), at("nowhere"), ""]),
    );
    expect(problemsOf(error)).toEqual([
      `${at("empty.txt")}: is empty`,
      `${at("keys.md")}: front matter: title: must be text`,
      `${at("keys.md")}: front matter: url: is a path; write the whole address, with https:// and the site's name, or leave it out`,
      `${at("other.md")}: has the same id as ${at("good.txt")}: good`,
      `${at("a.csv")}: is no article: articles are ${ARTICLE_EXTENSION_WORDS} files`,
      `${at("nowhere")}: does not exist; make it, or name another file or folder`,
      "an empty path names no article",
    ]);
  });

  it("wants at least one path", async () => {
    expect(problemsOf(await fault(open([])))).toEqual(["no file or folder with articles is named"]);
  });

  it("takes a file that is named twice once", async () => {
    await write("a.txt", GOOD);
    const library = await openReady([at("a.txt"), folder, at("a.txt")]);
    expect(ids(library)).toEqual(["a"]);
    expect(library.refusals()).toEqual([]);
  });

  it("resolves before the articles are read; `ready` rejects when there is none, with every reason", async () => {
    await write("empty.txt", "");
    const library = await open();
    expect(library.articles()).toEqual([]);
    expect(problemsOf(await fault(library.ready))).toEqual([
      `not a single article (${ARTICLE_EXTENSION_WORDS}) could be loaded`,
      `${at("empty.txt")}: is empty`,
    ]);
  });

  it("names a folder that holds no article", async () => {
    const library = await open();
    expect(problemsOf(await fault(library.ready))).toEqual([
      `${folder}: not a single article (${ARTICLE_EXTENSION_WORDS}) could be loaded`,
    ]);
  });

  it("rejects nothing that nobody waits for", async () => {
    const library = await open();
    await library.close();
    await turn();
    expect(library.articles()).toEqual([]);
  });

  it("reports progress up to what could be loaded", async () => {
    for (let index = 0; index < 5; index += 1) await write(`${index}.txt`, `${index}. ${GOOD}`);
    await write("bad.txt", "");
    const progress: { loaded: number; total: number }[] = [];
    await openReady([folder], { onProgress: (step) => progress.push(step) });
    expect(progress.at(-1)).toEqual({ loaded: 5, total: 5 });
  });

  it("can be closed while it loads", async () => {
    for (let index = 0; index < 50; index += 1) await write(`${index}.txt`, GOOD);
    const library = await open();
    await library.close();
    expect(library.articles().length).toBeLessThan(50);
  });

  it("lets the event loop run while it takes up an article of a million characters in one line", {
    timeout: 60_000,
  }, async () => {
    await write("long.txt", `${"The council voted for the bridge. ".repeat(30_000)}\n`);
    const library = await open();
    let turns = 0;
    let loaded = false;
    void library.ready.then(() => {
      loaded = true;
    });
    while (!loaded) {
      await turn();
      turns += 1;
    }
    expect(library.get("long")?.sentences).toHaveLength(30_000);
    expect(turns).toBeGreaterThan(20);
  });
});
