import { describe, expect, it } from "vitest";
import { measureShape } from "../../../src/article/layout/paragraph-shape.ts";

const shapeOf = (text: string) => measureShape(text, { start: 0, end: text.length }, 1, 0);

describe("the shape of a paragraph", () => {
  it("shows how it ends, behind closing marks and footnotes too", () => {
    expect(shapeOf('He said: "Stop."[3]')).toMatchObject({ endsSentence: true, endsWithFullStop: true });
    expect(shapeOf("Who pays?")).toMatchObject({ endsSentence: true, endsWithFullStop: false });
    expect(shapeOf("Trump visits the U.S.")).toMatchObject({ endsWithFullStop: false });
    expect(shapeOf("He said:")).toMatchObject({ leadsOn: true, endsSentence: false });
  });

  it("shows how it begins", () => {
    expect(["• Apples", "and pears", "“Stop”", "The end"].map((text) => shapeOf(text).startKind)).toEqual([
      "item",
      "lower",
      "quote",
      "plain",
    ]);
  });

  it("counts wide characters twice and long paragraphs no further", () => {
    expect(shapeOf("北京新闻").width).toBe(8);
    expect(shapeOf("word ".repeat(200))).toMatchObject({ short: false, words: Number.POSITIVE_INFINITY });
  });
});
