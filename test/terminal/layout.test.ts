import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { MAX_LINE_CHARS, readLines } from "../../adapters/terminal/read-lines.ts";
import { render } from "../../adapters/terminal/render.ts";
import { localeOf, wantsColour } from "../../adapters/terminal/terminal-settings.ts";
import { toVisibleText } from "../../adapters/terminal/visible-text.ts";
import { wrapText } from "../../adapters/terminal/wrap-text.ts";
import { startChat } from "../chat/test-library.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.lorem({ maxCount: 40 }),
  fc.string({ unit: fc.constantFrom("水", "車", "。", "「", "」", " ", "a", "ก", "ក", "é", "👨‍👩‍👧", "\n", "\t") }),
);

describe("wrapping", () => {
  it("leaves out nothing but white space, and makes no line wider than the terminal", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 60 }), (raw, width) => {
        const text = toVisibleText(raw);
        const lines = wrapText(text, width);
        let at = 0;
        for (const { start, end } of lines) {
          expect(text.slice(at, start).trim()).toBe("");
          const line = text.slice(start, end);
          const graphemes = [...new Intl.Segmenter().segment(line)].length;
          if (graphemes > 1) expect(stringWidth(line)).toBeLessThanOrEqual(width);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["one two three", 9, ["one two", "three"], "at spaces"],
    ["one-two three", 9, ["one-two", "three"], "not inside a word"],
    ["unbelievably long", 6, ["unbeli", "evably", "long"], "inside a word that is wider than the line"],
    [
      "水車は彼女の父が建てた。",
      10,
      ["水車は彼女", "の父が建て", "た。"],
      "between words where there are no spaces, two columns each",
    ],
    ["one\n\ntwo", 9, ["one", "", "two"], "at line breaks, keeping empty lines"],
  ])("%j at %i columns: %j, %s", (text, width, expected) => {
    expect(wrapText(text, width).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe("what a terminal is given", () => {
  it("has no character that it would obey, and every offset stays", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = toVisibleText(text);
        expect(shown).toHaveLength(text.length);
        expect(shown).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it("shows an article's own escape sequences instead of sending them", async () => {
    const hostile = "\x1b]0;owned\x07\x1b[2J\u202edrowssap\u009b31m";
    const { say } = await startChat([
      {
        id: "hostile",
        title: `Ferry ${hostile} sinks`,
        date: `2020${hostile}`,
        url: `https://example.org/${hostile}`,
        text: `Ferry sinks\n\nThe ferry Aurora ${hostile} sank off Skerry on Monday. Nobody was hurt.\n`,
      },
    ]);
    for (const said of [
      "where did the ferry sink?",
      "/articles",
      "/outline",
      `/check ferry ${hostile} Aurora`,
      "/article",
    ]) {
      const reply = await say(said);
      const plain = render(reply, { width: 60, colour: false });
      expect(plain, said).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
      // With colours there are only the terminal's own styles and links.
      const coloured = stripVTControlCharacters(render(reply, { width: 60, colour: true }));
      expect(coloured, said).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    }
  });

  it("says the same with and without colours, and marks matches and the answer", async () => {
    const { say } = await startChat();
    const reply = await say("How much did the restoration cost?");
    const coloured = render(reply, { width: 60, colour: true });
    expect(coloured).toContain("\x1b[1mrestoration\x1b[22m");
    expect(coloured).toMatch(/\x1b\[4m85,000/);
    const words = (text: string) => stripVTControlCharacters(text).replace(/https:\S+/g, "");
    expect(words(coloured)).toBe(words(render(reply, { width: 60, colour: false })));
  });

  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ TERM: "dumb" }, true, false],
  ])("is coloured by %j, terminal %j: %j", (env, isTTY, coloured) => {
    expect(wantsColour(env, isTTY)).toBe(coloured);
  });

  it.each([
    [{ LANG: "fr_FR.UTF-8" }, "fr-FR"],
    [{ LANG: "fr_FR.UTF-8", LC_ALL: "km_KH" }, "km-KH"],
    [{ LANG: "C.UTF-8" }, undefined],
    [{ LC_ALL: "POSIX" }, undefined],
    [{}, undefined],
  ])("speaks the language of %j: %j", (env, locale) => {
    expect(localeOf(env)).toBe(locale);
  });
});

describe("lines of a stream", () => {
  const read = async (chunks: readonly (Buffer | string)[]): Promise<string[]> => {
    const lines: string[] = [];
    async function* stream() {
      yield* chunks;
    }
    for await (const { text, cut } of readLines(stream())) lines.push(cut ? `${text}…` : text);
    return lines;
  };

  it("are the same however the stream is cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.array(fc.nat({ max: 40 })), async (text, cuts) => {
        const bytes = Buffer.from(text);
        const edges = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        const chunks = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end));
        const whole = text.replace(/^\ufeff/, "").split("\n");
        if (whole.at(-1) === "") whole.pop();
        expect(await read(chunks)).toEqual(whole.map((line) => line.replace(/\r$/, "")));
      }),
    );
  });

  it.each([
    ["one\r\ntwo\n\nthree", ["one", "two", "", "three"]],
    ["\ufeffone\n", ["one"]],
    ["", []],
    ["\n", [""]],
  ])("%j are %j", async (text, lines) => {
    expect(await read([text])).toEqual(lines);
  });

  it("say that they are cut when they never end, so that memory is bounded", async () => {
    const chunk = "x".repeat(10_000);
    const lines = await read([...Array.from({ length: 20 }, () => chunk), "\nnext"]);
    expect(lines.map(({ length }) => length)).toEqual([MAX_LINE_CHARS + 1, 4]);
    const full = "x".repeat(MAX_LINE_CHARS);
    expect(await read([`\ufeff${full}\r\n`])).toEqual([full]);
    expect(await read([`${full}x\n`])).toEqual([`${full}…`]);
  });
});
