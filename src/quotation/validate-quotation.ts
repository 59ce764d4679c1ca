import { DIGIT } from "../language/index.ts";
import type { ArticleCollection } from "./article-collection.ts";
import { parseQuote } from "./parse-quote.ts";

/** Function words that are a quotation by themselves ("to be or not to be"). */
const MIN_FUNCTION_WORDS = 4;
/** UTF-16 units that are read to see whether a text is long enough. */
const MAX_READ_CHARS = 1_000;

/**
 * Why a text is not checked: it has no words, or only one to three function words, which are in every article and mean nothing
 * by themselves. `undefined` when it may be checked.
 */
export const validateQuotation = async (
  collection: ArticleCollection,
  text: string,
  scope?: string,
): Promise<"empty" | "too-short" | undefined> => {
  const meant = (scope === undefined ? undefined : collection.get(scope)) ?? collection.articles()[0];
  const quote = await parseQuote(text.trim().slice(0, MAX_READ_CHARS), meant?.language ?? "und");
  const words = quote.tokens.filter(({ isWord }) => isWord);
  if (words.length === 0) return "empty";
  const content = words.filter((token) => !quote.isCommon(token));
  // One letter, or one character, is no content word; a digit may be.
  const hasContent =
    content.reduce((sum, { form }) => sum + form.length, 0) > 1 || content.some(({ form }) => DIGIT.test(form));
  return words.length < MIN_FUNCTION_WORDS && !hasContent ? "too-short" : undefined;
};
