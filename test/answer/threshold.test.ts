import { describe, expect, it } from "vitest";
import {
  ANSWER_THRESHOLD,
  MIN_MORE_SCORE_SHARE,
  MIN_RELIABLE_CONFIDENCE,
  MIN_SHARE_OF_FIRST,
} from "../../src/answer/threshold.ts";

describe("the thresholds of answering", () => {
  it("refuse before they doubt, and offer more than they show", () => {
    expect(ANSWER_THRESHOLD).toBeLessThan(MIN_RELIABLE_CONFIDENCE);
    expect(MIN_MORE_SCORE_SHARE).toBeLessThan(MIN_SHARE_OF_FIRST);
  });
});
