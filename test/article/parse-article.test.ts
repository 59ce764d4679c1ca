import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../src/span.ts";
import { parseText } from "./parse-text.ts";

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

const points = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 20 })
  .map((codes) => String.fromCodePoint(...codes));

/** What texts are made of: every script, line breaks of every kind, marks, lone surrogates, and the forms that are looked for. */
const piece = fc.oneof(
  { weight: 4, arbitrary: points },
  { weight: 4, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  { weight: 3, arbitrary: fc.constantFrom("\n", "\r\n", "\n\n", "\r\n\r\n", "\r", "\u2028", "\n \n", " ", "\u3000") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "\u0301",
      "\u200d",
      "\ufe0f",
      "\ud83d",
      "\udc4d",
      "\0",
      "\ufeff",
      "👩‍👩‍👧",
      "\u0600",
      "क्ष",
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "PHNOM PENH--",
      "PARIS, Jan 3 (Reuters) - ",
      "新华社北京1月3日电",
      "Photo: AFP",
      "(AP Photo/X)",
      "Related Articles",
      "© 2022 X",
      "# ",
      "## A #",
      "The vote was on Feb. 20, 2022. It passed.",
      "“A quotation,” she said.",
      "一句话。又一句话。",
      "ភាសាខ្មែរ។",
      "ประเทศไทย ",
      "قال الرجل. ثم ذهب.",
    ),
  },
);
const texts = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));
const sources = fc.record({
  text: fc.oneof(
    texts,
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  ),
  language: fc.option(fc.constantFrom("en", "th", "zh", "km", "ar", "el"), { nil: undefined }),
});

const make = ({ text, language }: { text: string; language: string | undefined }) =>
  parseText(text, language === undefined ? {} : { language });

describe("an article of any text", () => {
  it("keeps the text and names its version by it", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const article = make(source);
        expect(article.text).toBe(source.text);
        expect(article.version).toBe(createHash("sha256").update(source.text, "utf8").digest("hex"));
      }),
      { numRuns: 200 },
    );
  });

  it("has blocks in order, in bounds, apart, not empty, and without the line breaks around them", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { blocks, text } = make(source);
        let end = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          expect(text.slice(block.start, block.end)).not.toMatch(/^[\n\r\u2028\u2029]|[\n\r\u2028\u2029]$/u);
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it("has sentences in order, apart, within their blocks, of every block that may be quoted and says more than who and when", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { text, blocks, sentences, credits } = make(source);
        /** Whether a block has lines that do not only speak of the article. */
        const tells = ({ start, end }: Span): boolean => {
          const units = [...text.slice(start, end)];
          let at = start;
          return units.some((unit) => {
            const place = at;
            at += unit.length;
            return /\S/u.test(unit) && !credits.lines.some((line) => line.start <= place && place < line.end);
          });
        };
        let end = 0;
        const quoted = new Set<number>();
        for (const sentence of sentences) {
          const block = blocks[sentence.block];
          expect(block).toBeDefined();
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(end, block?.start ?? 0));
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(sentence.end).toBeLessThanOrEqual(block?.end ?? 0);
          end = sentence.end;
          quoted.add(sentence.block);
        }
        for (const [index, block] of blocks.entries())
          expect(quoted.has(index)).toBe(block.kind !== "dateline" && block.kind !== "boilerplate" && tells(block));
      }),
      { numRuns: 400 },
    );
  });

  it("splits no surrogate pair and no grapheme", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { text, blocks, sentences } = make(source);
        const starts = new Set([text.length]);
        for (const { index } of graphemes.segment(text)) starts.add(index);
        for (const { start, end } of [...blocks, ...sentences]) {
          expect(starts.has(start), `start ${start} of ${JSON.stringify(text)}`).toBe(true);
          expect(starts.has(end), `end ${end} of ${JSON.stringify(text)}`).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("counts the paragraphs of the body from 1, and nothing else", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { blocks } = make(source);
        const body = blocks.filter(({ kind }) => kind === "body");
        expect(body.map(({ paragraph }) => paragraph)).toEqual(body.map((_, index) => index + 1));
        for (const { kind, paragraph } of blocks) if (kind !== "body") expect(paragraph).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it("has every letter of the text in some block, but for the marks of Markdown", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { text, blocks } = make(source);
        let rest = "";
        let at = 0;
        for (const block of [...blocks, { start: text.length, end: text.length }]) {
          rest += text.slice(at, block.start);
          at = block.end;
        }
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 200 },
    );
  });
});
