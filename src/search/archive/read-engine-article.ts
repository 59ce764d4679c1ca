/** Reads the stems of an article for an engine, letting others run meanwhile. */
import type { Article } from "../../article/index.ts";
import type { Language } from "../../language/index.ts";
import { createYielder } from "../../yielding.ts";
import { unquotedStems } from "../index/index.ts";
import type { ArticleStems } from "./candidate-engine.ts";

export const readEngineArticle = async (article: Article, language: Language): Promise<ArticleStems> => {
  const yieldNow = createYielder();
  const paragraphs: { block: number; stems: string[] }[] = [];
  for (const sentence of article.sentences) {
    let paragraph = paragraphs.at(-1);
    if (paragraph?.block !== sentence.block) {
      paragraph = { block: sentence.block, stems: [] };
      paragraphs.push(paragraph);
    }
    for (const { stem, stop } of language.words(article.text, sentence)) if (!stop) paragraph.stems.push(stem);
    const pause = yieldNow();
    if (pause !== undefined) await pause;
  }
  return {
    title: language.words(article.title).flatMap(({ stem, stop }) => (stop ? [] : [stem])),
    // One string is handed to the thread a hundred times faster than its words.
    paragraphs: paragraphs.map(({ block, stems }) => ({ block, stems: stems.join("\n") })),
    aside: [...(await unquotedStems(article, language, yieldNow))],
  };
};
