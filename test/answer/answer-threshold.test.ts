import { describe, expect, it } from "vitest";
import { answerThreshold } from "../../src/answer/answer-threshold.ts";
import { FOREIGN_ANSWER_THRESHOLD, KNOWING_WORDS_CONFIDENCE } from "../../src/answer/threshold.ts";

const knowing = KNOWING_WORDS_CONFIDENCE;

describe("how sure an answer must be", () => {
  it("is less where words alone are sure, and most where the question is in another language", () => {
    const known = answerThreshold({ foundBy: "meaning", wordConfidence: knowing }, false);
    const unknown = answerThreshold({ foundBy: "meaning", wordConfidence: knowing / 2 }, false);
    expect(known).toBeLessThan(unknown);
    expect(answerThreshold({ foundBy: "meaning", wordConfidence: knowing }, true)).toBe(FOREIGN_ANSWER_THRESHOLD);
  });

  it("is one for all questions by words alone, whose confidence it is", () => {
    const thresholds = [0, knowing, 1].map((wordConfidence) =>
      answerThreshold({ foundBy: "words", wordConfidence }, false),
    );
    expect(new Set(thresholds).size).toBe(1);
  });
});
