/** Whether articles tell of what a question seems to name them by: of "the 2019 report" one may say when it was written. */

import { createYielder } from "../yielding.ts";
import type { IndexedArticles } from "./create-indexed-articles.ts";
import type { FittingArticle } from "./indexed-article.ts";

/** Fewer are the noun alone. */
const MIN_WORDS = 2;

const tellsOf = ({ entry, paragraphs }: FittingArticle, said: string, least: number): boolean => {
  const { article, language } = entry;
  const wanted = language.words(said).filter(({ stop }) => !stop);
  if (wanted.length < least) return false;
  return article.sentences.some(({ block, start, end }) => {
    if (paragraphs?.every((one) => one.block !== block) === true) return false;
    const words = language.words(article.text.slice(start, end));
    return wanted.every((one) => words.some(({ stem, form }) => stem === one.stem || form === one.form));
  });
};

/**
 * Whether a sentence of an article has all words of a naming, so that these may be part of what is asked.
 *
 * @param said the words of the question that name an article.
 * @param name of those the ones that would do alone: "the last piece by Bach" may be music.
 * @param stems of these words.
 * @param among the only articles that count; all when absent.
 */
export const tellsOfNaming = async (
  articles: Pick<IndexedArticles, "select">,
  said: string,
  name: string | undefined,
  stems: readonly string[],
  among: ReadonlySet<string> | undefined,
): Promise<boolean> => {
  const yieldNow = createYielder();
  for (const one of await articles.select(stems)) {
    const isMeant = among?.has(one.entry.article.id) !== false;
    if (isMeant && (tellsOf(one, said, MIN_WORDS) || (name !== undefined && tellsOf(one, name, 1)))) return true;
    await yieldNow();
  }
  return false;
};
