import { describe, expect, it } from "vitest";
import { discourseCuesOf } from "../../../src/answer/discourse-cues.ts";
import { findLead } from "../../../src/answer/speech/lead.ts";
import { tokenizeSpeech } from "../../../src/answer/speech/speech-tokens.ts";

const leadOf = (text: string, language = "en"): string | undefined => {
  const tokens = tokenizeSpeech(text, { start: 0, end: text.length });
  const found = findLead(tokens, tokens.length, discourseCuesOf(language)!);
  return found && text.slice(found.start, found.end);
};

describe("who a sentence begins with, asides before the verb", () => {
  it.each([
    ["Ada Oak, the mayor of Marlow,", "Ada Oak"],
    ["Dr. Ada Oak, who runs two wards in the old hospital,", "Dr. Ada Oak"],
    ["Prof. Ada Oak of the University of Marlow, whom nobody knew,", undefined],
    ["Prof. Ada Oak of the University of Marlow, who was there,", "Prof. Ada Oak"],
    ["The minister, Carl Elm, who came by train,", "The minister, Carl Elm"],
    ["A spokesman for the mill, Marlow Flour,", "A spokesman for the mill, Marlow Flour"],
    ["Ada Oak, Carl Elm, and Eve Ash,", undefined],
    ["Ada Oak, the mayor, a friend,", undefined],
    ["Ada Oak, whose lawyer,", undefined],
    ["When it rained, the roof,", undefined],
    ["", undefined],
  ])("%j: %j", (text, lead) => {
    expect(leadOf(text)).toBe(lead);
  });

  it("knows other languages", () => {
    expect(leadOf("La maire, Sylvie Renaud,", "fr")).toBe("La maire, Sylvie Renaud");
    expect(leadOf("Der Vorsitzende des Vereins, Dieter Brack,", "de")).toBe(
      "Der Vorsitzende des Vereins, Dieter Brack",
    );
  });
});
