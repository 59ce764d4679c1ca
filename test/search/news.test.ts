import { describe, expect, it } from "vitest";
import { ANSWER_THRESHOLD } from "../../src/answer/threshold.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { createSearch } from "../../src/search/create-search.ts";
import type { SearchResult } from "../../src/search/search.ts";

/**
 * News articles written for these tests: a dozen sentences each, as the press has them, unlike the long encyclopedic
 * texts that the ranking was learned from.
 */
const FLOOD = `River breaks its banks, three villages cut off

Residents of Lower Marn are ferried out by boat on Tuesday. Photo by Alina Costa

MARN -- The river Teva broke its banks early on Tuesday after four days of rain and cut off three villages in the Marn valley, the regional fire service said.

About 1,200 people were taken out by boats and two army helicopters before noon. A 71-year-old farmer is missing. His tractor was found in a ditch near the mill at Osk.

“We had ten minutes to get the children upstairs,” said Petra Lind, who runs the school in Lower Marn. The school will stay closed until Monday because its cellar is full of mud.

Governor Tomas Reyl declared a state of emergency and promised 4 million crowns for repairs. The opposition accused him of having cut the money for dykes last year.

The dyke at Osk was built in 1958 and should have been raised by a metre, according to a report that the university of Haln published in March. Work was to begin in September.

Trains between Haln and the coast are not running. The railway expects to reopen the line on Friday.`;

const STRIKE = `Bus drivers end strike after pay deal

Bus drivers in Quill went back to work on Sunday after their union accepted a pay offer of 6.5 percent over two years.

The strike had lasted nineteen days and emptied the streets of the old town, where shopkeepers complained of losing a third of their customers. “It was the quietest spring since the pandemic,” said bookseller Omar Haddad.

The company, Quill Transit, had first offered 3 percent. Its director, Renata Sol, said that fares would rise by ten cents in July to pay for the agreement.

Union leader Bea Norrington called the result “a good day for people who get up at four in the morning”. She had led the talks since January, when her predecessor fell ill.

Not everyone is content. Some 200 of the 900 drivers voted against the offer, because it leaves night shifts unpaid beyond the eighth hour.`;

const made = (async () => {
  const search = createSearch();
  await search.add(parseArticle({ id: "flood", text: FLOOD }));
  await search.add(parseArticle({ id: "strike", text: STRIKE }));
  return search;
})();
const ask = async (article: string, text: string): Promise<SearchResult> => (await made).find({ text, article });
const first = ({ candidates: [best] }: SearchResult): string => {
  const span = best?.article.sentences[best.sentence];
  return best === undefined || span === undefined ? "" : best.article.text.slice(span.start, span.end);
};

describe("questions that a news article answers", () => {
  it.each([
    ["flood", "How many people were taken out?", "1,200 people", "a number beside the word"],
    ["flood", "Who runs the school?", "Petra Lind", "a name in an attribution"],
    ["flood", "When was the dyke at Osk built?", "1958", "a year"],
    ["flood", "Why is the school closed?", "full of mud", "a reason after because"],
    ["flood", "Which river broke its banks?", "river Teva", "the subject itself"],
    ["flood", "Who took the photo?", "Alina Costa", "the caption's credit"],
    ["flood", "What did the governor promise?", "4 million crowns", "a verb and its subject"],
    ["flood", "wher was the tracter found", "near the mill", "misspelt"],
    ["strike", "How long did the strike last?", "nineteen days", "a duration"],
    ["strike", "Who is the director of Quill Transit?", "Renata Sol", "an apposition"],
    ["strike", "By how much will fares rise?", "ten cents", "an amount"],
    ["strike", "What did the company offer at first?", "3 percent", "one word of the question is enough to choose"],
    ["strike", "How many drivers voted against the offer?", "200 of the 900", "not the sentence on the offer itself"],
  ])("%s: %s → %s (%s)", async (article, text, words) => {
    const finding = await ask(article, text);
    expect(first(finding)).toContain(words);
    expect(finding.confidence).toBeGreaterThanOrEqual(ANSWER_THRESHOLD);
  });
});

describe("questions that it does not answer", () => {
  it.each([
    ["flood", "Who painted the Mona Lisa?", "another world"],
    ["flood", "What is the capital of Australia?", "another world"],
    ["flood", "How do I reset my password?", "not a question on news"],
    ["flood", "Who won the football match on Saturday?", "other news"],
    ["flood", "How long did the strike last?", "the other article"],
    ["flood", "Who is the director of Quill Transit?", "the other article"],
    ["flood", "best pizza in town", "an advertisement"],
    ["flood", "asdf qwer zxcv", "noise"],
    ["flood", "lorem ipsum dolor sit amet", "noise"],
    ["flood", "What is the population of Japan?", "another country"],
    ["flood", "How many goals did the striker score?", "a look-alike in another subject"],
    ["strike", "Which river broke its banks?", "the other article"],
    ["strike", "How many people were taken out by helicopters?", "the other article"],
    ["strike", "What causes earthquakes?", "another world"],
    ["strike", "Who invented the telephone?", "another world"],
    ["strike", "When does the museum open on holidays?", "service, not news"],
    ["strike", "what is the meaning of life", "none of it"],
    ["strike", "Who is the president of France?", "another world"],
    ["strike", "How tall is the Eiffel Tower?", "another world"],
    ["strike", "zzzz zzzz", "noise"],
  ])("%s: %s (%s)", async (article, text) => {
    expect((await ask(article, text)).confidence).toBeLessThan(ANSWER_THRESHOLD);
  });
});

it("a headline answers only what nothing below it answers better", async () => {
  const finding = await ask("strike", "Why did the bus drivers end their strike?");
  expect(first(finding)).not.toBe(STRIKE.split("\n")[0]);
});
