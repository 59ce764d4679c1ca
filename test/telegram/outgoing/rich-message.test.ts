import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormattedText } from "../../../adapters/telegram/outgoing/formatted-text.ts";
import type { RichBlock, RichText } from "../../../adapters/telegram/outgoing/rich-block.ts";
import { hasLiveWords, richBlocks, toRichMessage } from "../../../adapters/telegram/outgoing/rich-message.ts";

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
  it.each(["@\rann_k", "@\u202eann_k", "@\u0333ann_k", "#\u2028strike", "/\u030aforget"])(
    "are there when Telegram has taken out what it never shows: %j",
    (words) => expect(hasLiveWords(quotation("", words))).toBe(true),
  );
  it("may be our own commands", () => {
    expect(hasLiveWords(quotation("/help shows more.\n", "words of the article"))).toBe(false);
  });
});

/** Every string of a rich text, with the kinds of what it is in. */
const strings = (
  text: RichText,
  within: readonly string[],
): readonly Readonly<{ words: string; within: readonly string[] }>[] =>
  typeof text === "string"
    ? [{ words: text, within }]
    : "type" in text
      ? strings(text.text, [...within, text.type])
      : text.flatMap((part) => strings(part, within));
const stringsOf = (blocks: readonly RichBlock[], within: readonly string[] = []): ReturnType<typeof strings> =>
  blocks.flatMap((block) =>
    block.type === "paragraph" ? strings(block.text, within) : stringsOf(block.blocks, [...within, block.type]),
  );
const wordsOf = (message: FormattedText, kind?: string): string =>
  stringsOf(richBlocks(message))
    .filter(({ within }) => kind === undefined || within.includes(kind))
    .map(({ words }) => words)
    .join("");

const unescapeHtml = (html: string): string =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

describe("a message as a rich message", () => {
  const message = fc
    .tuple(
      fc.array(fc.constantFrom("a", "b  c", "\n", "@d", "é🙂", "<b>", "&amp;", "\u00a0", "\u3000", "\t", "e "), {
        maxLength: 30,
      }),
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    )
    .map(([parts, [a = 0, b = 0, c = 0, d = 0]]): FormattedText => {
      const text = parts.join("");
      const between = (one: number, other: number) => {
        const [from, to] = [one % (text.length + 1), other % (text.length + 1)];
        return { offset: Math.min(from, to), length: Math.abs(to - from) };
      };
      const [quote, bold] = [between(a, b), between(c, d)];
      return {
        text,
        entities: [
          ...(quote.length > 0 ? [{ type: "expandable_blockquote" as const, ...quote }] : []),
          ...(bold.length > 0 ? [{ type: "bold" as const, ...bold }] : []),
        ],
      };
    });
  const lettersOf = ({ text, entities }: FormattedText, type: string) =>
    entities
      .filter((entity) => entity.type === type)
      .map(({ offset, length }) => text.slice(offset, offset + length))
      .join("");

  it("has every character of a quotation", () => {
    fc.assert(
      fc.property(message, (given) => {
        const words = lettersOf(given, "expandable_blockquote");
        expect(wordsOf(given, "blockquote")).toBe(words.trim() === "" ? "" : words);
      }),
    );
  });

  it("has all of its words in order, and nothing besides, with the formatting where it was", () => {
    const letters = (text: string) => text.replaceAll(/\s/g, "");
    fc.assert(
      fc.property(message, (given) => {
        expect(letters(wordsOf(given))).toBe(letters(given.text));
        expect(letters(wordsOf(given, "bold"))).toBe(letters(lettersOf(given, "bold")));
      }),
    );
  });

  it.each(["two  spaces", " a space in front", "a tab\tin it", "a no-break\u00a0space", "a space \nand a line"])(
    "keeps white space as it is: %j",
    (text) => {
      const blocks = [{ type: "paragraph", text }];
      expect(toRichMessage({ text, entities: [] })).toEqual({ blocks, skip_entity_detection: true });
      expect(richBlocks(quotation("", text))).toEqual([{ type: "blockquote", blocks }]);
    },
  );

  it("stays within the blocks that a message may have, however many lines there are", () => {
    const blocks = richBlocks(quotation("", "@a\n".repeat(1_300)));
    expect(JSON.stringify(blocks).match(/"type"/g)?.length).toBeLessThan(500);
  });

  it("quotes what was quoted, and finds nothing by itself", () => {
    const given = quotation("Perhaps:\n", "He wrote to @ann & “Bo”.\nShe did not.", "\nMill · paragraph 1");
    const link = {
      type: "text_link" as const,
      offset: given.text.length - 11,
      length: 11,
      url: 'https://x.org/?a=1&b="',
    };
    const message = { ...given, entities: [...given.entities, link] };
    expect(richBlocks(message)).toEqual([
      { type: "paragraph", text: "Perhaps:" },
      {
        type: "blockquote",
        blocks: [{ type: "paragraph", text: "He wrote to @ann & “Bo”.\nShe did not." }],
      },
      { type: "paragraph", text: ["Mill · ", { type: "url", text: "paragraph 1", url: 'https://x.org/?a=1&b="' }] },
    ]);
    expect(toRichMessage(message)).toEqual({
      html: '<p>Perhaps:</p><blockquote><p>He wrote to @ann &amp; “Bo”.<br>She did not.</p></blockquote><p>Mill · <a href="https://x.org/?a=1&amp;b=&quot;">paragraph 1</a></p>',
      skip_entity_detection: true,
    });
  });

  it("is HTML, which more servers know, where that keeps every character, with the same words", () => {
    fc.assert(
      fc.property(message, (given) => {
        const rich = toRichMessage(given);
        if (!("html" in rich)) {
          expect(given.text).toMatch(/[^\S\n]/);
          return;
        }
        expect(given.text).not.toMatch(/ {2}|[\t\u00a0\u3000]/);
        const plain = unescapeHtml(rich.html.replaceAll("<br>", "\n").replaceAll(/<[^>]*>/g, ""));
        expect(plain).toBe(wordsOf(given));
      }),
    );
  });
});
