import { beforeAll, describe, expect, it } from "vitest";
import { listSpanCandidates } from "../../../src/answer/span/candidates.ts";
import { missesAnswer } from "../../../src/answer/span/misses-answer.ts";
import { parseSpanQuestion } from "../../../src/answer/span/parse-span-question.ts";
import { createSpanContext } from "../../../src/answer/span/span-context.ts";
import { tokenizeSpan } from "../../../src/answer/span/tokenize-span.ts";
import { getLoadedLanguage, loadLanguage } from "../../../src/language/load-language.ts";
import { createQuestionParser } from "../../../src/search/question/create-question-parser.ts";

/** Whether words of a sentence are refused as an answer, however probable they are. */
const isMissed = (sentence: string, question: string, words: string, sameKind = 0): boolean => {
  const language = getLoadedLanguage("en")!;
  const tokens = tokenizeSpan(sentence, language.words(sentence), { start: 0, end: sentence.length });
  const context = createSpanContext(tokens, parseSpanQuestion(createQuestionParser(question)(language)));
  const start = sentence.indexOf(words);
  const candidate = listSpanCandidates(tokens).find(
    ({ from, to }) => tokens[from]?.start === start && tokens[to - 1]?.end === start + words.length,
  )!;
  return missesAnswer(context, { candidate, probability: 0.9, overlapping: 0, rival: 0, sameKind });
};

describe("words that are no answer", () => {
  beforeAll(async () => {
    await loadLanguage("en");
  });

  it.each([
    ["“Of course the place is Heron Island,” he said.", "Where is Heron Island?", "he said", true],
    ["Police came when robbers emptied the vault.", "Who emptied the vault?", "Police", true],
    ["Police came when robbers emptied the vault.", "Who emptied the vault?", "robbers", false],
    ["“It is gone,” said Senator Ada Oak, a Marlow farmer.", "What did Ada Oak say?", "Marlow farmer", true],
    ["“Nobody likes President Elm,” said Ada Oak, a senior fellow.", "Who is Ada Oak?", "President Elm", true],
    ["“Nobody likes President Elm,” said Ada Oak, a senior fellow.", "Who is Ada Oak?", "senior fellow", false],
    ["The school has 70 children from two towns.", "How many children were hurt?", "70", true],
    ["The rise on Friday was 777, down from 799 the day before.", "How many people die each day?", "799", true],
    ["Some 70 children were hurt and two teachers died.", "How many children were hurt?", "70", false],
    [
      "The play “Thunder” went into Sunday’s awards with four nods.",
      "Which film has four nods?",
      "Sunday’s awards",
      true,
    ],
    ["Ada Oak opened the mill.", "Who opened the mill?", "Ada Oak", false],
  ])("%j, %j: %j is %s", (sentence, question, words, expected) => {
    expect(isMissed(sentence, question, words)).toBe(expected);
  });

  it("are one of two dates that nothing tells apart", () => {
    const sentence = "The mill was sold in 1901 and again in 1911.";
    expect(isMissed(sentence, "When was the mill sold?", "1901", 0.3)).toBe(true);
    expect(isMissed(sentence, "When was the mill sold?", "1901", 0.01)).toBe(false);
  });
});
