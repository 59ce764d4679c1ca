import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { render } from "../../../adapters/telegram/outgoing/render.ts";
import {
  limitEntities,
  MAX_ENTITIES,
  MAX_MESSAGE_CHARS,
  packMessages,
  splitMessage,
} from "../../../adapters/telegram/outgoing/split-message.ts";
import type { Excerpt } from "../../../src/reply/excerpt.ts";
import type { Reply } from "../../../src/reply/reply.ts";
import { anyCharacter } from "../../any-character.ts";
import { cleanText, quotationTypes, textsUnder } from "../clean-text.ts";
import { answerOf, excerptOf } from "../excerpts.ts";

const ARTICLE = "The river rose on Monday.\r\nNobody was hurt, the mayor said, but 40 houses stood under water.";
const spanOf = (words: string) => {
  const start = ARTICLE.indexOf(words);
  return { start, end: start + words.length };
};
const excerpt = excerptOf(
  ARTICLE,
  { start: 0, end: ARTICLE.length },
  {
    matches: [spanOf("river"), spanOf("houses")],
    answer: spanOf("40 houses"),
    url: "https://news.example.org/rivers",
    link: "https://news.example.org/rivers#:~:text=The%20river",
  },
);
const [payload] = render(answerOf([excerpt]));

describe("an answer", () => {
  it("is a block quotation of the article's words and one line that says where they stand", () => {
    expect(payload.text).toBe(`${ARTICLE}\nThe river rises · 2024-05-01 · paragraph 2 · rivers-1a2b`);
    expect(textsUnder(payload, ...quotationTypes)).toEqual([ARTICLE]);
  });
  it("has the question's words bold and the very answer underlined", () => {
    expect(textsUnder(payload, "bold")).toEqual(["river", "houses"]);
    expect(textsUnder(payload, "underline")).toEqual(["40 houses"]);
  });
  it("links the place to the very words", () => {
    expect(textsUnder(payload, "text_link")).toEqual(["paragraph 2"]);
    expect(payload.entities).toContainEqual(expect.objectContaining({ type: "text_link", url: excerpt.link }));
  });
  it("shows no preview of the link, and names no parse mode", () => {
    expect(payload.link_preview_options).toEqual({ is_disabled: true });
    expect(payload).not.toHaveProperty("parse_mode");
  });
  it("shows the beginning of a long quotation until it is tapped", () => {
    const long = "Water everywhere. ".repeat(40).trim();
    expect(
      textsUnder(render(answerOf([excerptOf(long, { start: 0, end: long.length })]))[0], "expandable_blockquote"),
    ).toEqual([long]);
  });
  it("gives markup of any kind as it is written", () => {
    const text = "<b>1 < 2</b> *bold* [x](javascript:alert(1)) @everyone `code` \\_ &amp; https://t.me/joinchat/x";
    const [{ text: shown }] = render(answerOf([excerptOf(text, { start: 0, end: text.length })]));
    expect(shown.startsWith(`${text}\n`)).toBe(true);
  });
});

describe("an answer with several excerpts", () => {
  const several = render(answerOf([excerpt, excerpt, excerpt]));
  it("is one message where they fit", () => {
    expect(several).toHaveLength(1);
    expect(textsUnder(several[0], ...quotationTypes)).toEqual([ARTICLE, ARTICLE, ARTICLE]);
  });
  it("keeps an excerpt and its source together", () => {
    const text = "Water. ".repeat(400).trim();
    const payloads = render(
      answerOf([excerptOf(text, { start: 0, end: text.length }), excerptOf(text, { start: 0, end: text.length })]),
    );
    expect(payloads).toHaveLength(2);
    for (const one of payloads)
      expect(one.text).toBe(`${text}\nThe river rises · 2024-05-01 · paragraph 2 · rivers-1a2b`);
  });
});

describe("a choice", () => {
  it("is a block quotation each, and a row with a button each for what stands around it", () => {
    const actions = ["c:AAAA", "c:BBBB"].map((token) => ({
      kind: "context" as const,
      label: `In context ${token}`,
      token,
    }));
    const [shown] = render({ ...answerOf([excerpt, excerpt]), kind: "choices", actions } as Reply);
    expect(textsUnder(shown, ...quotationTypes)).toEqual([ARTICLE, ARTICLE]);
    expect(shown.reply_markup?.inline_keyboard).toEqual([
      [{ text: "In context c:AAAA", callback_data: "c:AAAA" }],
      [{ text: "In context c:BBBB", callback_data: "c:BBBB" }],
    ]);
  });
});

describe("a notice with questions", () => {
  it("has a row for each of them", () => {
    const actions = ["Who came?", "When?"].map((label) => ({
      kind: "ask" as const,
      label,
      token: `q:${label.length}`,
    }));
    const [shown] = render({ kind: "notice", language: "en", notice: "manners", text: "Hello.", actions });
    expect(shown.reply_markup?.inline_keyboard).toEqual([
      [{ text: "Who came?", callback_data: "q:9" }],
      [{ text: "When?", callback_data: "q:5" }],
    ]);
  });
});

describe("what is no answer", () => {
  it("shows the nearest passage without marking an answer in it", () => {
    const nothing: Reply = {
      kind: "abstain",
      language: "en",
      reason: "no-match",
      confidence: 0,
      corrections: [],
      missing: [],
      nearest: excerpt,
      actions: [],
    };
    const [shown] = render(nothing);
    expect(textsUnder(shown, "bold", "underline", ...quotationTypes)).toEqual([]);
    expect(textsUnder(shown, "italic")).toEqual([ARTICLE]);
    expect(shown.text.indexOf(ARTICLE)).toBeGreaterThan(0);
  });
  it("sets the asker's own words apart from the article's", () => {
    const reply: Reply = {
      kind: "verdict",
      language: "en",
      text: "One. Two.",
      verdict: "absent",
      excerpts: [],
      differences: [],
      sentences: [
        { text: "One.", verdict: "absent", excerpts: [], differences: [] },
        { text: "Two.", verdict: "absent", excerpts: [], differences: [] },
      ],
    };
    expect(textsUnder(render(reply)[0], "italic")).toEqual(["One.", "Two."]);
  });
  it("puts an excuse before it", () => {
    expect(render({ kind: "notice", notice: "help", text: "Ask me." }, "Sorry, late.")[0].text).toBe(
      "Sorry, late.\nAsk me.",
    );
  });
});

describe("buttons", () => {
  it("stand in rows, under the last message", () => {
    const labels = payload.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text));
    expect(labels).toEqual([
      ["More", "In context"],
      ["Copy quotation", "Open the article"],
      ["Helpful", "Not helpful"],
    ]);
  });
  it("copy the article's words as they are", () => {
    expect(payload.reply_markup?.inline_keyboard[1]?.[0]?.copy_text?.text).toBe(ARTICLE);
  });
  it("do not offer to copy what Telegram could not copy whole", () => {
    const text = "x".repeat(257);
    const [one] = render(answerOf([excerptOf(text, { start: 0, end: text.length })]));
    expect(JSON.stringify(one.reply_markup)).not.toContain("copy_text");
  });
  it.each([
    "javascript:alert(1)",
    "http://localhost/a",
    "ftp://example.org",
    "no address",
    `https://example.org/${"x".repeat(3000)}`,
  ])("and links leave out %s, for which Telegram would refuse the whole message", (url) => {
    const [one] = render(answerOf([excerptOf("Water.", { start: 0, end: 6 }, { url, link: url })]));
    expect(textsUnder(one, "text_link")).toEqual([]);
    expect(JSON.stringify(one.reply_markup)).not.toContain("url");
  });
});

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 400 }) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom("a", " ", "\n", "\r\n", "👩‍👩‍👧", "é", "ក្ក", "\0", "\ud800"),
      minLength: 1,
      maxLength: 400,
    }),
  },
);
const repeated = fc.tuple(anyText, fc.integer({ min: 1, max: 40 })).map(([text, times]) => text.repeat(times));
const excerpts: fc.Arbitrary<Excerpt> = fc
  .tuple(repeated, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 20 })), { maxLength: 150 }))
  .map(([text, marks]) =>
    excerptOf(
      `Before. ${text} After.`,
      { start: 8, end: 8 + text.length },
      {
        matches: marks.map(([at, length]) => ({
          start: 8 + (at % text.length),
          end: 8 + Math.min(text.length, (at % text.length) + length),
        })),
      },
    ),
  );

/** Lone surrogates cannot be sent; Telegram trims every message, so spaces at a border of two messages do not count. */
const bare = (text: string) =>
  text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("\r", "")
    .replace(/[\0-\x1f\s]+/g, "");

describe("for every text", () => {
  it("what Telegram shows as quotations is the article's words, whole and in order", () => {
    fc.assert(
      fc.property(fc.array(excerpts, { minLength: 1, maxLength: 3 }), (several) => {
        const [first, ...rest] = several;
        const payloads = render(answerOf([first!, ...rest]));
        const shown = payloads.flatMap((one) => textsUnder(cleanText(one), ...quotationTypes)).join("");
        expect(bare(shown)).toBe(bare(several.map(({ text }) => text).join("")));
        for (const one of payloads) {
          expect(one.text.length).toBeLessThanOrEqual(MAX_MESSAGE_CHARS);
          expect(one.text.trim()).not.toBe("");
          expect(one.entities.length).toBeLessThanOrEqual(MAX_ENTITIES);
          for (const { offset, length } of one.entities) {
            expect(offset >= 0 && length > 0 && offset + length <= one.text.length).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("pieces joined are the text, and break no character that fits", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 30, max: 100 }), (text, limit) => {
        const pieces = splitMessage({ text, entities: [{ type: "bold", offset: 0, length: text.length }] }, limit);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const piece of pieces) {
          expect(piece.text.length).toBeLessThanOrEqual(limit);
          expect(piece.entities).toEqual([{ type: "bold", offset: 0, length: piece.text.length }]);
        }
        for (const piece of pieces.slice(0, -1))
          expect(
            /[\ud800-\udbff]$/.test(piece.text) &&
              /^[\udc00-\udfff]/.test(text.slice(text.indexOf(piece.text) + piece.text.length)),
          ).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe("limits", () => {
  it("leave out the least important entities first", () => {
    const many = Array.from({ length: 200 }, (_, offset) => ({ type: "bold" as const, offset, length: 1 }));
    const kept = limitEntities([
      ...many,
      { type: "blockquote", offset: 0, length: 200 },
      { type: "text_link", offset: 150, length: 2, url: "https://example.org" },
    ]);
    expect(kept).toHaveLength(MAX_ENTITIES);
    expect(kept[0]?.type).toBe("blockquote");
    expect(kept.map(({ type }) => type)).toContain("text_link");
  });
  it("fill a message to the last unit", () => {
    const text = { text: "x".repeat(2047), entities: [] };
    expect(packMessages([text, text], "\n\n").map((one) => one.text.length)).toEqual([4096]);
    expect(packMessages([text, { ...text, text: `${text.text}x` }], "\n\n").map((one) => one.text.length)).toEqual([
      2047, 2048,
    ]);
  });
});
