import { describe, expect, it } from "vitest";
import { countLettersBefore, readReceiptWords } from "../../src/answer/receipt-words.ts";

const formOf = (text: string): string => readReceiptWords(text, { start: 0, end: text.length }).form;

describe("the words of a receipt", () => {
  it.each([
    ["“Yes,”  she\nsaid.", '"Yes", she said.'],
    ["can’t", "can't"],
    ["cafe\u0301", "café"],
    ["a — b", "a - b"],
    ["大桥\n没有", "大桥没有"],
  ])("are the same in %j and %j", (one, other) => {
    expect(formOf(one)).toBe(formOf(other));
  });

  it.each([
    ["therapist", "the rapist"],
    ["-5 degrees", "5 degrees"],
    ["1.5 metres", "15 metres"],
    ["He left?", "He left."],
    ["$5", "€5"],
    ["US", "us"],
    ["resume", "résumé"],
  ])("are not the same in %j and %j", (one, other) => {
    expect(formOf(one)).not.toBe(formOf(other));
  });

  it("have places in the text", () => {
    const text = "“It’s  5 %.”";
    const { form, tokens } = readReceiptWords(text, { start: 0, end: text.length });
    expect(tokens.map(({ start, end, at, to }) => [text.slice(start, end), form.slice(at, to)])).toEqual([
      ["It’s", "Its"],
      ["5", "5"],
      ["%", "%"],
    ]);
  });

  it("are counted by letters alone", () => {
    expect(countLettersBefore("a\r\n b, é5", 9)).toBe(4);
    expect(countLettersBefore("a\n b é5", 7)).toBe(4);
    expect(countLettersBefore("a\n b é5", 7, 3)).toBe(3);
  });
});
