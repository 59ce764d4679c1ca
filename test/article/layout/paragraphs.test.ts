import { describe, expect, it } from "vitest";
import { groupParagraphs, splitLines, type TextLine } from "../../../src/article/layout/paragraphs.ts";
import { runSteps } from "../../../src/yielding.ts";

const linesOf = (text: string): TextLine[] => [...splitLines(text)].filter((line) => line !== undefined);
const paragraphsOf = async (text: string): Promise<string[]> =>
  (await runSteps(groupParagraphs(text, linesOf(text)))).map(({ start, end }) => text.slice(start, end));

describe("lines", () => {
  it("are those with something visible, by any break", () => {
    expect(linesOf("one\r\n\u200b\n  two\u2028three").map(({ afterBlankLine }) => afterBlankLine)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("paragraphs", () => {
  const [FIRST, SECOND] = ["The council voted for the bridge,\nseven to two.", "Work begins in May\nand ends in June."];

  it("are parted by blank lines", async () => {
    expect(await paragraphsOf(`${FIRST}\n\n${SECOND}`)).toEqual([FIRST, SECOND]);
  });

  it("are lines where no line is blank", async () => {
    expect(await paragraphsOf("One.\nTwo.\nThree.")).toEqual(["One.", "Two.", "Three."]);
  });

  it("do not end within a word", async () => {
    expect(await paragraphsOf("The council of the har-\nbour met.\nIt paid.")).toEqual([
      "The council of the har-\nbour met.",
      "It paid.",
    ]);
  });

  it("are the short lines over an article too", async () => {
    expect(await paragraphsOf(`Council votes\nBy Jane Doe\n\n${FIRST}`)).toEqual([
      "Council votes",
      "By Jane Doe",
      FIRST,
    ]);
  });
});
