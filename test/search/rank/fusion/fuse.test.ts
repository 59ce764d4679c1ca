import { describe, expect, it } from "vitest";
import { fuse } from "../../../../src/search/rank/fusion/fuse.ts";
import { loadFusionModel } from "../../../../src/search/rank/fusion/load-fusion-model.ts";
import { nearTo, sentenceWith, wordRanking } from "./ranked-text.ts";

const model = loadFusionModel();
const none = () => 0;
/** What meaning says for a sentence, where the words say much more for another. */
const LITTLE_NEARER = 4;
/** A score of meaning that alone answers nothing. */
const LITTLE_NEAR = -4;
const first = (question: string, meant: number, adjust: (sentence: number) => number = none) => {
  const words = wordRanking(question);
  const { order, ...rest } = fuse(model, words, nearTo(meant), adjust);
  return { ...rest, sentence: words.candidates[order[0]!]! };
};

describe("words and meaning together", () => {
  it("find a sentence that shares no word with the question", () => {
    expect(first("Why was steering impossible?", sentenceWith("rudder")).sentence).toBe(sentenceWith("rudder"));
  });

  it("are surer of what the words find where that is nearest in meaning, too", () => {
    const words = wordRanking("Who sold bread on the quay?");
    const nearest = (sentence: number) => fuse(model, words, nearTo(sentence, LITTLE_NEAR), none);
    const both = nearest(sentenceWith("bread"));
    const apart = nearest(sentenceWith("rudder"));
    for (const { order } of [both, apart]) expect(words.candidates[order[0]!]).toBe(sentenceWith("bread"));
    expect(both.confidence).toBeGreaterThan(apart.confidence);
  });

  it("are less sure where the nearest sentence is far", () => {
    const words = wordRanking("Why was steering impossible?");
    const confidenceAt = (score: number) => fuse(model, words, nearTo(sentenceWith("rudder"), score), none).confidence;
    expect(confidenceAt(-7)).toBeLessThan(confidenceAt(6));
  });

  it("prefer a sentence whose best pieces stand out, unless the question is in another language", () => {
    const words = wordRanking("Why was steering impossible?");
    const foreign = { ...words, context: { ...words.context, question: { ...words.context.question, spoken: "de" } } };
    const flat = nearTo(sentenceWith("rudder"));
    const outstanding = nearTo(sentenceWith("rudder"), 6, (sentence) => ({
      standout: sentence === sentenceWith("rudder") ? 0.4 : 0.2,
      unevenness: 0.08,
    }));
    const leadIn = (ranking: typeof words, nearness: typeof flat): number => {
      const { scores, order } = fuse(model, ranking, nearness, none);
      return scores[order[0]!]! - scores[order[1]!]!;
    };
    expect(leadIn(words, outstanding)).toBeGreaterThan(leadIn(words, flat) + 0.5);
    expect(leadIn(foreign, outstanding)).toBe(leadIn(foreign, flat));
  });

  it("are less sure where some words of the question are met and others are not", () => {
    const words = wordRanking("Why was steering impossible?");
    const confidenceAt = (unevenness: number): number =>
      fuse(
        model,
        words,
        nearTo(sentenceWith("rudder"), 0, () => ({ standout: 0.2, unevenness })),
        none,
      ).confidence;
    expect(confidenceAt(0.2)).toBeLessThan(confidenceAt(0.02));
  });

  it("hang on meaning where the question is in another language, however sure its words are", () => {
    const words = wordRanking("Who sold bread on the quay?");
    const nearness = nearTo(sentenceWith("rudder"), -8 + LITTLE_NEARER);
    const spoken = { ...words, context: { ...words.context, question: { ...words.context.question, spoken: "de" } } };
    const firstOf = (ranking: typeof words) => words.candidates[fuse(model, ranking, nearness, none).order[0]!];
    expect(words.candidates[words.order[0]!]).toBe(sentenceWith("bread"));
    expect(firstOf(words)).toBe(sentenceWith("bread"));
    expect(firstOf(spoken)).toBe(sentenceWith("rudder"));
  });

  it("take what a sentence gains for its place", () => {
    const elsewhere = sentenceWith("bread");
    const gain = (sentence: number) => (sentence === elsewhere ? 100 : 0);
    expect(first("Why was steering impossible?", sentenceWith("rudder"), gain).sentence).toBe(elsewhere);
  });
});
