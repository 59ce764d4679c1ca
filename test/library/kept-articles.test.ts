import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, unlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { loadArticle, readArticleFiles } from "../../src/article/load-article.ts";
import { createArticleStore } from "../../src/library/article-store.ts";
import { openLibrary } from "../../src/library/open-library.ts";
import { createArchive } from "../../src/search/archive/kept/archive.ts";
import { createSearch } from "../../src/search/create-search.ts";
import { firstSentence } from "../search/first-sentence.ts";

const COUNT = 40;
/** What comes by itself comes late on a busy machine. */
const PATIENCE_MS = 20_000;
const LONG_AGO = new Date("2020-01-01");
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kept-"));
  await mkdir(join(folder, "articles"));
  await mkdir(join(folder, "data"));
  for (let n = 0; n < COUNT; n += 1) await put(`a${n}.txt`, `Report ${n}\n\nThe mayor of town${n} opened the harbour.`);
});
afterEach(() => rm(folder, { recursive: true }));

const fileOf = (name: string) => join(folder, "articles", name);
const put = async (name: string, text: string): Promise<void> => {
  await writeFile(fileOf(name), text);
  await utimes(fileOf(name), LONG_AGO, LONG_AGO);
};
const withLibrary = async <T>(
  use: (library: Awaited<ReturnType<typeof openLibrary>>) => Promise<T>,
  onArchiveDamaged: () => void = () => {},
): Promise<T> => {
  const library = await openLibrary({
    paths: [join(folder, "articles")],
    archiveFolder: join(folder, "data"),
    onArchiveDamaged,
  });
  try {
    await library.ready;
    return await use(library);
  } finally {
    await library.close();
  }
};
const freshly = async (name: string): Promise<Article | undefined> =>
  (await loadArticle(fileOf(name), await readArticleFiles({ file: fileOf(name) }))).value;

/** Which files the next start would not read. */
const recalled = async (...names: readonly string[]): Promise<readonly boolean[]> => {
  const archive = createArchive({ folder: join(folder, "data") });
  const store = createArticleStore(createSearch(), { refused: () => {}, changed: () => {} }, archive);
  await store.expect(COUNT);
  const found = names.map((name) => store.recall({ file: fileOf(name) }) !== undefined);
  await archive.close();
  return found;
};

describe("what another process keeps of articles", () => {
  const fileHash = async () =>
    createHash("sha256")
      .update(await readFile(join(folder, "data", "archive.db")))
      .digest("hex");

  it("is taken over as it is while that one goes on, and both answer from what they see of changes", async () => {
    await withLibrary(async (first) => {
      expect(await recalled("a0.txt", "a39.txt", "a7.txt")).toEqual([true, true, true]);
      await put("a1.txt", "Report 1\n\nThe sheriff of town1 closed the harbour.");
      await unlink(fileOf("a2.txt"));
      await withLibrary(async (second) => {
        expect(second.articles().length).toBe(COUNT - 1);
        const sheriff = await second.search.find({ text: "Who closed the harbour of town1?" });
        expect(firstSentence(sheriff)).toBe("The sheriff of town1 closed the harbour.");
        const mayor = await second.search.find({ text: "Who opened the harbour of town39?" });
        expect(mayor.candidates[0]?.article.id).toBe("a39");
        expect(second.get("a39")).toEqual(await freshly("a39.txt"));
      });
      const before = await first.search.find({ text: "Who opened the harbour of town1?" });
      expect(firstSentence(before)).toBe("The mayor of town1 opened the harbour.");
    });
    expect(await recalled("a0.txt", "a39.txt")).toEqual([true, true]);
  });

  it("is not changed, nor made, by one that only looks", async () => {
    const look = async (): Promise<number> => {
      const library = await openLibrary({
        paths: [join(folder, "articles")],
        archiveFolder: join(folder, "data"),
        archiveIsCopied: true,
      });
      await library.ready;
      const { length } = library.articles();
      await library.close();
      return length;
    };
    expect(await look()).toBe(COUNT);
    expect(await readdir(join(folder, "data"))).toEqual([]);
    await withLibrary(async () => {});
    const before = [await fileHash(), await readdir(join(folder, "data"))];
    await put("a1.txt", "Report 1\n\nThe sheriff of town1 closed the harbour.");
    expect(await look()).toBe(COUNT);
    expect([await fileHash(), await readdir(join(folder, "data"))]).toEqual(before);
  });
});

describe("the articles of an archive", () => {
  it("are those of their files, in every field, at the first start and when they are taken up as they were kept", async () => {
    for (const _ of ["first", "next"])
      await withLibrary(async (library) => {
        expect(library.articles().length).toBe(COUNT);
        for (const n of [0, 7, 39]) expect(library.get(`a${n}`)).toEqual(await freshly(`a${n}.txt`));
        for (const n of [0, 7, 39]) {
          const found = await library.search.find({ text: `Who opened the harbour of town${n}?` });
          expect(found.candidates[0]?.article.id).toBe(`a${n}`);
          expect(firstSentence(found)).toBe(`The mayor of town${n} opened the harbour.`);
        }
      });
    expect(await recalled("a0.txt", "a39.txt")).toEqual([true, true]);
  });

  it("are read again where a file or its sidecar was changed, renamed or is new; what is gone is gone", async () => {
    await withLibrary(async () => {});
    await put("a1.txt", "Report 1\n\nThe sheriff of town1 closed the harbour.");
    await put("a2.json", JSON.stringify({ title: "Told otherwise" }));
    await rename(fileOf("a3.txt"), fileOf("b3.txt"));
    await unlink(fileOf("a4.txt"));
    await put("new.txt", "News\n\nThe windmill burned.");
    expect(await recalled("a0.txt", "a1.txt", "a2.txt", "a3.txt", "b3.txt", "a4.txt", "new.txt")).toEqual([
      true,
      ...Array(6).fill(false),
    ]);
    for (const _ of ["next", "one after that"])
      await withLibrary(async ({ get, search, articles }) => {
        expect(articles().length).toBe(COUNT);
        expect(get("a1")).toEqual(await freshly("a1.txt"));
        expect(get("a2")?.title).toBe("Told otherwise");
        expect([get("a3"), get("a4")]).toEqual([undefined, undefined]);
        expect(get("b3")).toEqual(await freshly("b3.txt"));
        expect(firstSentence(await search.find({ text: "Who closed the harbour of town1?" }))).toContain("closed");
        expect((await search.find({ text: "What of town3?" })).candidates[0]?.article.id).toBe("b3");
        expect((await search.find({ text: "Did the windmill burn?" })).candidates[0]?.article.id).toBe("new");
        const { candidates } = await search.find({ text: "Who opened the harbour of town4?" });
        expect(candidates.map(({ article }) => article.id)).not.toContain("a4");
      });
    expect(await recalled("a1.txt", "a2.txt", "b3.txt", "new.txt")).toEqual(Array(4).fill(true));
  });

  it("are read again when they were written to just before, as another text could look the same", async () => {
    await writeFile(fileOf("a5.txt"), "Report 5\n\nThe harbour was opened just now.");
    await withLibrary(async () => {});
    expect(await recalled("a5.txt", "a6.txt")).toEqual([false, true]);
  });

  it("are read again from their files where the words that were kept are damaged, which is told once", async () => {
    await withLibrary(async () => {});
    const kept = join(folder, "data", "archive.db");
    const bytes = await readFile(kept);
    for (let from = bytes.indexOf("mayor"); from >= 0; from = bytes.indexOf("mayor", from + 1))
      bytes.write("baker", from);
    await writeFile(kept, bytes);
    const told: string[] = [];
    await withLibrary(
      async ({ get, search, articles }) => {
        expect(articles().length).toBe(COUNT);
        for (const n of [7, 8]) {
          expect(() => get(`a${n}`)?.text).toThrow("damaged");
          await vi.waitFor(async () => expect(get(`a${n}`)).toEqual(await freshly(`a${n}.txt`)), PATIENCE_MS);
        }
        const found = await search.find({ text: "Who opened the harbour of town9?" });
        expect(firstSentence(found)).toBe("The mayor of town9 opened the harbour.");
        expect(told.length).toBe(1);
      },
      () => told.push("damaged"),
    );
    await withLibrary(async ({ get }) => expect(get("a7")).toEqual(await freshly("a7.txt")));
  });

  it("are read from their files, and kept anew by the next start, where SQLite finds what was kept of them damaged", async () => {
    await withLibrary(async () => {});
    const kept = join(folder, "data", "archive.db");
    const db = new Database(kept);
    const roots = db.prepare("select rootpage from sqlite_master where name = 'source'").raw().all() as [number][];
    const [[size]] = db.prepare("pragma page_size").raw().all() as [[number]];
    db.close();
    const bytes = await readFile(kept);
    bytes.fill("Z", (roots[0]![0] - 1) * size, (roots[0]![0] - 1) * size + 100);
    await writeFile(kept, bytes);
    const told: string[] = [];
    const ask = () =>
      withLibrary(
        async ({ get, search }) => {
          for (const n of [0, 7, 39]) expect(get(`a${n}`)).toEqual(await freshly(`a${n}.txt`));
          expect(firstSentence(await search.find({ text: "Who opened the harbour of town9?" }))).toContain("town9");
        },
        () => told.push("damaged"),
      );
    await ask();
    expect(told).toEqual(["damaged"]);
    await ask();
    expect(told).toEqual(["damaged"]);
    expect(await recalled("a0.txt", "a39.txt")).toEqual([true, true]);
  });

  it("are kept in a temporary file, which is told, where that of the folder cannot be made", async () => {
    await mkdir(join(folder, "data", "archive.db"));
    const told: string[] = [];
    const archive = createArchive({ folder: join(folder, "data"), onProblem: (_, instead) => told.push(instead) });
    const store = createArticleStore(createSearch(), { refused: () => {}, changed: () => {} }, archive);
    await store.expect(COUNT);
    expect([archive.isOpen(), told]).toEqual([true, ["on this machine"]]);
    expect(await store.load({ file: fileOf("a1.txt") })).toBe("served");
    expect(store.get("a1")).toEqual(await freshly("a1.txt"));
    await archive.close();
  });

  it("of pages stay kept by a program that does not know which were added", async () => {
    const archive = createArchive({ folder: join(folder, "data") });
    const store = createArticleStore(createSearch(), { refused: () => {}, changed: () => {} }, archive);
    await store.expect(COUNT);
    const address = "https://example.org/one";
    const made = await loadArticle(fileOf("a1.txt"), await readArticleFiles({ file: fileOf("a1.txt") }));
    await store.offer(address, "as it was", async () => made);
    await archive.close();
    const isKept = async (knowsPages: boolean): Promise<boolean> => {
      const next = createArchive({ folder: join(folder, "data") });
      const nextStore = createArticleStore(createSearch(), { refused: () => {}, changed: () => {} }, next);
      await nextStore.expect(COUNT);
      const article = next.recall(address, "as it was");
      await nextStore.forgetOthers(knowsPages);
      await next.close();
      return article !== undefined;
    };
    expect([await isKept(false), await isKept(true), await isKept(true)]).toEqual([true, true, false]);
  });

  it("are in memory, without a file, where there are few", async () => {
    for (let n = 20; n < COUNT; n += 1) await unlink(fileOf(`a${n}.txt`));
    await withLibrary(async (library) => {
      expect(firstSentence(await library.search.find({ text: "Who opened the harbour of town7?" }))).toContain("town7");
    });
    expect(await recalled("a0.txt")).toEqual([false]);
  });
});
