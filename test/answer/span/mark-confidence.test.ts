import { beforeAll, describe, expect, it } from "vitest";
import { listSpanCandidates } from "../../../src/answer/span/candidates.ts";
import { markConfidenceOf } from "../../../src/answer/span/mark-confidence.ts";
import { markFeaturesOf, mayBeMarked } from "../../../src/answer/span/mark-features.ts";
import { MARK_WEIGHTS } from "../../../src/answer/span/mark-weights.ts";
import { parseSpanQuestion } from "../../../src/answer/span/parse-span-question.ts";
import { createSpanContext } from "../../../src/answer/span/span-context.ts";
import { tokenizeSpan } from "../../../src/answer/span/tokenize-span.ts";
import { getLoadedLanguage, loadLanguage } from "../../../src/language/load-language.ts";
import { createQuestionParser } from "../../../src/search/question/create-question-parser.ts";

const SENTENCE = "The mill was opened by Ada Oak on 12 May 1901.";

const sceneOf = (question: string) => {
  const language = getLoadedLanguage("en")!;
  const tokens = tokenizeSpan(SENTENCE, language.words(SENTENCE), { start: 0, end: SENTENCE.length });
  const context = createSpanContext(tokens, parseSpanQuestion(createQuestionParser(question)(language)));
  return { context, candidate: listSpanCandidates(tokens)[0]! };
};
const best = (probability: number, rival: number) => ({
  candidate: sceneOf("Who opened the mill?").candidate,
  probability,
  overlapping: 0.05,
  rival,
  sameKind: rival,
});

describe("how sure it is that marked words answer", () => {
  beforeAll(async () => {
    await loadLanguage("en");
  });

  it("has a weight for each feature", () => {
    const { context } = sceneOf("Who opened the mill?");
    expect(markFeaturesOf(context, best(0.9, 0.02), 0.9)).toHaveLength(MARK_WEIGHTS.length);
  });

  it("grows with the probability of the words and with that of the sentence", () => {
    const { context } = sceneOf("Who opened the mill?");
    const sure = markConfidenceOf(context, best(0.95, 0.01), 0.95);
    expect(sure).toBeGreaterThan(markConfidenceOf(context, best(0.4, 0.3), 0.95));
    expect(sure).toBeGreaterThan(markConfidenceOf(context, best(0.95, 0.01), 0.4));
    expect(sure).toBeLessThan(1);
  });

  it("is not asked for clauses", () => {
    expect(mayBeMarked("who")).toBe(true);
    expect(mayBeMarked("why")).toBe(false);
  });
});
