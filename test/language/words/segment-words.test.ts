import { describe, expect, it } from "vitest";
import { segmentWords } from "../../../src/language/words/segment-words.ts";

describe("a run without spaces", () => {
  it("is cut into words, with their places in the text", () => {
    const text = "我们今天去北京";
    const words = segmentWords({ text, start: 10, end: 10 + text.length }, "zh");
    expect(words.map((word) => word.text).join("")).toBe(text);
    expect(words.length).toBeGreaterThan(2);
    for (const { start, end, text: word } of words) expect(text.slice(start - 10, end - 10)).toBe(word);
  });

  it("is cut by the root's rules in an unknown language", () => {
    expect(segmentWords({ text: "北京。", start: 0, end: 3 }, "not a code").map(({ text }) => text)).toEqual(["北京"]);
  });
});
