import { describe, expect, it } from "vitest";
import { listSpanCandidates } from "../../../src/answer/span/candidates.ts";
import { FEATURE_HASH_BITS } from "../../../src/answer/span/features.ts";
import { loadMarkModel, loadSpanModel } from "../../../src/answer/span/load-span-weights.ts";
import { markFeaturesOf } from "../../../src/answer/span/mark-features.ts";
import { parseSpanQuestion } from "../../../src/answer/span/parse-span-question.ts";
import { pickBestSpan } from "../../../src/answer/span/pick-best-span.ts";
import { createSpanContext } from "../../../src/answer/span/span-context.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { createQuestionParser } from "../../../src/search/question/create-question-parser.ts";
import { englishTokens } from "./english-tokens.ts";

describe("the weights of answer spans", () => {
  it("are decoded once, one for each hashed feature", () => {
    const { weights } = loadSpanModel();
    expect(weights).toHaveLength(2 ** FEATURE_HASH_BITS);
    expect(Array.from(weights).some((weight) => weight !== 0)).toBe(true);
    expect(loadSpanModel().weights).toBe(weights);
    expect(loadMarkModel()).toBe(loadMarkModel());
  });

  it("have trees that split on numbers which are there", async () => {
    const language = await loadLanguage("en");
    const tokens = englishTokens("The mill was opened by Ada Oak in 1901.");
    const asked = parseSpanQuestion(createQuestionParser("Who opened the mill?")(language));
    const best = pickBestSpan(createSpanContext(tokens, asked), listSpanCandidates(tokens), loadSpanModel())!;
    expect(Math.max(...loadSpanModel().reranker.columns)).toBeLessThan(best.features.length);
    expect(Math.max(...loadMarkModel().trees.columns)).toBeLessThan(markFeaturesOf(best, 0.9).length);
  });
});
