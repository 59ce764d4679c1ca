import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormattedText } from "../../../adapters/telegram/outgoing/formatted-text.ts";
import {
  hasLiveWords,
  type RichBlock,
  type RichText,
  toRichMessage,
} from "../../../adapters/telegram/outgoing/rich-message.ts";

const wordsOf = (text: RichText): string => {
  if (typeof text === "string") return text;
  return "type" in text ? wordsOf(text.text) : text.map(wordsOf).join("");
};
const linesOf = (block: RichBlock): readonly string[] =>
  block.type === "paragraph" ? [wordsOf(block.text)] : block.blocks.flatMap(linesOf);
/** The letters that a kind of formatting is on. */
const lettersOf = (text: RichText, kind: string, within = false): string => {
  if (typeof text === "string") return within ? text : "";
  return "type" in text
    ? lettersOf(text.text, kind, within || text.type === kind)
    : text.map((one) => lettersOf(one, kind, within)).join("");
};

const quotation = (before: string, quote: string, after = ""): FormattedText => ({
  text: `${before}${quote}${after}`,
  entities: [{ type: "blockquote", offset: before.length, length: quote.length }],
});

describe("words that would be live", () => {
  it.each(["asked @ann_k to go", "#strike goes on", "shares of $KEM fell", "write /forget", "(@newsroom)"])(
    "%s",
    (words) => expect(hasLiveWords(quotation("", words))).toBe(true),
  );
  it.each(["ann@example.org", "5/6 of it", "https://example.org/path", "no. #", "and/or", "$5", "/etc/passwd"])(
    "are not in %s",
    (words) => expect(hasLiveWords(quotation("", words))).toBe(false),
  );
  it("may be our own commands", () => {
    expect(hasLiveWords(quotation("/help shows more.\n", "words of the article"))).toBe(false);
  });
});

describe("a message as a rich message", () => {
  const message = fc
    .tuple(
      fc.array(fc.constantFrom("a", "bc ", "\n", "@d", "é🙂"), { maxLength: 30 }),
      fc.array(fc.nat(), { maxLength: 8 }),
    )
    .map(([parts, numbers]): FormattedText => {
      const text = parts.join("");
      const at = (index: number) => (numbers[index] ?? 0) % (text.length + 1);
      const [start, end] = [Math.min(at(0), at(1)), Math.max(at(0), at(1))];
      const [from, to] = [Math.min(at(2), at(3)), Math.max(at(2), at(3))];
      return {
        text,
        entities: [
          ...(end > start ? [{ type: "expandable_blockquote" as const, offset: start, length: end - start }] : []),
          ...(to > from ? [{ type: "bold" as const, offset: from, length: to - from }] : []),
          ...(to > from ? [{ type: "underline" as const, offset: from, length: Math.ceil((to - from) / 2) }] : []),
        ],
      };
    });

  it("has all of its words in order, and nothing besides", () => {
    fc.assert(
      fc.property(message, (given) => {
        const words = toRichMessage(given).blocks.flatMap(linesOf).join("");
        expect(words).toBe(given.text.replaceAll("\n", ""));
      }),
    );
  });

  it("has the formatting where it was", () => {
    fc.assert(
      fc.property(message, (given) => {
        const texts = (blocks: readonly RichBlock[]): readonly RichText[] =>
          blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : texts(block.blocks)));
        for (const kind of ["bold", "underline"]) {
          const wanted = given.entities
            .filter(({ type }) => type === kind)
            .map(({ offset, length }) => given.text.slice(offset, offset + length));
          const found = texts(toRichMessage(given).blocks)
            .map((text) => lettersOf(text, kind))
            .join("");
          expect(found).toBe(wanted.join("").replaceAll("\n", ""));
        }
      }),
    );
  });

  it("quotes what was quoted, and finds nothing by itself", () => {
    const given = quotation("Perhaps:\n", "He wrote to @ann.\nShe did not.", "\nMill · paragraph 1");
    expect(toRichMessage(given)).toEqual({
      blocks: [
        { type: "paragraph", text: "Perhaps:" },
        {
          type: "blockquote",
          blocks: [
            { type: "paragraph", text: "He wrote to @ann." },
            { type: "paragraph", text: "She did not." },
          ],
        },
        { type: "paragraph", text: "Mill · paragraph 1" },
      ],
      skip_entity_detection: true,
    });
  });
});
