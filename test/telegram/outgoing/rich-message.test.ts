import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormattedText } from "../../../adapters/telegram/outgoing/formatted-text.ts";
import { hasLiveWords, toRichMessage } from "../../../adapters/telegram/outgoing/rich-message.ts";

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

/** HTML read back: its words, and the letters that stand in one kind of element. */
const readHtml = (html: string, element: string): Readonly<{ words: string; within: string }> => {
  const names = { lt: "<", gt: ">", quot: '"', amp: "&" };
  let [words, within, depth] = ["", "", 0];
  for (const [part, tag, name] of html.matchAll(/<(\/?\w+)[^>]*>|&(lt|gt|quot|amp);|[^<&]/gu)) {
    if (tag !== undefined) depth += tag === element ? 1 : tag === `/${element}` ? -1 : 0;
    else {
      const letter = name === undefined ? part : names[name as keyof typeof names];
      words += letter;
      if (depth > 0) within += letter;
    }
  }
  return { words, within };
};

describe("a message as a rich message", () => {
  const message = fc
    .tuple(
      fc.array(fc.constantFrom("a", "b c", "\n", "@d", "é🙂", "<b>", "&amp;", '"'), { maxLength: 30 }),
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

  it("has all of its words in order, and nothing besides, with the formatting where it was", () => {
    fc.assert(
      fc.property(message, (given) => {
        const html = toRichMessage(given)?.html ?? "";
        const lettersOf = (type: string) =>
          given.entities
            .filter((entity) => entity.type === type)
            .map(({ offset, length }) => given.text.slice(offset, offset + length))
            .join("")
            .replaceAll("\n", "");
        expect(readHtml(html, "b")).toEqual({ words: given.text.replaceAll("\n", ""), within: lettersOf("bold") });
        expect(readHtml(html, "blockquote").within).toBe(lettersOf("expandable_blockquote"));
      }),
    );
  });

  it.each(["two  spaces", " a space in front", "a tab\tin it", "a no-break\u00a0space", "a space \nbefore a line"])(
    "is none where HTML would not keep it to the letter: %j",
    (text) => expect(toRichMessage({ text, entities: [] })).toBeUndefined(),
  );

  it("quotes what was quoted, and finds nothing by itself", () => {
    const given = quotation("Perhaps:\n", "He wrote to @ann & “Bo”.\nShe did not.", "\nMill · paragraph 1");
    const link = {
      type: "text_link" as const,
      offset: given.text.length - 11,
      length: 11,
      url: 'https://x.org/?a=1&b="',
    };
    expect(toRichMessage({ ...given, entities: [...given.entities, link] })).toEqual({
      html:
        "<p>Perhaps:</p><blockquote><p>He wrote to @ann &amp; “Bo”.</p><p>She did not.</p></blockquote>" +
        '<p>Mill · <a href="https://x.org/?a=1&amp;b=&quot;">paragraph 1</a></p>',
      skip_entity_detection: true,
    });
  });
});
