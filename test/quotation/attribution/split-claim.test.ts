import { describe, expect, it } from "vitest";
import { splitClaim } from "../../../src/quotation/attribution/split-claim.ts";

describe("a quotation with who said it", () => {
  it.each([
    ["“The dam will hold” — Clara Moreno", "The dam will hold", "Clara Moreno"],
    ["Moreno: “The dam will hold.”", "The dam will hold.", "Moreno"],
    ["“the dam will hold,” he said.", "the dam will hold,", undefined],
    ["According to Moreno, “the dam will hold”.", "the dam will hold", "Moreno"],
  ])("%j has the words %j of %s", (text, quote, saidBy) => {
    expect(splitClaim(text, "en")).toMatchObject({ quote, ...(saidBy !== undefined && { saidBy }) });
  });

  it.each([
    ["The dam will hold.", "no marks"],
    ["“The dam will hold.”", "nobody said"],
    ["The council made a “deal with the devil” in May and left the town.", "nobody says it"],
    ["“The dam will hold,” he did not say.", "a denial"],
    ["“The dam will hold,” said.", "nobody who says it"],
    ["“The dam will hold,” she says. It is old.", "a sentence behind it"],
    ["“The dam will hold,” said Moreno after the council had left the town in May.", "more than who spoke"],
    ["“The dam will hold,” said Moreno?", "a question"],
    ["“The dam,” said Moreno, “will hold until May.”", "two quotations"],
  ])("%j is none: %s", (text) => {
    expect(splitClaim(text, "en")).toBeUndefined();
  });
});
