import { expect, it } from "vitest";
import { createTextWriter } from "../../../src/article/markdown/text-writer.ts";

it("a text is written paragraph by paragraph, with the place of each unit, and without what shows nothing", () => {
  const source = "*one* [x]two\nthree";
  const writer = createTextWriter(source);
  writer.copy(0, 5);
  writer.open("line");
  writer.copy(1, 4);
  writer.put(" &", 4, 5);
  writer.close();
  writer.open("caption");
  writer.put(" \u200b", 0, 1);
  writer.close();
  writer.open("list", 2);
  writer.hide([{ start: 6, end: 9 }]);
  writer.copy(5, 12);
  writer.endLine("soft", 12, 13);
  writer.close(true);
  writer.open("line");
  writer.copy(13, 18);
  expect(writer.written()).toBe("two three");
  writer.cut(5);
  expect(writer.finish()).toEqual({
    text: "one &\n\ntwo t",
    marked: [
      { mark: "line", start: 0, end: 5 },
      { mark: "list", level: 2, start: 7, end: 12 },
    ],
    pieces: [
      { start: 0, end: 3, from: 1, to: 4 },
      { start: 3, end: 5, from: 4, to: 5 },
      { start: 7, end: 10, from: 9, to: 12 },
      { start: 10, end: 11, from: 12, to: 13 },
      { start: 11, end: 12, from: 13, to: 14 },
    ],
  });
});
