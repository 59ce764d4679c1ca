import { describe, expect, it } from "vitest";
import { WORD_FEATURE_COUNT } from "../../../src/search/rank/model/answer-word-model.ts";
import { createRandom } from "../bench/data/random.ts";
import { type AnswerWordChoice, fitAnswerWords } from "./answer-words.ts";

/** Two words that share all features but their first; the first word is right. */
const choice = (first: readonly [number, number], prior: readonly [number, number] = [0, 0]): AnswerWordChoice => ({
  features: Uint32Array.from(
    first.flatMap((own) => [own, ...Array.from({ length: WORD_FEATURE_COUNT - 1 }, (_, i) => 100 + i)]),
  ),
  prior: Float32Array.from(prior),
  right: Uint8Array.from([1, 0]),
});
const learn = (...choices: AnswerWordChoice[]): Float32Array =>
  fitAnswerWords(Array.from({ length: 100 }, () => choices).flat(), createRandom(1));

describe("weights of answer words", () => {
  it("rise for what right words have, fall for what others have, and stay for what both have", () => {
    const weights = learn(choice([1, 2]));
    expect(weights[1]).toBeGreaterThan(0.5);
    expect(weights[2]).toBeLessThan(-0.5);
    expect(Math.abs(weights[100]!)).toBeLessThan(0.05);
  });

  it("learn little of what the first ranking knew already", () => {
    expect(learn(choice([1, 2], [6, 0]))[1]).toBeLessThan(learn(choice([1, 2]))[1]! / 3);
  });
});
