import { describe, expect, it } from "vitest";
import { discourseCuesOf } from "../../../src/answer/discourse-cues.ts";
import { findClaimant } from "../../../src/quotation/attribution/find-claimant.ts";

const claimantOf = (text: string): string | undefined => {
  const [before = "", behind = ""] = text.split("Q");
  return findClaimant(before, behind, "en", discourseCuesOf("en")!);
};

describe("a person and a verb beside a quotation", () => {
  it.each([
    ["Q said Principal cellist Marcus Oyelaran.", "Principal cellist Marcus Oyelaran"],
    ["Q the council’s chairwoman, Ruth Askeland said.", "the council’s chairwoman, Ruth Askeland"],
    ["County chief Lars Odden said: Q", "County chief Lars Odden"],
    ["On Monday Lars Odden said Q", "Lars Odden"],
  ])("%j are the words of %s", (text, name) => {
    expect(claimantOf(text)).toBe(name);
  });

  it.each([
    ["Q said Lars Odden and Ada Bell.", "two people"],
    ["Lars Odden said Q and left.", "more than that"],
    ["Q Odden said, and Bell replied.", "two verbs"],
    ["In the town of Larn said Q", "no person"],
    ["Q said the mayor.", "no name"],
  ])("%j are nobody's: %s", (text) => {
    expect(claimantOf(text)).toBeUndefined();
  });
});
