import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForm } from "../../src/fold/fold-form.ts";
import {
  articleWordKeysOf,
  findArticlesWithKeys,
  hasAllKeys,
  tellingKeysOf,
  wordKeysOf,
} from "../../src/fold/word-keys.ts";
import { findVerbatim } from "../../src/quotation/find-verbatim.ts";
import { parseQuote } from "../../src/quotation/parse-quote.ts";
import { createYielder } from "../../src/yielding.ts";
import { anyCharacter } from "../any-character.ts";
import { encyclopedic, interview, news, paragraph } from "../fakes/articles.ts";

const yieldNow = createYielder();

describe("the keys of an article's words", () => {
  it("are among them for all words next to each other in it", async () => {
    const keys = await articleWordKeysOf(news, yieldNow);
    const sentences = news.sentences.filter(({ block }) => news.blocks[block]?.kind !== "boilerplate");
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.nat(20), fc.nat(20), ({ start, end }, from, count) => {
        const words = news.text.slice(start, end).split(" ");
        const part = words.slice(from % words.length, (from % words.length) + 1 + count).join(" ");
        expect(hasAllKeys(keys, wordKeysOf(foldForm(part)))).toBe(true);
      }),
    );
  });

  it("are the same of a text whatever else is in it", () => {
    const word = fc.constantFrom("a", "the", "bridge", "12", "3,000", "x-ray", "it's", "--", "opened", ".", "\n");
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(" ");
        const other = wordKeysOf(`${text} 。`);
        expect([...wordKeysOf(text)]).toEqual([...other].slice(0, wordKeysOf(text).size));
        expect(other).toEqual(new Set([...wordKeysOf(text), ...wordKeysOf("。")]));
      }),
    );
  });

  /** Words and marks of any kind, of any length. */
  const piece = fc.oneof(
    fc.constantFrom(
      "of",
      "the",
      "bridge",
      "12",
      "3,000",
      "x-ray",
      "it’s",
      "U.S.",
      "**bold**",
      "long-\nterm",
      "5 per cent",
      "大桥",
    ),
    fc.string({ unit: anyCharacter, minLength: 1, maxLength: 6 }),
    fc
      .tuple(fc.constantFrom("a", "é", "-", " ", "."), fc.integer({ min: 50, max: 80 }))
      .map(([unit, times]) => unit.repeat(times)),
  );
  const gap = fc.constantFrom(" ", " ", " ", "", "\n", "\n\n", "  ", ", ", " — ", "[1] ");
  const written = fc.array(fc.tuple(piece, gap), { minLength: 3, maxLength: 24 });

  it("are among them for whatever is found in it word for word", async () => {
    let found = 0;
    const look = async (parts: readonly (readonly [string, string])[], from: number, count: number): Promise<void> => {
      const article = paragraph(parts.flat().join(""));
      const part = parts
        .slice(from, from + count)
        .flat()
        .join("")
        .trim();
      const quote = await parseQuote(part, "en");
      const all = {
        all: [article],
        having: async () => [article],
        lackingOne: async () => [],
        nearest: async () => [],
      };
      const places = (await findVerbatim(quote, all, yieldNow))?.places ?? [];
      const keys = await articleWordKeysOf(article, yieldNow);
      const words = [quote.folded, quote.core].map((folded) => hasAllKeys(keys, wordKeysOf(folded)));
      if (places.length === 0) return;
      found += 1;
      // Otherwise it was found as broken, or cut, words.
      const inOnePiece = places.some(({ span }) => !/\n|per|cent/.test(article.text.slice(span.start, span.end)));
      if (inOnePiece) expect(words).toContain(true);
    };
    await fc.assert(fc.asyncProperty(written, fc.nat(20), fc.integer({ min: 1, max: 8 }), look), { numRuns: 300 });
    expect(found).toBeGreaterThan(100);
  });

  it("are the same wherever an article is cut to be read", async () => {
    const word = fc.oneof(
      fc.constantFrom("of", "the", "a", "bridges", "state", "é", "naïve"),
      fc.integer({ min: 1, max: 90 }).map((times) => "x".repeat(times)),
    );
    const near = fc.array(fc.tuple(word, fc.constantFrom(" ", " - ", ", ", ".".repeat(60))), {
      minLength: 12,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(near, fc.nat(400), async (words, shift) => {
        const lead = "wide ".repeat(6_600 - shift / 5).slice(shift % 5);
        const text = `${lead}${words.flat().join("")} and so on ${lead}`;
        const keys = await articleWordKeysOf(paragraph(text), yieldNow);
        expect(hasAllKeys(keys, wordKeysOf(foldForm(text)))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("are the same of a word that is longer than what is read once more behind such a cut", async () => {
    const text = `${"wide ".repeat(6_450)}${"xyzabc".repeat(120)}, said the mayor.`;
    const keys = await articleWordKeysOf(paragraph(text), yieldNow);
    expect(hasAllKeys(keys, wordKeysOf(foldForm(text)))).toBe(true);
  });

  it("pass over articles that have the words, but not next to each other", async () => {
    const apart = paragraph(
      "At the end it was said of the one that most of what he had was in the first of the halves.",
    );
    const keys = await articleWordKeysOf(apart, yieldNow);
    for (const words of ["one of the most", "the end of the", "it was the first", "said that"])
      expect(hasAllKeys(keys, tellingKeysOf(words)), words).toBe(false);
    for (const words of ["at the end", "that most of what he had", "in the first of the halves.", "the one"])
      expect(hasAllKeys(keys, tellingKeysOf(words)), words).toBe(true);
    expect(hasAllKeys(keys, tellingKeysOf("at the end."))).toBe(false);
  });

  it("are told by some of them, of each word by one at least", () => {
    fc.assert(
      fc.property(written, (parts) => {
        const folded = foldForm(parts.flat().join(""));
        const [all, telling] = [wordKeysOf(folded), tellingKeysOf(folded)];
        expect([...telling].filter((key) => !all.has(key))).toEqual([]);
        expect(telling.size > 0).toBe(all.size > 0);
      }),
    );
  });

  it("pass over articles that lack a word", async () => {
    const all = [news, encyclopedic, interview];
    expect(await findArticlesWithKeys(wordKeysOf(foldForm("the Harbour Bridge was opened")), all, yieldNow)).toEqual([
      news,
    ]);
    expect(await findArticlesWithKeys(wordKeysOf("zeppelin"), all, yieldNow)).toEqual([]);
  });

  it("are units in scripts without spaces", async () => {
    const keys = await articleWordKeysOf(paragraph("大桥没有倒塌。", "zh"), yieldNow);
    expect(hasAllKeys(keys, wordKeysOf("没有倒"))).toBe(true);
    expect(hasAllKeys(keys, wordKeysOf("有没"))).toBe(false);
  });
});
