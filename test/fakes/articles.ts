import { readFileSync } from "node:fs";
import type { Article } from "../../src/article/article.ts";
import { parseArticle } from "../../src/article/parse-article.ts";

/** One of the articles of three kinds that were written for these tests. */
export const readArticle = (name: "news" | "encyclopedic" | "interview", url?: string): Article =>
  parseArticle({
    id: name,
    text: readFileSync(new URL(`../questions/${name}.txt`, import.meta.url), "utf8"),
    language: "en",
    ...(url === undefined ? {} : { url }),
  });

export const news = readArticle("news", "https://paper.example/2024/bridge");
export const encyclopedic = readArticle("encyclopedic");
export const interview = readArticle("interview");

/** An article of one paragraph. */
export const paragraph = (text: string, language = "en"): Article => parseArticle({ id: "paragraph", text, language });

/** The index of the sentence that begins with, or contains, these words. */
export const sentenceWith = (article: Article, words: string): number => {
  const index = article.sentences.findIndex(({ start, end }) => article.text.slice(start, end).includes(words));
  if (index < 0) throw new Error(`no sentence of ${article.id} has: ${words}`);
  return index;
};

/** Where these words stand first. */
export const spanWith = ({ id, text }: Article, words: string): Readonly<{ start: number; end: number }> => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${id} has no: ${words}`);
  return { start, end: start + words.length };
};

export const sliceOf = (
  article: Article,
  span: Readonly<{ start: number; end: number }> | undefined,
): string | undefined => (span === undefined ? undefined : article.text.slice(span.start, span.end));
