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
  return missesAnswer(context, { candidate, probability: 0.6, sameKind });
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
    ["The toll on Friday was 777, down from 799 the day before.", "How many people die per day?", "799", true],
    ["Some 70 children were hurt and two teachers died.", "How many children were hurt?", "70", false],
    [
      "The play “Thunder” went into Sunday’s awards with four nods.",
      "Which film has four nods?",
      "Sunday’s awards",
      true,
    ],
    ["Ada Oak opened the mill.", "Who opened the mill?", "Ada Oak", false],
    // Whose words they are is no answer but to who said them.
    ["Bad charts matter, according to the Council of Rivers.", "What is thought to matter?", "Council of Rivers", true],
    ["Bad charts matter, according to Ada Oak.", "According to whom do bad charts matter?", "Ada Oak", false],
    ["“The road is bad,” said Ada Oak.", "Where is the road?", "Ada Oak", true],
    ["“The road is bad,” Ada Oak said.", "What is the road?", "Ada Oak", true],
    ["“The road is bad,” Ada Oak said.", "Who said that the road is bad?", "Ada Oak", false],
    // The name is asked about, but the words are what it did, not what it is.
    ["In 1901 Marlow Council opened the mill.", "What did Marlow Council open in 1901?", "mill", false],
    // What an abbreviation stands for is right beside it.
    ["The Marlow River Trust (MRT) owns the weir.", "What does MRT stand for?", "Marlow River Trust", false],
    ["The Marlow River Trust (MRT) owns the weir.", "What did MRT own?", "Marlow River Trust", true],
    // The speaker is who is asked for, and a place is where somebody asked.
    [
      "The Marlow Herald wrote that the weir is old.",
      "Which paper reported that the weir is old?",
      "Marlow Herald",
      false,
    ],
    ["The Marlow Herald wrote that the weir is old.", "What is the weir?", "Marlow Herald", true],
    ["A reader in Marlow asked for a refund.", "Where was the reader that wanted a refund?", "Marlow", false],
    ["“The road is bad,” Ada Oak said.", "Where is the road?", "Ada Oak", true],
    // What was is no answer to when it will be, and neither is one of two times.
    ["The mill was founded in 1911 and wants to move.", "When will the mill move?", "1911", true],
    ["The choir, last heard in 2019, will return one day.", "When will the choir return?", "2019", true],
    ["Rents have doubled since 2020, the union said.", "When will rents fall?", "2020", true],
    ["The mill will move to Marlow in 2031.", "When will the mill move?", "2031", false],
    ["The road is to open by May 2031.", "When will the road open?", "May 2031", false],
    ["Rents were raised in 2012, and again in 2016.", "When were rents raised?", "2012", true],
    ["Rents were raised in 2012 and in 2016.", "When were rents raised?", "2012", true],
    ["Rents were raised in 2012 and cut by half.", "When were rents raised?", "2012", false],
    // The noun that is counted may be any of those asked for.
    ["Unit 2 has eleven wings in the county.", "How many air force wings are in the county?", "eleven", false],
    ["Each gate has one lock.", "How many locks does each gate have?", "one", false],
    ["The machine makes 50,000 bulbs an hour.", "How many bulbs does the machine produce an hour?", "50,000", false],
  ])("%j, %j: %j is %s", (sentence, question, words, expected) => {
    expect(isMissed(sentence, question, words)).toBe(expected);
  });

  it("are one of two dates that nothing tells apart", () => {
    const sentence = "The mill was sold in 1901 and again in 1911.";
    expect(isMissed(sentence, "When was the mill sold?", "1901", 0.3)).toBe(true);
    expect(isMissed(sentence, "When was the mill sold?", "1911", 0.3)).toBe(true);
    // Nothing of what is asked for tells it, however sure the first one seems.
    expect(isMissed(sentence, "When was the mill sold?", "1901", 0.01)).toBe(true);
    const other = "The mill was sold in 1901 and the weir in 1911.";
    expect(isMissed(other, "When was the mill sold?", "1911", 0.3)).toBe(true);
    expect(isMissed(other, "When was the mill sold?", "1911", 0.01)).toBe(false);
  });

  it.each([
    // The verb is right before one of two dates, the noun behind one of two numbers.
    ["The mill of 1901 was repaired in 1911.", "When was the mill repaired?", "1911", false],
    ["The mill of 1901 was repaired in 1911.", "When was the mill repaired?", "1901", true],
    ["By 1898 some 48 schools in 13 towns taught it.", "How many schools taught it by 1898?", "48", false],
    ["By 1898 some 48 schools in 13 towns taught it.", "How many schools taught it by 1898?", "13", true],
    ["It has 48 schools now and had 13 schools then.", "How many schools does it have?", "48", true],
  ])("%j, %j: %j is told apart, or is not: %s", (sentence, question, words, expected) => {
    expect(isMissed(sentence, question, words, 0.3)).toBe(expected);
  });
});
