import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../../../src/article/article.ts";
import { type ArticleSource, parseArticle } from "../../../../src/article/parse-article.ts";
import { type OpenArchive, openArchive } from "../../../../src/search/archive/kept/open-archive.ts";
import { READING_NUMBER } from "../../../../src/search/archive/reading-number.ts";
import type { EngineFile } from "../../../../src/search/archive/sqlite/engine-messages.ts";
import { anyCharacter } from "../../../any-character.ts";

const program = new URL("../../../../src/search/archive/sqlite/engine-worker.js", import.meta.url);
let folder = "";
const opened: OpenArchive[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "archive-"));
});
afterEach(async () => {
  for (const archive of opened.splice(0)) await archive.close();
  rmSync(folder, { recursive: true });
});

const open = async (given: Partial<Parameters<typeof openArchive>[0]> = {}): Promise<OpenArchive> => {
  const archive = await openArchive({ folder, isNew: false, contentBytes: 100_000, ...given });
  opened.push(archive);
  return archive;
};
const closeAll = async (): Promise<void> => {
  for (const archive of opened.splice(0)) await archive.close();
};
const file = () => join(folder, "archive.db");
const source = (id: string, text = `The bridge of ${id} is open. It was built in 1900.`): ArticleSource => ({
  id,
  language: "en",
  text,
});
const article = (id: string, text?: string): Article => parseArticle(source(id, text));
/** Keeps some articles as a process does that ends well. */
const keep = async (...ids: readonly string[]): Promise<void> => {
  const archive = await open();
  for (const id of ids) await archive.keep(`/${id}.txt`, "1", article(id));
  await closeAll();
};

describe("an article that is kept", () => {
  it("is the same as one that was just parsed, in every field, whatever its text is", async () => {
    const archive = await open({ contentBytes: 1 });
    const all: Article[] = [];
    const text = fc.array(
      fc.oneof(fc.string({ unit: anyCharacter }), fc.constantFrom("Words are here. ", "\n\n", "By A\n")),
    );
    const sources = fc.record(
      {
        id: fc.uuid(),
        text: text.map((parts) => parts.join("")),
        title: fc.string({ unit: anyCharacter }),
        author: fc.string({ unit: anyCharacter }),
        // The library's own addresses begin with a map of all characters, which takes a second.
        url: fc.string({ unit: anyCharacter }).map((path) => `https://paper.example/${encodeURIComponent(path)}`),
        date: fc.string(),
        leftOut: fc.array(fc.string()),
      },
      { requiredKeys: ["id", "text"], noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(sources, async (one) => {
        const parsed = parseArticle(one);
        const kept = await archive.keep(one.id, "1", parsed);
        expect(kept).toEqual(parsed);
        // When it was asked once more, it has been written.
        await archive.engine.lacking([]);
        expect(kept).toEqual(parsed);
        expect({ ...kept }).toEqual(parsed);
        all.push(parsed);
      }),
      { numRuns: 60 },
    );
    await closeAll();
    const next = await open();
    for (const parsed of all) expect(next.recall(parsed.id, "1")).toEqual(parsed);
  });

  it("is there for the next process, for as long as its source is in the same state", async () => {
    await keep("a", "b");
    const archive = await open();
    expect(archive.recall("/a.txt", "1")).toEqual(article("a"));
    expect(archive.recall("/a.txt", "2")).toBeUndefined();
    expect(archive.recall("/c.txt", "1")).toBeUndefined();
    expect(archive.recall("/b.txt", "1")?.text).toBe(article("b").text);
  });

  it("is for its owner alone", async () => {
    await keep("a");
    if (process.platform !== "win32") expect(statSync(file()).mode & 0o077).toBe(0);
  });

  it("is read on by those who show it when another takes its place, and when it is gone", async () => {
    const archive = await open({ contentBytes: 1 });
    const first = await archive.keep("/a.txt", "1", article("a"));
    const other = await archive.keep("/b.txt", "1", article("b"));
    const second = await archive.keep("/a.txt", "2", article("a", "It is closed."), first);
    await archive.engine.lacking([]);
    archive.release("/b.txt", other);
    await archive.engine.lacking([]);
    expect([first.text, second.text, other.text]).toEqual([article("a").text, "It is closed.", article("b").text]);
  });

  it("leaves no words in the file when it goes", async () => {
    const archive = await open();
    const kept = await archive.keep("/a.txt", "1", article("a", "The xylophone burned."));
    archive.release("/a.txt", kept);
    await closeAll();
    expect(readFileSync(file()).includes("xylophone")).toBe(false);
  });

  it("stays while another source has the same", async () => {
    const archive = await open({ contentBytes: 1 });
    const [one, other] = [
      await archive.keep("/a.txt", "1", article("a", "Same.")),
      await archive.keep("/b.txt", "1", article("b", "Same.")),
    ];
    archive.release("/a.txt", one);
    await closeAll();
    const next = await open();
    expect(other.id).toBe("b");
    expect(next.recall("/b.txt", "1")?.text).toBe("Same.");
  });

  it("is forgotten when its source was not seen any more", async () => {
    await keep("a", "b", "c");
    const archive = await open();
    await archive.forgetOthers((name) => name === "/b.txt");
    await closeAll();
    const next = await open();
    expect(["a", "b", "c"].map((id) => next.recall(`/${id}.txt`, "1")?.id)).toEqual([undefined, "b", undefined]);
  });
});

describe("the file of an archive", () => {
  const isBegunAnew = async (given: Parameters<typeof open>[0] = {}) => {
    const archive = await open(given);
    const before = archive.recall("/a.txt", "1");
    const kept = await archive.keep("/a.txt", "1", article("a"));
    return before === undefined && kept.text === article("a").text;
  };

  it("is begun anew when another release read the articles", async () => {
    await keep("a");
    const older = (given?: EngineFile) => new Worker(program, { workerData: { ...given, reading: 0 } });
    expect(await isBegunAnew({ start: older })).toBe(true);
  });

  it("is begun anew when it is to be", async () => {
    await keep("a");
    expect(await isBegunAnew({ isNew: true })).toBe(true);
  });

  it.each([
    ["is no database", Buffer.from("no database at all, but as long as one".repeat(100))],
    ["is empty", Buffer.alloc(0)],
    ["is half of one", undefined],
  ])("is begun anew when it %s", async (_, bytes) => {
    await keep("a");
    writeFileSync(file(), bytes ?? readFileSync(file()).subarray(0, 6_000));
    expect(await isBegunAnew()).toBe(true);
  });

  it("gives no words that are not as they were written", async () => {
    await keep("a");
    const bytes = readFileSync(file());
    const at = bytes.indexOf("bridge");
    expect(at).toBeGreaterThan(0);
    for (let from = at; from >= 0; from = bytes.indexOf("bridge", from + 1)) bytes.write("brigde", from);
    writeFileSync(file(), bytes);
    const archive = await open();
    expect(() => archive.recall("/a.txt", "1")?.text).toThrow("damaged");
  });

  it("is written by one process: another begins with a copy of its own", async () => {
    await keep("a");
    const first = await open();
    const second = await open();
    expect(first.recall("/a.txt", "1")?.id).toBe("a");
    expect(second.recall("/a.txt", "1")?.text).toBe(article("a").text);
    const kept = await second.keep("/b.txt", "1", article("b"));
    await second.engine.lacking([]);
    expect(kept.text).toBe(article("b").text);
    await closeAll();
    expect((await open()).recall("/b.txt", "1")).toBeUndefined();
  });

  it("is free for one that writes while another only copies it", async () => {
    await keep("a");
    const copying = open({ isCopied: true });
    const writing = open();
    await (await copying).keep("/b.txt", "1", article("b"));
    await (await writing).keep("/c.txt", "1", article("c"));
    await closeAll();
    const next = await open();
    expect(["a", "b", "c"].map((id) => next.recall(`/${id}.txt`, "1")?.id)).toEqual(["a", undefined, "c"]);
  });

  it("is begun anew in the copy when its log cannot be copied", async () => {
    await keep("a");
    const copy = await open({ isCopied: true });
    expect(copy.recall("/a.txt", "1")?.id).toBe("a");
    await closeAll();
    rmSync(`${file()}-wal`, { force: true });
    mkdirSync(`${file()}-wal`);
    expect(await isBegunAnew({ isCopied: true })).toBe(true);
  });

  it("is sound after its process was ended while it wrote", async () => {
    await keep("a");
    // Writes without end, and says so.
    const writer = `
      import { Worker } from "node:worker_threads";
      const worker = new Worker(new URL(${JSON.stringify(program.href)}), { execArgv: [], workerData: ${JSON.stringify({ file: file(), reading: READING_NUMBER, isNew: false })} });
      let number = 0;
      const write = () => {
        const change = Array.from({ length: 20 }, (_, at) => {
          const name = "/" + number + "-" + at + ".txt";
          return { kind: "keep", source: { name, stamp: "1", key: name, about: "x".repeat(500), content: new Uint8Array(5_000) } };
        });
        worker.postMessage({ number: number++, work: { change } });
      };
      worker.on("message", () => { process.stdout.write("."); write(); });
      write();
    `;
    const child = spawn(process.execPath, ["--input-type=module", "-e", writer], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let batches = 0;
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.stdout.on("data", (dots: Buffer) => {
      batches += dots.length;
      if (batches >= 5) child.kill("SIGKILL");
    });
    await exited;
    expect(batches).toBeGreaterThanOrEqual(5);
    expect(existsSync(`${file()}-wal`)).toBe(true);
    const archive = await open();
    expect(archive.recall("/a.txt", "1")?.text).toBe(article("a").text);
    await archive.keep("/b.txt", "1", article("b"));
    await closeAll();
    expect((await open()).recall("/b.txt", "1")?.text).toBe(article("b").text);
  });

  it("is none where it is temporary: nothing is left behind", async () => {
    const archive = await openArchive({ isNew: false, contentBytes: 1 });
    const kept = await archive.keep("/a.txt", "1", article("a"));
    await archive.engine.lacking([]);
    expect(kept.text).toBe(article("a").text);
    await archive.close();
  });
});
