import { describe, expect, it } from "vitest";
import { listForeignArticles } from "../../../src/search/foreign/list-foreign-articles.ts";
import { createQuestionParser } from "../../../src/search/question/index.ts";
import type { Question } from "../../../src/search/search.ts";
import { DAM, FLOOD, indexedArticles, POOL } from "./articles.ts";

const listed = async (question: Question, ...sources: readonly (typeof POOL)[]): Promise<readonly string[]> => {
  const { articles } = await indexedArticles(...sources);
  const found = await listForeignArticles(articles, question, createQuestionParser(question.text, question.history));
  return found.map(({ article }) => article.id).sort();
};

describe("articles in other languages than a question's", () => {
  it("may be meant when those in its own share no word with it", async () => {
    expect(await listed({ text: "How much was the new swimming pool?" }, POOL, DAM, FLOOD)).toEqual(["flood", "pool"]);
    expect(await listed({ text: "Quel juge a interdit les travaux ?" }, POOL, DAM, FLOOD)).toEqual(["dam", "pool"]);
    expect(await listed({ text: "តើអាងហែលទឹកតម្លៃប៉ុន្មាន?" }, POOL, DAM, FLOOD)).toEqual(["dam", "flood", "pool"]);
  });

  it("are not meant where one in its own is spoken of", async () => {
    expect(await listed({ text: "Which judge stopped the work on the dam?" }, POOL, DAM, FLOOD)).toEqual([]);
  });

  it("are not meant where the article is chosen, or is the one of the question before", async () => {
    const text = "How much was the new swimming pool?";
    expect(await listed({ text, article: "dam" }, POOL, DAM)).toEqual([]);
    expect(await listed({ text, among: ["dam"] }, POOL, DAM)).toEqual([]);
    const shown = { article: "dam", sentence: 0 };
    for (const last of [shown, { ...shown, article: "a page of the chat" }]) {
      const history = [{ question: "Who stopped it?", shown: last }];
      expect(await listed({ text: "And what did he say of the valley?", history }, POOL, DAM)).toEqual([]);
      expect(await listed({ text, history }, POOL, DAM)).toEqual(["pool"]);
    }
    expect(await listed({ text }, POOL)).toEqual([]);
  });

  it.each(["How many?", "How much was it?", "Wie viele waren es?", "多少？"])(
    "are not meant by a question that says nothing but what it asks for: %s",
    async (text) => {
      expect(await listed({ text }, POOL, DAM, FLOOD)).toEqual([]);
      expect(await listed({ text }, DAM, FLOOD)).toEqual([]);
      expect(await listed({ text }, POOL, FLOOD)).toEqual([]);
    },
  );

  it("are not meant where there are many, which only words choose among", async () => {
    const copies = (count: number) => [...Array(count).keys()].map((at) => ({ ...FLOOD, id: `copy-${at}` }));
    const { articles } = await indexedArticles(POOL, DAM, ...copies(31));
    const question = { text: "How much was the new swimming pool?" };
    const parseIn = createQuestionParser(question.text);
    // As where the engine that looks through an archive has ended for good.
    const withoutEngine = { ...articles, isArchive: () => false };
    expect(await listForeignArticles(withoutEngine, question, parseIn)).toEqual([]);
    articles.remove("copy-0");
    expect(await listForeignArticles(withoutEngine, question, parseIn)).toHaveLength(31);
    await articles.close();
  });

  it("are not those of a library in one language", async () => {
    expect(await listed({ text: "Who won the match?" }, DAM, { ...DAM, id: "copy" })).toEqual([]);
  });
});
