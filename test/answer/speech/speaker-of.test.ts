import { describe, expect, it } from "vitest";
import { speakerOf } from "../../../src/answer/speech/speaker-of.ts";
import { paragraph, sliceOf } from "../../fakes/articles.ts";

describe("the speaker of an article's words", () => {
  it.each([
    ["“The dam will hold,” said Ada Oak.", "The dam will hold", "Ada Oak"],
    ["Ada Oak said that the dam would hold.", "the dam would hold", "Ada Oak"],
    ["“The dam will hold,” she said.", "The dam will hold", "somebody"],
    ["Ada Oak said that pay was low. “Of course people leave.”", "Of course people leave", "Ada Oak"],
    [
      "The secretary, Ada Oak, said pay was low. A mate starts at £900, she said. “They leave. We do not.”",
      "We do not",
      "Ada Oak",
    ],
    ["Ada Oak said pay was low. Tom Hill, the mayor, frowned. “Of course people leave.”", "people leave", "somebody"],
    ["Ada Oak said pay was low. “Of course people leave” was on a banner.", "people leave", "somebody"],
    ["Ada Oak left. “Of course people leave.”", "people leave", "somebody"],
    ["The dam will hold until May.", "The dam will hold", "nobody"],
  ])("of %j for %j is %s", (text, words, expected) => {
    const article = paragraph(text);
    const start = text.indexOf(words);
    const found = speakerOf(article, { start, end: start + words.length });
    expect(found?.kind === "speaker" ? sliceOf(article, found.speaker) : found?.kind).toBe(expected);
  });

  it("is not claimed in languages of whose speech nothing is known", () => {
    expect(speakerOf(paragraph("大桥很坚固。", "zh"), { start: 0, end: 6 })).toBeUndefined();
  });
});
