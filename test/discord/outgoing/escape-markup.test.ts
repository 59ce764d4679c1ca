import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeAddress, escapeMarkup } from "../../../adapters/discord/outgoing/escape-markup.ts";
import { anyCharacter } from "../../any-character.ts";
import { readMarkup } from "../read-markup.ts";

const fragments = fc.constantFrom(
  "*",
  "**",
  "_",
  "__",
  "~~",
  "||",
  "`",
  "```",
  "\\",
  "# ",
  "### ",
  "-# ",
  "- ",
  "+ ",
  "1. ",
  "12) ",
  "> ",
  ">>> ",
  "\n",
  " ",
  "<@123>",
  "<@!1>",
  "<@&9>",
  "<#77>",
  "</ask:1>",
  "<t:1700000000:R>",
  "<:smile:12>",
  "<a:wave:1>",
  "<id:guide>",
  "@everyone",
  "@here",
  "[x](https://evil.example)",
  "[x](javascript:alert)",
  "https://discord.gg/abc",
  "<https://a.b>",
  ":smile:",
  "10:30",
  "word",
  "ខ្មែរ",
  "naïve",
  "’",
  "🙂",
  "¯\\_(ツ)_/¯",
  "(",
  ")",
  "]",
  "[",
  "$1",
  "$&",
  "-",
  "#",
  "1.",
);
const text = fc.oneof(
  fc.array(fragments, { maxLength: 20 }).map((all) => all.join("")),
  fc.string({ unit: anyCharacter, maxLength: 60 }),
);

describe("text in Discord's markup", () => {
  it("is seen exactly as it is written, and nothing in it comes to life", () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(readMarkup(escapeMarkup(words))).toEqual({ text: words, alive: [] });
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [
      "plain words stay as they are, so that what is sent reads like what is shown",
      "In 1998, “they” left. Why?",
      "In 1998, “they” left. Why?",
    ],
    ["a hyphen within a line means nothing", "well-known, 3.5 - 4", "well-known, 3.5 - 4"],
    ["a time is no shortcode", "at 10:30: late", "at 10\\:30: late"],
    ["a mention", "<@123> and @everyone", "\\<\\@123\\> and \\@everyone"],
    ["a list and a heading only where a line begins", "1. a\n  - b\n# c", "1\\. a\n  \\- b\n\\# c"],
  ])("%s", (_why, words, markup) => {
    expect(escapeMarkup(words)).toBe(markup);
  });

  it("the model sees what Discord would make of it without the backslashes", () => {
    expect(readMarkup("**a** <@1> https://a.b/c").alive.map(({ what }) => what)).toEqual(["bold", "mention", "link"]);
    expect(readMarkup("# a\n> b").alive.map(({ what }) => what)).toEqual(["heading", "quotation"]);
  });
});

describe("an address in a masked link", () => {
  it("cannot end the link", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (path) => {
        const address = escapeAddress(`https://news.example/${path}`);
        if (address === undefined) return;
        const seen = readMarkup(`[here](${address})`);
        expect(seen).toEqual({ text: "here", alive: [{ what: "masked link", inner: "here" }] });
      }),
    );
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "//news.example", "news.example", ""])(
    "%s is none",
    (address) => {
      expect(escapeAddress(address)).toBeUndefined();
    },
  );

  it("keeps a text fragment as it is", () => {
    const link = "https://news.example/a?b=c#:~:text=The%20king-,said%20so,_x_*y*";
    expect(escapeAddress(link)).toBe(link);
  });
});
