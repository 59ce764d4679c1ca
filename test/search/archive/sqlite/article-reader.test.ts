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

  it("are missed where the index has one that is gone", () => {
    const { db, close } = openNamelessFile();
    openArticleTable(db);
    expect(() => openArticleReader(db).articles([1], SMALL)).toThrow("missing");
    close();
  });
});
