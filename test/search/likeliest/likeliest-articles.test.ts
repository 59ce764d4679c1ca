import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { type ArticleIndex, indexArticle } from "../../../src/search/index/index.ts";
import type { Weighable } from "../../../src/search/likeliest/article-weight.ts";
import { likeliestArticles } from "../../../src/search/likeliest/likeliest-articles.ts";
import { createQuestionParser, type Turn } from "../../../src/search/question/index.ts";
import { createYielder } from "../../../src/yielding.ts";

const COUNT = 10_000;

type Article = Weighable & Readonly<{ index: ArticleIndex }>;

const read = async (id: string, text: string, fit = 1, code = "en"): Promise<Article> => {
  const language = await loadLanguage(code);
  return { fit, index: await indexArticle(parseArticle({ id, language: code, text }), language, createYielder()) };
};

const RUNNER = await read("runner", "The ferry Halcyon left the harbour at noon. Its captain was Ines Okafor.");
const HARBOURS = await Promise.all(
  ["Tolm", "Brede", "Alder", "Venn", "Sarn", "Holt"].map((place, number) =>
    read(place, `The harbour of ${place} is old. A captain sold fish there. The ferry came late.`, 0.99 - number / 100),
  ),
);

const ask = (articles: readonly Article[], text: string, history?: readonly Turn[]) =>
  likeliestArticles(articles, COUNT, createQuestionParser(text, history), createYielder());
const standingsOf = async (...asked: Parameters<typeof ask>) =>
  new Map((await ask(...asked)).map(({ index, standing }) => [index.article.id, standing]));
const idsOf = (articles: Awaited<ReturnType<typeof ask>>) => articles.map(({ index }) => index.article.id);

describe("the likeliest of some articles of an archive", () => {
  it("are five, the one first whose sentence has what is rare among all of them", async () => {
    const weaker = { ...RUNNER, fit: 0.9 };
    const found = await ask([...HARBOURS, weaker], "Who was the captain of the ferry Halcyon?");
    expect(found).toHaveLength(5);
    expect(idsOf(found)[0]).toBe("runner");
  });

  it("come in the order in which they fit where all say the same", async () => {
    const same = await Promise.all(
      [0.4, 0.8, 1, 0.6].map((fit) => read(`${fit}`, "The ferry Halcyon left the harbour at noon.", fit)),
    );
    expect(idsOf(await ask(same, "When did the ferry leave the harbour?"))).toEqual(["1", "0.8", "0.6", "0.4"]);
  });

  it("stand as they are where no other one is in their language", async () => {
    const russian = await read("мост", "Мост через реку открыли в понедельник.", 1, "ru");
    const found = await ask([...HARBOURS.slice(0, 2), russian], "Who was the captain of the ferry?");
    const standings = new Map(found.map(({ index, ...one }) => [index.article.id, one]));
    expect(standings.get("мост")).toMatchObject({ standing: 1 });
    expect(standings.size).toBe(3);
  });

  it("do not gain by what another one asks last", async () => {
    const asking = await read("asking", `${"Fish was sold. ".repeat(3)}Who was the captain of the ferry Halcyon?`);
    const behind = await read("behind", "Bread is baked on Mondays. It is cheap.");
    const standings = await standingsOf([asking, behind], "Who was the captain of the ferry Halcyon?");
    expect(standings.get("asking")).toBe(1);
    expect(standings.get("behind")).toBeLessThan(0.01);
  });

  it("stand as they are where their text is very long, or where none has a word of the question", async () => {
    const long = "The ferry Halcyon left the harbour at noon and came back. ".repeat(1_000);
    const articles = [await read("a", long), await read("b", `${long}Its captain was Ines Okafor.`, 0.9)];
    expect([...(await standingsOf(articles, "Who was its captain?")).values()]).toEqual([1, 1]);
    expect([...(await standingsOf(HARBOURS.slice(0, 2), "Quidditch?")).values()]).toEqual([1, 1]);
  });

  it("are those that fit best where the question goes on from another one", async () => {
    const history = [{ question: "When did the Halcyon leave?" }];
    const found = await ask([...HARBOURS, { ...RUNNER, fit: 0.5 }], "And who was its captain?", history);
    expect(idsOf(found)).toEqual(["Tolm", "Brede", "Alder", "Venn", "Sarn"]);
  });

  it("are none of none", async () => {
    expect(await ask([], "Who was the captain?")).toEqual([]);
  });
});
