import { describe, expect, it } from "vitest";
import { discourseCuesOf } from "../../../src/answer/discourse-cues.ts";
import {
  endsPhrase,
  findNameEnd,
  isNameToken,
  isSayingVerb,
  mayBeginName,
  tokenizeSpeech,
} from "../../../src/answer/speech/speech-tokens.ts";

const cues = discourseCuesOf("en")!;
const tokens = (text: string) => tokenizeSpeech(text, { start: 0, end: text.length });
const nameAt = (text: string): string => {
  const all = tokens(text);
  const end = findNameEnd(all, 0, cues);
  return end === 0 ? "" : text.slice(0, all[end - 1]?.end);
};

describe("the tokens of a sentence in which someone may speak", () => {
  it("keep initials and hyphenated words whole, and give marks by themselves", () => {
    expect(tokens("J. K. Lee-Smith said: no.").map(({ text }) => text)).toEqual([
      "J.",
      "K.",
      "Lee-Smith",
      "said",
      ":",
      "no",
      ".",
    ]);
  });

  it.each([
    ["Anna Bell said so", "Anna Bell"],
    ["Vincent van Gogh said so", "Vincent van Gogh"],
    ["Ursula von der Leyen said so", "Ursula von der Leyen"],
    ["Maria de la Cruz Bell said so", "Maria de la Cruz Bell"],
    ["Anna Bell of the mill said so", "Anna Bell"],
    ["In Paris it rained", ""],
    ["Monday was wet", ""],
    ["the mayor said so", ""],
  ])("begin with a name in %j: %j", (text, name) => {
    expect(nameAt(text)).toBe(name);
  });

  it("join names with several particles, but not with a list of people", () => {
    const spanish = discourseCuesOf("es")!;
    const endOf = (text: string): number => findNameEnd(tokens(text), 0, spanish);
    expect(endOf("Juana de la Cruz dijo")).toBe(4);
    expect(endOf("José Ortega y Gasset dijo")).toBe(4);
    expect(endOf("Juana y los García dijeron")).toBe(1);
  });

  it("are verbs of saying, names, and ends of phrases", () => {
    const [anna, said, that] = tokens("Anna said that");
    expect([isNameToken(anna, cues), mayBeginName(anna, cues), endsPhrase(anna, cues)]).toEqual([true, true, false]);
    expect(isSayingVerb(said, cues)).toBe(true);
    expect([endsPhrase(that, cues), endsPhrase(undefined, cues)]).toEqual([true, true]);
  });
});
