import { describe, expect, it } from "vitest";
import { decide } from "../../../src/answer/decide.ts";
import { buildQuestions } from "../../../src/answer/suggest/build-questions.ts";
import { type AskArticle, suggestQuestions } from "../../../src/answer/suggest/suggest-questions.ts";
import type { Article } from "../../../src/article/article.ts";
import { createSearch } from "../../../src/search/create-search.ts";
import { encyclopedic, interview, news, paragraph, sentenceWith } from "../../fakes/articles.ts";

/** Asks as the bot does, and remembers what was returned. */
const asking = async (article: Article): Promise<Readonly<{ ask: AskArticle; returned: Map<string, number> }>> => {
  const search = createSearch();
  await search.add(article);
  const returned = new Map<string, number>();
  const ask: AskArticle = async (question) => {
    const finding = await search.find({ text: question, article: article.id });
    const decision = decide(question, finding, { foreign: false });
    const first = finding.candidates[0];
    if (decision.kind !== "answer" || first === undefined) return undefined;
    returned.set(question, first.sentence);
    return first.sentence;
  };
  return { ask, returned };
};

describe("suggested questions", () => {
  it.each([
    ["news", news],
    ["encyclopedic", encyclopedic],
    ["interview", interview],
  ] as const)(
    "of a %s article were all asked, and each returned the sentence it was built from",
    async (_, article) => {
      const { ask, returned } = await asking(article);
      const questions = (await suggestQuestions(article, ask, 12)).map(({ question }) => question);
      expect(questions.length).toBeGreaterThan(0);
      for (const question of questions) {
        const span = article.sentences[returned.get(question) ?? -1];
        if (span === undefined) throw new Error(`never answered: ${question}`);
        const about = question.startsWith("What does the article say about ");
        const built = about ? [] : buildQuestions(article, span).map((one) => one.question);
        if (!about) expect(built).toContain(question);
        expect(question).toMatch(/^[A-Z].*\?$/);
      }
      // In the order of the text, and the same again.
      const places = questions.map((question) => returned.get(question) ?? -1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect((await suggestQuestions(article, ask, 12)).map(({ question }) => question)).toEqual(questions);
    },
  );

  it("are dropped when asking them does not return their sentence", async () => {
    expect(await suggestQuestions(news, async () => undefined, 12)).toEqual([]);
    expect(await suggestQuestions(news, async () => 0, 12)).toEqual([]);
  });

  it("are at most as many as wanted", async () => {
    const { ask } = await asking(news);
    expect(await suggestQuestions(news, ask, 2)).toHaveLength(2);
    expect(await suggestQuestions(news, ask, 0)).toEqual([]);
  });

  it("are none of a sentence that tells of the dead", async () => {
    const article = paragraph(
      "The old ferry was sunk in 1958, when 12 people drowned. The old pier was opened in 1960.",
    );
    const asked: string[] = [];
    await suggestQuestions(article, async (question) => void asked.push(question), 12);
    expect(asked).toContain("When was the old pier opened?");
    expect(asked.join()).not.toContain("ferry");
  });

  it("ask what somebody said where another sentence of theirs is the answer", async () => {
    const article = paragraph(
      "The engineer, Ana Ruiz, said the work would go on. It rained. “We will be done in the spring of next year,” said Ana Ruiz.",
    );
    const question = "What did Ana Ruiz say?";
    const answering = async (asked: string) => (asked === question ? 2 : undefined);
    expect(await suggestQuestions(article, answering, 2)).toEqual([{ kind: "said", question }]);
    expect(await suggestQuestions(article, async () => 1, 2)).toEqual([]);
  });

  it("are none in a language without rules", async () => {
    const article = paragraph("Die Brücke wurde 1958 von König Harald eröffnet.", "de");
    expect(await suggestQuestions(article, async () => 0, 3)).toEqual([]);
  });

  it.each([
    ["The Harbour Bridge was opened on 12 September 1958 by King Harald.", "When was the Harbour Bridge opened?"],
    ["According to the port, about 12,500 cars cross the bridge each day.", "How many cars cross the bridge each day?"],
    ["Rosa Lindgren, who runs a bakery on Mill Street, agreed.", "Who runs a bakery on Mill Street?"],
    ["The repair is expected to cost 41 million euros.", "How much is the repair expected to cost?"],
    ["The bridge will open again in December 2025.", "When will the bridge open again?"],
    ["Ana Ruiz, the former mayor of Marlow, left.", "Who is Ana Ruiz?"],
    ["The female lays one or two eggs in the sand.", "How many eggs does the female lay?"],
    ["“I know what this will cost the shops on Mill Street,” Ana Ruiz said.", "What did Ana Ruiz say about the shops?"],
    ["The species was first described by the priest Erik Bell in Rome.", "Who first described the species?"],
    ["In 1963, Anna Bell won the prize, and Anna left.", "What did Anna Bell do in 1963?"],
    ["Short-term loans were given to 12 farmers.", undefined],
    // What leans on another sentence, or is not clear, is not asked.
    ["It was opened in 1958.", undefined],
    ["They had been there before.", undefined],
    ["There were 12 birds.", undefined],
    ["The man, who she knew, was found in 1980.", undefined],
  ])("are built by rule: %s", (text, question) => {
    const article = paragraph(`${text} Later Erik Bell met Ana Ruiz and the birds of the port, said Anna Bell.`);
    const span = article.sentences[sentenceWith(article, text)];
    const built = span === undefined ? [] : buildQuestions(article, span).map((one) => one.question);
    if (question !== undefined) expect(built).toContain(question);
    for (const one of built) expect(one).not.toMatch(/\b(?:it|they|she|he|this|there)\b/i);
  });
});
