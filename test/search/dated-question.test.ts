import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { chooseArticles } from "../../src/search/choose-articles.ts";
import { createIndexedArticles } from "../../src/search/create-indexed-articles.ts";
import { createSearch } from "../../src/search/create-search.ts";
import { dayFit, parserBeside, readDatedQuestion } from "../../src/search/dated-question.ts";
import { createQuestionParser } from "../../src/search/question/index.ts";

const TODAY = "2026-03-13";
const FLOODS = [
  ["old", "2025-09-14", "The Orm flooded Varde. The fire chief, Olga Brun, said that the warning came too late."],
  ["new", "2026-03-12", "The Orm flooded Varde. The fire chief, Karl Nyman, said that nobody was killed."],
] as const;

const open = async () => {
  const search = createSearch();
  for (const [id, date, text] of FLOODS)
    await search.add(parseArticle({ id, date, title: "Flood in Varde", language: "en", text }));
  return search;
};

describe("a question with a day", () => {
  it("is answered by the article of that day, which need not write it", async () => {
    const search = await open();
    for (const [text, article] of [
      ["What did the fire chief say on 12 March?", "new"],
      ["What did the fire chief say on 14 September 2025?", "old"],
      ["What did the fire chief say yesterday?", "new"],
      ["What did the fire chief say in September 2025?", "old"],
    ] as const) {
      const { candidates, missing } = await search.find({ text, today: TODAY });
      expect([text, candidates[0]?.article.id, missing]).toEqual([text, article, []]);
    }
  });

  it.each([4, 40])("is answered by what %d articles without a day write of it", async (count) => {
    const search = createSearch();
    for (let day = 1; day <= count; day += 1) {
      const date = `${1 + (day % 28)} ${day % 2 ? "May" : "June"} ${1950 + day}`;
      const text = `The town of ${"abcdefghij"[day % 10]}${day}ville is old. On ${date} a flood hit the town, and ${day} houses were lost.`;
      await search.add(parseArticle({ id: `${day}`, title: `Town ${day}`, language: "en", text }));
    }
    for (const [text, article] of [
      ["How many houses were lost on 4 May 1953?", "3"],
      ["Which town was hit by a flood on 5 June 1954?", "4"],
    ] as const) {
      const { candidates } = await search.find({ text, today: TODAY });
      expect([text, candidates[0]?.article.id]).toEqual([text, article]);
    }
    await search.close();
  });

  it.each([
    ["yesterday", "short"],
    ["on 3 May 1953", "long"],
  ])("has words that are looked for only where they have figures: %s", async (day, first) => {
    const articles = createIndexedArticles();
    for (const [id, text] of [
      ["short", "The mayor spoke."],
      ["long", `The mayor spoke. It had rained ${day}.`],
    ] as const)
      await articles.add(parseArticle({ id, language: "en", text }));
    const question = { text: `What did the mayor say ${day}?`, today: TODAY };
    const parseIn = createQuestionParser(question.text);
    const chosen = await chooseArticles(articles, question, parseIn, readDatedQuestion(question, ["en"]));
    expect(chosen[0]?.entry.article.id).toBe(first);
    await articles.close();
  });

  it("is asked of several articles without the day only where one is of it", () => {
    const whole = createQuestionParser("What burnt on 10 March 2026?");
    const dated = readDatedQuestion({ text: "What burnt on 10 March 2026?", today: TODAY }, ["en"]);
    expect(parserBeside(dated, whole, [undefined, "2026-03-11"])).toBe(dated?.parseIn);
    expect(parserBeside(dated, whole, [undefined, "2026-03-12"])).toBe(whole);
    expect(parserBeside(undefined, whole, ["2026-03-10"])).toBe(whole);
  });

  it("finds what is told the day after, and nothing of a later day", () => {
    const dated = readDatedQuestion({ text: "What burnt on 10 March?", today: TODAY }, ["en"]);
    expect(
      ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", undefined].map((day) => dayFit(dated, day) > 1),
    ).toEqual([false, true, true, false, false]);
  });

  it("without today's date has only whole dates", () => {
    expect(readDatedQuestion({ text: "What burnt yesterday?" }, ["en"])).toBeUndefined();
    expect(readDatedQuestion({ text: "What burnt on 10 March 2026?" }, ["en"])?.days.from).toBe("2026-03-10");
  });
});
