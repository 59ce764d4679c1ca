import { describe, expect, it } from "vitest";
import { openNamelessFile } from "../../../../src/search/archive/sqlite/archive-file.js";
import { openArticleReader } from "../../../../src/search/archive/sqlite/article-reader.js";
import { openArticleTable } from "../../../../src/search/archive/sqlite/article-table.js";

const SMALL = 9;
const LARGE = 100_000_000;

describe("articles that are looked through", () => {
  it("come in the order in which they are asked for, of a small archive and of a large one", () => {
    const { db, close } = openNamelessFile();
    const table = openArticleTable(db);
    const keys = ["first", "second", "third"];
    for (const key of keys)
      table.put({
        key,
        title: [key, "title"],
        paragraphs: [{ block: 7, stems: "mayor\nbridge\ntown" }],
        aside: [],
        wordKeys: Uint32Array.of(1),
      });
    const reader = openArticleReader(db);
    const [few, all] = [
      [2, 1],
      [3, 2, 1],
    ];
    for (const words of [SMALL, LARGE, SMALL]) {
      expect(reader.articles(few!, words).map(({ key }) => key)).toEqual(["second", "first"]);
      const read = reader.articles(all!, words);
      expect(read.map(({ key }) => key)).toEqual(["third", "second", "first"]);
      expect(read.map(({ title, length }) => [title.has("title"), length])).toEqual(keys.map(() => [true, 3]));
      expect(read.map(({ paragraphs }) => paragraphs.map(({ block, words: { length } }) => [block, length]))).toEqual(
        keys.map(() => [[7, 3]]),
      );
    }
    close();
  });

  it("stay as long as there is room, and make room when they are forgotten", () => {
    const { db, close } = openNamelessFile();
    const table = openArticleTable(db);
    const lines = (count: number) => Array.from({ length: count }, (_, block) => ({ block, stems: "sea" }));
    for (const [key, count] of Object.entries({ poem: 100, ballad: 100, rhyme: 100 }))
      table.put({ key, title: [key], paragraphs: lines(count), aside: [], wordKeys: Uint32Array.of(1) });
    const reader = openArticleReader(db, 40_000);
    const keysOf = (...numbers: number[]) => reader.articles(numbers, SMALL).map(({ key }) => key);
    expect(keysOf(1, 2)).toEqual(["poem", "ballad"]);
    expect(keysOf(3)).toEqual(["rhyme"]);
    reader.forget(1);
    expect(keysOf(3)).toEqual(["rhyme"]);
    db.exec("delete from article");
    expect(keysOf(3, 2)).toEqual(["rhyme", "ballad"]);
    expect(() => keysOf(1)).toThrow("missing");
    close();
  });

  it("do not stay where there is no room", () => {
    const { db, close } = openNamelessFile();
    openArticleTable(db).put({
      key: "poem",
      title: ["poem"],
      paragraphs: Array.from({ length: 100 }, (_, block) => ({ block, stems: "sea" })),
      aside: [],
      wordKeys: Uint32Array.of(1),
    });
    const reader = openArticleReader(db, 10_000);
    expect(reader.articles([1], SMALL).map(({ key }) => key)).toEqual(["poem"]);
    db.exec("delete from article");
    expect(() => reader.articles([1], SMALL)).toThrow("missing");
    close();
  });

  it("are missed where the index has one that is gone", () => {
    const { db, close } = openNamelessFile();
    openArticleTable(db);
    expect(() => openArticleReader(db).articles([1], SMALL)).toThrow("missing");
    close();
  });
});
