import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import type { CandidateArticles } from "../../src/quotation/candidates/candidate-articles.ts";
import { scanArticles } from "../../src/quotation/candidates/scan-articles.ts";
import { checkQuotation } from "../../src/quotation/check-quotation.ts";
import { findVerbatim } from "../../src/quotation/find-verbatim.ts";
import { parseQuote } from "../../src/quotation/parse-quote.ts";
import { createYielder } from "../../src/yielding.ts";
import { collectionOf } from "../fakes/article-collection.ts";

const MANY = 400;
/** Articles that all have the same words; one of them has what `texts` says. */
const madeWith = (common: string, texts: Readonly<Record<number, string>> = {}): readonly Article[] =>
  Array.from({ length: MANY }, (_, number) =>
    parseArticle({
      id: `a${String(number).padStart(3, "0")}`,
      language: "en",
      text: `Town ${number}\n\n${texts[number] ?? common}`,
    }),
  );

/** The articles, with a list of those that were read: an article of an archive reads its words when they are looked at. */
const watched = (articles: readonly Article[]) => {
  const read = new Set<string>();
  const all = articles.map((article) =>
    Object.defineProperty({ ...article }, "text", {
      get: () => {
        read.add(article.id);
        return article.text;
      },
    }),
  );
  const candidates: CandidateArticles = { ...scanArticles(all), having: async () => all };
  return { read, candidates };
};

const find = async (candidates: CandidateArticles, text: string) =>
  findVerbatim(await parseQuote(text, "en"), candidates, createYielder());

describe("words that very many articles have", () => {
  it("are looked for in so many of the first articles that what is shown is decided among them", async () => {
    const { read, candidates } = watched(madeWith("It was one of the most beautiful of all."));
    const found = await find(candidates, "one of the most");
    expect(found?.places.slice(0, 3).map(({ article }) => article.id)).toEqual(["a000", "a001", "a002"]);
    expect(found?.places).toHaveLength(200);
    expect(read.size).toBe(200);
  });

  it("are looked for in all articles when the first do not have them", async () => {
    const { read, candidates } = watched(madeWith("The most is one.", { 399: "It was one of the most." }));
    expect((await find(candidates, "one of the most"))?.places.map(({ article }) => article.id)).toEqual(["a399"]);
    expect(read.size).toBe(MANY);
  });

  it("are found where an article has their mark, too, however many have them without it", async () => {
    const articles = madeWith("It was one of the most beautiful of all.", { 399: "Of these it was one of the most." });
    const { excerpts, sentences, ...rest } = await checkQuotation(collectionOf(...articles), "one of the most.");
    expect(excerpts.map(({ article }) => article)).toEqual(["a399"]);
    expect(rest).toEqual({ kind: "verdict", verdict: "verbatim", text: "one of the most.", differences: [] });
  });

  it("are called altered as a question only when no article asks", async () => {
    const asked = "“Is it one of the most”? they said.";
    const check = async (texts?: Readonly<Record<number, string>>) =>
      (await checkQuotation(collectionOf(...madeWith("It is one of the most.", texts)), "one of the most?")).verdict;
    expect(await check()).toBe("altered");
    expect(await check({ 399: asked })).toBe("verbatim");
  });

  it("are found next to the sentence that is quoted with them, in whichever article that is", async () => {
    const articles = madeWith("It was so. Nobody knew.", { 399: "Nobody came. “It was so.” The ferry sank." });
    const check = (text: string) => checkQuotation(collectionOf(...articles), text);
    expect((await check("It was so. The ferry sank.")).verdict).toBe("altered");
    expect((await check("It was so. The ferry sailed.")).verdict).toBe("absent");
    expect((await check("It was so. Nobody came.")).verdict).toBe("stitched");
  });

  it("are found next to a sentence that the article interrupts by who said it", async () => {
    const interrupted =
      "It was so. “The ferry will not sail again,” said Clara Moreno, the mayor, “before the winter.”";
    const articles = madeWith("It was so. Nobody knew.", { 399: interrupted });
    const text = "It was so. The ferry will not sail again, before the winter.";
    const { verdict, sentences } = await checkQuotation(collectionOf(...articles), text);
    expect(sentences?.map((one) => one.verdict)).toEqual(["verbatim", "verbatim"]);
    // A quotation mark is left out between them; they are not put together.
    expect(verdict).toBe("altered");
  });
});
