import { describe, expect, it } from "vitest";
import { isWithinMarks } from "../../../src/language/sentences/is-within-marks.ts";

describe("a mark", () => {
  it.each([
    ["我们去看《快跑！", "船长》好吗？"],
    ["The plan (which failed!", " twice) was dropped."],
    ['They sang "Row!', ' Row!" and went home.'],
    ["Они смотрели «Ура!", " Каникулы!» дома."],
  ])("within brackets or a title is within its sentence: %s|%s", (left, right) =>
    expect(isWithinMarks(left, right)).toBe(true),
  );

  it.each([
    ["“Go home.", " It is late,” he said."],
    ["He said: «Go!", " Now!» he said."],
    ["(He left.", " She stayed.)"],
    ["It was sad :( He left.", " It was (really) late."],
    ["They sang “Row!", " Row!” Everyone left."],
  ])("of speech, or in brackets of its own, is not: %s|%s", (left, right) =>
    expect(isWithinMarks(left, right)).toBe(false),
  );
});
