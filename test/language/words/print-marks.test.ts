import { describe, expect, it } from "vitest";
import { noteMarkSpans, READING } from "../../../src/language/words/print-marks.ts";

const notesOf = (text: string): string[] => noteMarkSpans(text).map(({ start, end }) => text.slice(start, end));

describe("the marks of notes", () => {
  it.each([
    ["The mayor regrets the plan.[3] She waits.[14]", ["[3]", "[14]"]],
    ["Der Umbau kostet 40 Millionen Euro[^1], sagt der Rat.[^kosten]", ["[^1]", "[^kosten]"]],
    ["La mairie a payé² les travaux.³", ["²", "³"]],
    ["Порт закрыли в мае.[7][8]", ["[7]", "[8]"]],
    ["市議会は計画を承認した。[2]", ["[2]"]],
    ["El puente cuesta «mucho»¹ y tarda.", ["¹"]],
  ])("stand right behind words: %s", (text, marks) => expect(notesOf(text)).toEqual(marks));

  it.each([
    "an area of 40 km² and 3 m³",
    "He owns [3] boats.",
    "see [3](https://a.example)",
    "house[s] and boat[s]",
    "a list [1, 2]",
    "in (¹) and CO²",
  ])("are no powers, words put in, or links: %s", (text) => expect(notesOf(text)).toEqual([]));

  it("are read once in a row of raised signs without an end", () => {
    // By the cube of its length, this would take days.
    const row = "¹".repeat(100_000);
    expect(noteMarkSpans(`${row}x`)).toEqual([]);
    expect(noteMarkSpans(`water${row}x`)).toEqual([]);
    expect(noteMarkSpans(`water${row} x`)).toEqual([{ start: 5, end: 100_005 }]);
  });
});

describe("readings of ideographs", () => {
  const read = (text: string): string => text.replace(new RegExp(READING, "gu"), "");
  it("are kana in brackets right behind them, and nothing else", () => {
    expect(read("麻生太郎（あそうたろう）氏は東京(とうきょう)へ行った。")).toBe("麻生太郎氏は東京へ行った。");
    expect(read("知事（ちじ）")).toBe("知事");
    for (const other of ["ラーン（らーん）", "港（3月）", "知事（女性）", "Tokyo (とうきょう)", "港 （みなと）"])
      expect(read(other)).toBe(other);
  });
});
