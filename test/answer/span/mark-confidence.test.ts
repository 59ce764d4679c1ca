import { beforeAll, describe, expect, it } from "vitest";
import { listSpanCandidates } from "../../../src/answer/span/candidates.ts";
import { loadSpanModel } from "../../../src/answer/span/load-span-weights.ts";
import { markConfidenceOf } from "../../../src/answer/span/mark-confidence.ts";
import { mayBeMarked } from "../../../src/answer/span/mark-features.ts";
import { parseSpanQuestion } from "../../../src/answer/span/parse-span-question.ts";
import { pickBestSpan } from "../../../src/answer/span/pick-best-span.ts";
import { createSpanContext } from "../../../src/answer/span/span-context.ts";
import { getLoadedLanguage, loadLanguage } from "../../../src/language/load-language.ts";
import { createQuestionParser } from "../../../src/search/question/create-question-parser.ts";
import { englishTokens } from "./english-tokens.ts";

/** The words that most probably answer, and how sure they are. */
const pick = (sentence: string, question: string, confidence: number) => {
  const tokens = englishTokens(sentence);
  const asked = parseSpanQuestion(createQuestionParser(question)(getLoadedLanguage("en")!));
  const best = pickBestSpan(createSpanContext(tokens, asked), listSpanCandidates(tokens), loadSpanModel())!;
  const { from, to } = best.candidate;
  return {
    words: sentence.slice(tokens[from]?.start, tokens[to - 1]?.end),
    sure: markConfidenceOf(best, confidence),
  };
};

const PLAIN = "The mill was opened by Ada Oak on 12 May 1901.";
const CROWDED = "Rivers, mills and Marlow all changed when Ada Oak, Bo Elm and the Council met Cy Ash.";

describe("how sure it is that marked words answer", () => {
  beforeAll(async () => {
    await loadLanguage("en");
  });

  it.each([
    ["Who opened the mill?", "Ada Oak"],
    ["When was the mill opened?", "12 May 1901"],
  ])("%j is answered by %j", (question, words) => {
    expect(pick(PLAIN, question, 0.95).words).toBe(words);
  });

  it("grows with how plain the words are and with how sure the sentence is", () => {
    const { sure } = pick(PLAIN, "Who opened the mill?", 0.95);
    expect(sure).toBeGreaterThan(pick(CROWDED, "Who opened the mill?", 0.95).sure);
    expect(sure).toBeGreaterThan(pick(PLAIN, "Who opened the mill?", 0.4).sure);
    expect(sure).toBeLessThan(1);
  });

  it("is not asked for clauses", () => {
    expect(mayBeMarked("who")).toBe(true);
    expect(mayBeMarked("why")).toBe(false);
  });
});
