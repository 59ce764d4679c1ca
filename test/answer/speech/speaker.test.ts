import { describe, expect, it } from "vitest";
import { discourseCuesOf } from "../../../src/answer/discourse-cues.ts";
import { findSpeakerAfter, findSubject, subjectEndOf } from "../../../src/answer/speech/speaker.ts";
import { isSayingVerb, tokenizeSpeech } from "../../../src/answer/speech/speech-tokens.ts";

const cues = discourseCuesOf("en")!;
const tokens = (text: string) => tokenizeSpeech(text, { start: 0, end: text.length });
const verbOf = (text: string): number => tokens(text).findIndex((token) => isSayingVerb(token, cues));

describe("the speaker", () => {
  it.each([
    ["Anna Bell said", "Anna Bell"],
    ["Anna Bell, the mayor of Marlow, said", "Anna Bell"],
    ["the mayor of Marlow has also said", "the mayor of Marlow"],
    ["Smith, Jones, and Brown said", undefined],
    ["she said", undefined],
    ["the man who runs the mill said", "the man who runs the mill"],
    // Another subject within what would be one, or a clause that hangs on another.
    ["a doctored video shows that Anna Bell said", undefined],
    ["a fake post in which Anna Bell said", undefined],
    ["That Anna Bell said", undefined],
    ["it is false that Anna Bell said", undefined],
  ])("before the verb: %j", (text, speaker) => {
    const span = findSubject(tokens(text), verbOf(text), cues);
    expect(span && text.slice(span.start, span.end)).toBe(speaker);
  });

  it.each([
    ["Anna Bell on Monday", "Anna Bell"],
    ["the minister, who left", "the minister"],
    ["Smith and Jones", undefined],
    ["loudly", undefined],
  ])("behind the verb: %j", (text, speaker) => {
    const span = findSpeakerAfter(tokens(text), 0, cues);
    expect(span && text.slice(span.start, span.end)).toBe(speaker);
  });

  it("ends before auxiliaries and adverbs", () => {
    expect(subjectEndOf(tokens("Anna Bell has also said"), 4, cues)).toBe(2);
  });
});
