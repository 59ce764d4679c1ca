import type { ArticleCollection } from "./article-collection.ts";
import { parseQuote } from "./parse-quote.ts";

/** Function words that are a quotation although nothing else stands among them ("to be or not to be"). */
const MIN_FUNCTION_WORDS = 4;
const DIGIT = /\p{Nd}/u;
/** UTF-16 units by which a text shows that it is long enough. */
const MAX_READ_CHARS = 1_000;

/**
 * Why a text is not checked: it has no words at all, or only one to three function words, which stand in every article and mean
 * nothing by themselves. `undefined` when it may be checked.
 */
export const validateQuotation = async (
  shelf: ArticleCollection,
  text: string,
  scope?: string,
): Promise<"empty" | "too-short" | undefined> => {
  const meant = (scope === undefined ? undefined : shelf.get(scope)) ?? shelf.articles()[0];
  const said = await parseQuote(text.trim().slice(0, MAX_READ_CHARS), meant?.language ?? "und");
  const words = said.tokens.filter(({ isWord: word }) => word);
  if (words.length === 0) return "empty";
  const content = words.filter((token) => !said.isCommon(token));
  // One letter, or one character, is no word of the matter; a digit may be.
  const says =
    content.reduce((sum, { form }) => sum + form.length, 0) > 1 || content.some(({ form }) => DIGIT.test(form));
  return words.length < MIN_FUNCTION_WORDS && !says ? "too-short" : undefined;
};
