/** A word that an article breaks at a line's end may have a hyphen of its own there: long-⏎term is longterm or long-term. */

import type { Article } from "../article/index.ts";
import { LINE_END_HYPHEN } from "../language/index.ts";
import { foldForm } from "./fold-form.ts";

const LETTERS = "[\\p{L}\\p{M}\\p{N}'’-]+";
const BROKEN_WORD = new RegExp(`${LETTERS}(?:${LINE_END_HYPHEN}${LETTERS})+`, "gu");
const BREAK = new RegExp(LINE_END_HYPHEN, "gu");
const HYPHENATED_WORD = /[\p{L}\p{N}\p{M}']+(?:-[\p{L}\p{N}\p{M}']+)+/gu;

const joinedWordsCache = new WeakMap<Article, ReadonlyMap<string, string>>();

/** The broken words of an article as they are folded, by what they are with their hyphens. */
const joinedWordsOf = (article: Article): ReadonlyMap<string, string> => {
  const known = joinedWordsCache.get(article);
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  if (/[-‐]\r?\n/.test(article.text))
    for (const [word] of article.text.matchAll(BROKEN_WORD))
      found.set(foldForm(word.replace(BREAK, "-")), foldForm(word));
  joinedWordsCache.set(article, found);
  return found;
};

/** Folded words with those written as an article has them that it breaks at the end of a line. */
export const joinBrokenWords = (folded: string, article: Article): string => {
  const joined = joinedWordsOf(article);
  return joined.size === 0 ? folded : folded.replace(HYPHENATED_WORD, (word) => joined.get(word) ?? word);
};
