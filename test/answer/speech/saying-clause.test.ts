import { describe, expect, it } from "vitest";
import { discourseCuesOf } from "../../../src/answer/discourse-cues.ts";
import {
  hasOtherSpeaker,
  isAboutSaying,
  isNegated,
  isSetting,
  relaysOthersWords,
} from "../../../src/answer/speech/saying-clause.ts";
import { tokenizeSpeech } from "../../../src/answer/speech/speech-tokens.ts";

const cues = discourseCuesOf("en")!;
const tokens = (text: string) => tokenizeSpeech(text, { start: 0, end: text.length });

describe("the words around a verb of saying", () => {
  it.each([
    ["in a statement on Monday", true],
    ["in Paris", true],
    ["of Smith", false],
    ["the sign", false],
  ])("are a setting: %j, %s", (text, expected) => {
    expect(isSetting(tokens(text), cues)).toBe(expected);
  });

  it.each([
    ["Smith to say", true],
    ["Smith shouted", true],
    ["on Monday", false],
    ["after being asked", false],
  ])("have another speaker: %j, %s", (text, expected) => {
    expect(hasOtherSpeaker(tokens(text), cues)).toBe(expected);
  });

  it.each([
    ["on Monday", true],
    ["as she left", true],
    ["the sign read", false],
    ["that it read", false],
  ])("are about the saying: %j, %s", (text, expected) => {
    expect(isAboutSaying(tokens("said")[0]!, tokens(text), cues)).toBe(expected);
  });

  it("may deny it, or hand on another's words", () => {
    expect(isNegated(tokens("Smith never said"), 2, cues)).toBe(true);
    expect(isNegated(tokens("Smith didn’t say"), 2, cues)).toBe(true);
    expect(isNegated(tokens("Smith also said"), 2, cues)).toBe(false);
    expect(relaysOthersWords(tokens("said, quoting Smith"), cues)).toBe(true);
  });
});
