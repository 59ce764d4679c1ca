import { describe, expect, it } from "vitest";
import { openNamelessFile } from "../../../../src/search/archive/sqlite/archive-file.js";
import { openArticleTable } from "../../../../src/search/archive/sqlite/article-table.js";

const COMMON = Array.from({ length: 40 }, (_, at) => `common${at}`);
/** All together they have more words of the question than are put in order by BM25. */
const OTHERS = 310;

const putArticle = (
  table: ReturnType<typeof openArticleTable>,
  key: string,
  stems: readonly string[],
  aside: readonly string[] = [],
): void =>
  table.put({
    key,
    title: ["title"],
    paragraphs: [{ block: 0, stems: stems.join("\n") }],
    aside,
    wordKeys: Uint32Array.of(1),
  });

describe("a question of words that very many articles have", () => {
  it("finds the one that has all of them, for as long as it is there, and one that takes its place", () => {
    const { db, close } = openNamelessFile();
    const table = openArticleTable(db);
    for (let at = 0; at < OTHERS; at += 1)
      putArticle(
        table,
        `other-${at}`,
        COMMON.filter((_, place) => place !== at % COMMON.length),
      );
    putArticle(table, "whole", COMMON);
    const firstOf = (): string | undefined => table.find(COMMON, 5)[0]?.key;
    expect(firstOf()).toBe("whole");
    table.remove("whole");
    expect(firstOf()).toMatch(/^other-/);
    putArticle(table, "later", COMMON);
    expect(firstOf()).toBe("later");
    expect(table.find(COMMON, 5)).toHaveLength(5);
    close();
  });

  it("finds the one that has the rarest where it may be quoted, among many that have it in their bylines", () => {
    const { db, close } = openNamelessFile();
    const table = openArticleTable(db);
    for (let at = 0; at < OTHERS; at += 1) putArticle(table, `other-${at}`, COMMON, ["reporter"]);
    // It is longer, so that those come before it that have as much of the question.
    putArticle(table, "right", [...COMMON, "reporter", ...COMMON]);
    expect(table.find([...COMMON.slice(1), "reporter"], 5)[0]?.key).toBe("right");
    close();
  });
});
