/** The check over an archive says what it says when it looks through every article. */

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import type { ArticleCollection } from "../../src/quotation/article-collection.ts";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import type { VerdictReply } from "../../src/reply/reply.ts";
import { createSearch } from "../../src/search/create-search.ts";
import type { Search } from "../../src/search/search.ts";
import { createRandom } from "../tools/bench/data/random.ts";
import { makeQuotes } from "../tools/bench/quotes/make-quotes.ts";
import { readBenchArticles } from "../tools/bench/quotes/measure-quotes.ts";

/** What is written in more than one way, or without spaces, or is only function words. */
const WRITTEN: Readonly<Record<string, readonly [language: string, text: string]>> = {
  broken: [
    "en",
    "Plans\n\nThe long-\nterm by-law of the no-\ngo area was a mis-\ntake of 1 200 people, or 70 per\ncent of them.",
  ],
  numbers: [
    "en",
    "Counts\n\nAbout 12,500 of 1 234 567 homes, 5.5 % and 70 per cent of cotton, ﬁre ﬂoods, café and cafe\u0301.",
  ],
  stops: ["en", "Question\n\nTo be or not to be. It was what it was, and that is that. Is it him or is it not?"],
  marks: [
    "en",
    "> We **shall** not\n> be moved[1], said ‘the mayor’ — “never”.\n\nHe left…  she stayed!\n\n--- *** ---",
  ],
  chinese: ["zh", "大桥\n\n大桥没有倒塌。市长说：“我们不会离开。”2024年有1200人。"],
  japanese: ["ja", "橋\n\n橋（はし）は崩れなかった。市長は「離れない」と言った。"],
  thai: ["th", "สะพาน\n\nสะพานไม่ได้พังลงมา นายกเทศมนตรีกล่าวว่าเราจะไม่จากไป"],
  hebrew: ["he", "גשר\n\nהַגֶּשֶׁר לא נפל, אמר ראש העיר."],
  aside: [
    "en",
    "Bridge\n\nMARLOW (Reuters) - The ferry sank on Monday.\n\nSign up for our newsletter today\n\nThe crew was saved.",
  ],
};

const random = createRandom(7);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

const base: readonly Article[] = [
  ...readBenchArticles(),
  ...Object.entries(WRITTEN).map(([id, [language, text]]) => parseArticle({ id, language, text })),
];
const sentences = base.flatMap((article) =>
  article.sentences.map(({ start, end }) => ({ article, text: article.text.slice(start, end) })),
);
/** Articles that share sentences and words, so that many are near and some are equal. */
const mixed = Array.from({ length: 30 }, (_, number) => {
  const lead = pick(sentences);
  const same = sentences.filter(({ article }) => article.language === lead.article.language);
  const text = ["Mixed", ...Array.from({ length: 4 }, () => `${pick(same).text} ${pick(same).text}`)].join("\n\n");
  return parseArticle({ id: `mixed-${number}`, language: lead.article.language, text });
});
const all = [...base, ...mixed].sort((one, other) => (one.id < other.id ? -1 : 1));
const byId = new Map(all.map((article) => [article.id, article]));

let search: Search;
let asked = 0;
let archive: ArticleCollection;
const scanned: ArticleCollection = { articles: () => all, get: (id) => byId.get(id) };
beforeAll(async () => {
  search = createSearch(undefined, { indexBytes: 0 });
  for (const article of all) await search.add(article);
  archive = {
    ...scanned,
    withWords: async (...words) => {
      const found = await search.withWords(...words);
      if (found !== undefined) asked += 1;
      return found;
    },
  };
});
afterAll(() => search.close());

/** All that a reader sees: verdicts, excerpts with their receipts, differences. */
const expectSame = async (text: string, scope?: string): Promise<VerdictReply> => {
  const [one, other] = [await checkQuotation(archive, text, scope), await checkQuotation(scanned, text, scope)];
  expect(one, text).toEqual(other);
  return one;
};

describe("a quotation checked over an archive", () => {
  it("has the verdict, the excerpts and the receipts that a look through all articles gives, of whatever kind it is", async () => {
    const before = asked;
    const seen = new Set<string>();
    const run = async (number: number, seed: number, isScoped: boolean): Promise<void> => {
      const article = all[number % all.length]!;
      const quotes = [...makeQuotes(article, createRandom(seed))];
      const quote = quotes[seed % Math.max(1, quotes.length)];
      if (quote === undefined) return;
      const scope = isScoped ? all[seed % all.length]!.id : undefined;
      seen.add((await expectSame(quote.text, scope)).verdict);
    };
    await fc.assert(fc.asyncProperty(fc.nat(999), fc.nat(9_999), fc.boolean(), run), { numRuns: 30 });
    expect(asked).toBeGreaterThan(before);
  });

  it("is found wherever it begins and ends, over line breaks, and joined with others", async () => {
    const part = fc.record({ sentence: fc.nat(9_999), from: fc.nat(60), count: fc.integer({ min: 1, max: 40 }) });
    const partOf = ({ sentence, from, count }: { sentence: number; from: number; count: number }): string => {
      const { article } = sentences[sentence % sentences.length]!;
      const { start } = article.sentences[sentence % article.sentences.length]!;
      const units = [...article.text.slice(start, start + 400)];
      return units.slice(from, from + count * 3).join("");
    };
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), fc.nat(3), async (parts, how) => {
        const text = parts.map(partOf).join([" ", ". ", " … ", ""][how]);
        await expectSame(
          [text, text.replace(/\s+/gu, "\n"), text.toUpperCase(), text.replaceAll("-\n", "-")][how] ?? text,
        );
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ["to be or not to be", "verbatim"],
    ["It was what it was", "verbatim"],
    ["is it not or is it him", "altered"],
    ["long-term by-law of the no-go area", "verbatim"],
    ["longterm by-law of the no-go", "verbatim"],
    ["a mistake of 1200 people", "verbatim"],
    ["of 1 200 people, or 70 per", "verbatim"],
    ["cent of them", "verbatim"],
    ["about 12,500 of 1 234 567", "verbatim"],
    ["1234567", "verbatim"],
    ["567 homes", "altered"],
    ["fire floods", "verbatim"],
    ["没有倒塌", "verbatim"],
    ["没有1200人", "absent"],
    ["สะพานไม่ได้พัง", "verbatim"],
    ["הגשר לא נפל", "verbatim"],
    ["Marlow (Reuters) - the ferry", "verbatim"],
    ["Sign up for our newsletter today", "absent"],
    ["we shall not be moved, said", "verbatim"],
    ["— …", "verbatim"],
    ["***", "absent"],
    ["5.5", "verbatim"],
    ["ferry", "verbatim"],
    ["zeppelin", "absent"],
    ["", "absent"],
  ])("%j is %s", async (text, verdict) => {
    expect((await expectSame(text)).verdict, text).toBe(verdict);
  });
});
