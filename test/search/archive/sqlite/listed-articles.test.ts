import fc from "fast-check";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import {
  heaviestArticles,
  listsMatches,
  rememberLists,
} from "../../../../src/search/archive/sqlite/listed-articles.js";

const withArticles = (numbers: readonly number[]) => {
  const db = new Database("");
  db.exec("create virtual table words using fts5(text, content='', contentless_delete=1)");
  const insert = db.prepare("insert or replace into words (rowid, text) values (?, ?)");
  for (const number of numbers) insert.run(number, "bridge");
  return db;
};

describe("articles that have a word", () => {
  it("come as their numbers, in ascending order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 31 }), { maxLength: 20 }), (numbers) => {
        const db = withArticles(numbers);
        const list = listsMatches(db, "words");
        expect([...list("bridge")]).toEqual(numbers.toSorted((one, other) => one - other));
        expect([...list("mayor")]).toEqual([]);
        db.close();
      }),
      { numRuns: 20 },
    );
  });

  it("are listed once while they are remembered, the last ones longest", () => {
    const listed: string[] = [];
    const lists = rememberLists((query) => {
      listed.push(query);
      return new Uint32Array(500).fill(query.length);
    }, 5000);
    for (const query of ["a", "b", "a", "c", "a", "b"]) expect(lists.of(query)[499]).toBe(1);
    expect(listed).toEqual(["a", "b", "c", "b"]);
    lists.forget();
    lists.of("b");
    expect(listed).toEqual(["a", "b", "c", "b", "b"]);
  });

  it("are not remembered without end where a word has none", () => {
    const listed: string[] = [];
    const lists = rememberLists((query) => {
      listed.push(query);
      return new Uint32Array();
    }, 5000);
    const queries = Array.from({ length: 1000 }, (_, word) => `"${word}"`);
    for (const query of [...queries, ...queries.slice(-5), ...queries]) lists.of(query);
    expect(listed).toEqual([...queries, ...queries]);
  });

  it("are all listed where no list can be remembered", () => {
    const lists = rememberLists(() => Uint32Array.of(7), 0);
    expect([...lists.of("a"), ...lists.of("a")]).toEqual([7, 7]);
  });
});

describe("the articles that weigh most", () => {
  it("are those with the most and the rarest words, the first of equal ones before the others", () => {
    const words = [
      { articles: Uint32Array.of(1, 2, 5, 9), weight: 1 },
      { articles: Uint32Array.of(2, 3, 9), weight: 2 },
    ];
    const numbersOf = (least: number, limit: number): readonly number[] =>
      heaviestArticles(words, { least, limit }).map(({ article }) => article);
    expect(numbersOf(1, 10)).toEqual([2, 9, 3, 1, 5]);
    expect(numbersOf(1, 3)).toEqual([2, 9, 3]);
    expect(numbersOf(2, 10)).toEqual([2, 9]);
  });

  it("are those that a look at each of them finds", () => {
    const articles = fc
      .uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 })
      .map((numbers) => Uint32Array.from(numbers.sort((one, other) => one - other)));
    const words = fc.array(fc.record({ articles, weight: fc.integer({ min: 1, max: 4 }) }), { maxLength: 4 });
    const limits = fc.record({ least: fc.integer({ min: 1, max: 3 }), limit: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(words, limits, (given, { least, limit }) => {
        const all = Array.from({ length: 41 }, (_, article) => {
          const had = given.filter((word) => word.articles.includes(article));
          return { article, weight: had.reduce((sum, { weight }) => sum + weight, 0), words: had.length };
        });
        const expected = all
          .filter((one) => one.words >= least)
          .sort((one, other) => other.weight - one.weight || one.article - other.article)
          .slice(0, limit)
          .map(({ article, weight }) => ({ article, weight }));
        expect(heaviestArticles(given, { least, limit })).toEqual(expected);
      }),
    );
  });
});
