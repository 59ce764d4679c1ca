import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceSpans } from "../../../src/language/sentences/sentences.ts";
import { anyText } from "../any-text.ts";

const cut = (text: string, code: string): string[] =>
  sentenceSpans(text, { start: 0, end: text.length }, code).map(({ start, end }) => text.slice(start, end));

/** The cuts are written as "‖"; the text is the same without them. */
const CASES: readonly (readonly [code: string, marked: string, reason: string])[] = [
  ["en", "He came on Feb. 20, 2022. ‖He left in Mar. and never came back.", "months"],
  ["en", "Gov. Hill met Prof. Ann Lee, Dr. Bo Day and Mr. Poe. ‖All agreed.", "titles"],
  ["en", "J. R. R. Tolkien and George W. Bush met.", "initials"],
  ["en", "The U.S. Army left. ‖It was in the U.S. ‖The war went on.", "a country's initials in and at a sentence"],
  ["en", "Meet at 3 p.m. in St. Paul, e.g. at No. 5, vs. at 6 a.m. ‖He did.", "common abbreviations"],
  ["en", "It rose 3.5 percent to 1.2 million. ‖In 1950. ‖Then it fell.", "decimals and years"],
  ["en", "The bridge is 2,548 km. ‖Rail came later.", "a unit ends a sentence"],
  ["en", "Elizabeth I. ‖Then came World War I. ‖German troops left.", "regnal numbers"],
  ["en", "“Go home. ‖It is late,” he said. ‖“Why?” he asked. ‖She left.", "quotations over several sentences"],
  ["en", '"Is it true?" Smith asked. ‖"No!" she said.', "an attribution belongs to its question"],
  ["en", "He said “no.” ‖Then (it was 1950.) ‖The end.", "marks behind the stop"],
  ["en", "It grew.[1][2] ‖Next it fell.[citation needed] ‖So it was.", "citations"],
  ["en", "Well... I do not know. ‖He left… ‖They came.", "an ellipsis"],
  ["en", "Fire at the Mill", "a headline"],
  ["en", "1. First of all\n‖2. Then this\n‖• And that", "list lines"],
  [
    "en",
    "Hard-wrapped prose goes on to the next line of the letter and\nends there. ‖Then more.",
    "wrapped lines are one",
  ],
  ["en", "Yahoo! is a site. ‖The iPhone. ‖eBay is another.", "names with marks or a small letter"],
  ["es", "¿Dónde vive? ‖¡Hola! ‖El Sr. Gil vive en EE.UU. desde 1990. ‖Sí.", "inverted marks"],
  ["de", "Am 3. Oktober kam Dr. Alt. ‖Im 19. Jahrhundert z. B. war das so. ‖Gut.", "ordinals"],
  ["fr", "M. Roux et Mme Brun sont là. ‖« Où ? » ‖Ici.", "titles, spaced marks"],
  ["ru", "А. С. Пушкин родился в 1799 г. ‖Он жил в г. Москва.", "initials, years and towns"],
  ["el", "Πού ζει; ‖Στη Γαλλία.", "the Greek question mark"],
  ["zh", "他說：「我去。 ‖你來。」，然後走了。‖下一句！‖好嗎？", "ideographic marks need no space"],
  ["ja", "「行きます。」と言った。‖次の文です。", "a quotation that the sentence goes on from"],
  ["ar", "أين يعيش؟ ‖يعيش في فرنسا. ‖نعم.", "the Arabic question mark"],
  ["ur", "وہ آیا۔ ‖پھر گیا۔", "the Urdu stop"],
  ["hi", "भारत महान है। ‖डॉ. राम ने कहा। ‖क्या?", "the danda"],
  ["hi", "वह आया| ‖वह गया|", "a bar for the danda"],
  ["tr", "II. Dünya Savaşı 19. Yüzyıl değil. ‖Bu II. Mehmet.", "ordinals in Roman numerals"],
  ["km", "សម រង្ស៊ី រស់នៅ។ ‖គាត់ល្អ។", "the Khmer stop"],
  ["my", "သူသွားသည်။ ‖ပြန်လာသည်။", "the Burmese stop"],
];

describe("sentences", () => {
  it.each(CASES)("%s: %s (%s)", (code, marked) => {
    const expected = marked.split("‖").map((part) => part.trim());
    const found = cut(marked.replaceAll("‖", ""), code);
    expect(found).toEqual(expected);
  });

  it("sees a full stop without the space behind it, but not in an address or a number", () => {
    expect(cut("It was so.Then it was not.", "en")).toEqual(["It was so.", "Then it was not."]);
    expect(cut("See www.example.org and 3.14 on it.", "en")).toHaveLength(1);
  });

  it("cuts Thai at double spaces, else between clauses, never within a date, a name or a number and its word", () => {
    const clause = "ประเทศไทยเป็นประเทศที่ตั้งอยู่ในเอเชียตะวันออกเฉียงใต้";
    const dated = "นายสมชาย ใจดีเกิดเมื่อวันที่ 6 ธันวาคม พ.ศ. 2526 และมีน้องชาย 2 คน";
    expect(cut(`${clause}  ${clause}`, "th")).toEqual([clause, clause]);
    expect(cut(`${clause} ${clause} ${dated} ${clause} โดย${clause}${clause}`, "th")).toEqual([
      `${clause} ${clause}`,
      `${dated} ${clause}`,
      `โดย${clause}${clause}`,
    ]);
  });

  it("covers every character but white space, in order, and splits no grapheme", () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
    const piece = fc.constantFrom(
      "Word",
      " ",
      ". ",
      ".",
      "! ",
      "?",
      "…",
      "\n",
      "\r\n",
      "\n\n",
      "。",
      "」",
      "“",
      "”",
      " \u0301",
      "é",
      "👩‍👩‍👧",
      "🇰🇭",
      "\ud800",
      "\udc00",
      "ไทย ",
      "สวัสดี  ",
      "។",
      "क्षि",
      "I. ",
      "5. ",
      "\u200d",
      "\u0600",
      "؟",
      "[1]",
      "(",
      ") ",
      "\0",
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")),
      anyText(),
    );
    fc.assert(
      fc.property(text, fc.constantFrom("en", "zh", "th", "el", "de", "km"), (whole, code) => {
        const breaks = new Set([...graphemes.segment(whole)].map(({ index }) => index)).add(whole.length);
        let last = 0;
        for (const { start, end } of sentenceSpans(whole, { start: 0, end: whole.length }, code)) {
          expect(whole.slice(last, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          expect(breaks.has(start) && breaks.has(end)).toBe(true);
          last = end;
        }
        expect(whole.slice(last).trim()).toBe("");
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["items without end", "one thing, another; ".repeat(400)],
    ["words without end", "word ".repeat(2_000)],
    ["one word without end", "a".repeat(9_000)],
    ["abbreviations without end", "U.S. ".repeat(2_000)],
    ["ideographs without end", "東京".repeat(4_000)],
    ["marks without end", `a${"\u0301".repeat(9_000)}`],
    ["lines without end", "line\n".repeat(2_000)],
  ])("cuts %s into what can be read", (_, text) => {
    const spans = sentenceSpans(text, { start: 0, end: text.length }, "en");
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(2_600);
    expect(
      spans
        .map(({ start, end }) => text.slice(start, end))
        .join("")
        .replaceAll(/\s/g, ""),
    ).toBe(text.replaceAll(/\s/g, ""));
  });

  it("stays within its span", () => {
    const text = "One. Two. Three. Four.";
    expect(sentenceSpans(text, { start: 5, end: 16 }, "en")).toEqual([
      { start: 5, end: 9 },
      { start: 10, end: 16 },
    ]);
  });
});
