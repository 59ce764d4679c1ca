import { appendFile, mkdir, mkdtemp, open as openFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Library } from "../../src/library/library.ts";
import { openLibrary } from "../../src/library/open-library.ts";

let folder: string;
let library: Library;
/** Changes and refusals as they come: "replaced a", "refused a.txt". */
let events: string[];
let wake: () => void;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pullquote-watch-"));
  events = [];
  wake = () => {};
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const write = (name: string, content: string | Uint8Array): Promise<void> => writeFile(at(name), content);
const note = (event: string): void => {
  events.push(event);
  wake();
};
const watchAll = async (paths: readonly string[] = [folder]): Promise<void> => {
  library = await openLibrary({
    paths,
    watch: true,
    onChange: ({ what, id }) => note(`${what} ${id}`),
    onRefused: ({ file }) => note(`refused ${file.slice(folder.length + 1)}`),
  });
  await library.ready;
};
/** Waits until these events have come, in this order, and no other. The test's own time limit ends the waiting. */
const seen = async (...expected: string[]): Promise<void> => {
  while (events.length < expected.length) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  expect(events.splice(0)).toEqual(expected);
};

describe("a library that watches its files", () => {
  it("takes up what is added, edited and removed, at any depth", { timeout: 20_000 }, async () => {
    await write("a.txt", "The first version.");
    await watchAll();
    await write("a.txt", "The second version.");
    await seen("replaced a");
    expect(library.get("a")?.text).toBe("The second version.");
    await mkdir(at("new/deep"), { recursive: true });
    await write("new/deep/b.md", "---\ntitle: B\n---\nA new article.");
    await seen("added b");
    const { candidates } = await library.search.find({ text: "a new article" });
    expect(candidates[0]?.article.id).toBe("b");
    await rm(at("new"), { recursive: true });
    await seen("removed b");
    expect(library.articles().map(({ id }) => id)).toEqual(["a"]);
    expect((await library.search.find({ text: "a new article" })).candidates.map((c) => c.article.id)).not.toContain(
      "b",
    );
  });

  it("serves the old article while the file is bad, and says so", { timeout: 20_000 }, async () => {
    await write("a.txt", "The first version.");
    await watchAll();
    const before = library.get("a");
    await write("a.txt", Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    await seen("refused a.txt");
    expect(library.get("a")).toBe(before);
    expect(library.refusals()).toHaveLength(1);
    await write("a.txt", "The third version.");
    await seen("replaced a");
    expect(library.refusals()).toEqual([]);
    await unlink(at("a.txt"));
    await seen("removed a");
  });

  it("reads a file when it is whole, however slowly it is written", { timeout: 20_000 }, async () => {
    await write("a.txt", "The first version.");
    await watchAll();
    const file = await openFile(at("a.txt"), "w");
    let written = "";
    for (let part = 0; part < 12; part += 1) {
      const words = `Part ${part} of the second version. `;
      await file.write(words);
      written += words;
      // The event loop runs: the watcher sees the writer at work.
      await new Promise((resolve) => setImmediate(resolve));
      expect(library.get("a")?.text).toBe("The first version.");
    }
    await file.close();
    await seen("replaced a");
    expect(library.get("a")?.text).toBe(written);
  });

  it("lets an id move between files without a gap", { timeout: 20_000 }, async () => {
    await write("a.md", "---\nid: kept\n---\nThe article.");
    await watchAll();
    await rename(at("a.md"), at("b.md"));
    await seen("replaced kept");
    await write("c.md", "---\nid: kept\n---\nAnother with the same id.");
    await seen("refused c.md");
    expect(library.get("kept")?.text).toBe("The article.");
    await unlink(at("b.md"));
    await seen("replaced kept");
    expect(library.get("kept")?.text).toBe("Another with the same id.");
    await write("c.md", "---\nid: other\n---\nAnother with another id.");
    await seen("added other", "removed kept");
  });

  it("takes up a file that a program saved by renaming, and the sidecar of a text", { timeout: 20_000 }, async () => {
    await write("a.txt", "The first version.");
    await watchAll([at("a.txt")]);
    await write("b.txt", "Not one of the named files.");
    await write(".a.txt.tmp", "The second version.");
    await rename(at(".a.txt.tmp"), at("a.txt"));
    await seen("replaced a");
    expect(library.get("a")?.text).toBe("The second version.");
    await write("a.json", '{"title": "A title"}');
    await seen("replaced a");
    expect(library.get("a")?.title).toBe("A title");
    await unlink(at("a.json"));
    await seen("replaced a");
    expect(library.get("a")?.title).toBe("a");
    await appendFile(at("a.txt"), " And more.");
    await seen("replaced a");
    expect(library.get("b")).toBeUndefined();
  });
});
