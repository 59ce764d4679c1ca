import fc from "fast-check";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { bestArticles, listsTerms, readLengths } from "../../../../src/search/archive/sqlite/counted-articles.js";

/** As often as an article has a word it is told up to this. */
const MAX_COUNT = 15;

const withTexts = (texts: readonly Readonly<{ title: number; body: number; aside: number }>[]) => {
  const db = new Database("");
  db.exec("create virtual table text using fts5(title, body, aside, content='', contentless_delete=1)");
  db.exec("create virtual table temp.place using fts5vocab(main, text, 'instance')");
  const insert = db.prepare("insert into text (rowid, title, body, aside) values (?, ?, ?, ?)");
  const bridges = (count: number): string => `mayor ${"bridge ".repeat(count)}`;
  for (const [at, { title, body, aside }] of texts.entries())
    insert.run(at + 1, bridges(title), bridges(body), bridges(aside));
  return db;
};

const numbersOf = (counted: Uint32Array) => [...counted].map((one) => [Math.floor(one / 16), one % 16]);

describe("articles that have a term", () => {
  it("come with how often they have it where it may be quoted, or once", () => {
    const times = fc.integer({ min: 0, max: 12 });
    const texts = fc.array(fc.record({ title: times, body: times, aside: times }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, (given) => {
        const db = withTexts(given);
        const { counted, once } = listsTerms(db);
        const having = given.flatMap(({ title, body }, at) => (title + body === 0 ? [] : [[at + 1, title + body]]));
        expect(numbersOf(counted("bridge"))).toEqual(having.map(([at, count]) => [at, Math.min(MAX_COUNT, count!)]));
        expect(numbersOf(once("bridge"))).toEqual(having.map(([at]) => [at, 1]));
        expect([...counted("tower"), ...once("tower")]).toEqual([]);
        db.close();
      }),
      { numRuns: 30 },
    );
  });

  it("are as long as the table of articles says", () => {
    const db = new Database("");
    db.exec(
      "create table article (number integer primary key, length integer); insert into article values (2, 7), (4, 9)",
    );
    expect([...readLengths(db)]).toEqual([0, 0, 7, 0, 9]);
    db.close();
  });
});

describe("the articles that fit best", () => {
  it("are those that BM25 of each of them finds, the first of equal ones before the others", () => {
    const article = fc.record({
      length: fc.integer({ min: 1, max: 900 }),
      counts: fc.array(fc.nat(MAX_COUNT), { minLength: 3, maxLength: 3 }),
    });
    const weights = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 20 }),
        weights,
        fc.integer({ min: 1, max: 8 }),
        (articles, weighed, limit) => {
          const saturationOf = (length: number): number => 1 + length / 300;
          const words = weighed.map((weight, word) => ({
            weight,
            counted: Uint32Array.from(
              articles.flatMap(({ counts }, at) => (counts[word] === 0 ? [] : [16 * (at + 1) + counts[word]!])),
            ),
          }));
          const expected = articles
            .map(({ length, counts }, at) => ({
              number: at + 1,
              fit: weighed.reduce(
                (sum, weight, word) => sum + (weight * counts[word]!) / (counts[word]! + saturationOf(length)),
                0,
              ),
            }))
            .filter(({ fit }) => fit > 0)
            .sort((one, other) => other.fit - one.fit || one.number - other.number)
            .slice(0, limit)
            .map(({ number }) => number);
          const saturations = Float64Array.of(1, ...articles.map(({ length }) => saturationOf(length)));
          expect(bestArticles(words, limit, saturations)).toEqual(expected);
        },
      ),
    );
  });
});
