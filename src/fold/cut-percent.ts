/** Finds words that end or begin within "per cent", which is folded into its sign as a whole: "70 per", "cent of the mills". */

import type { Article } from "../article/index.ts";
import { blockAt } from "../article/index.ts";
import type { Span } from "../span.ts";
import { isWholeWords } from "./word-boundaries.ts";

const ENDS_WITHIN = /\p{Nd}\s+(?:per|pour|por)$/iu;
const BEGINS_WITHIN = /^(?:(?:(?:per|pour|por)\s*)?(?:cent|ciento|cento)|prozent|procent)(?![\p{L}\p{N}])/iu;
const PERCENT_PART = /^(?:per|percent|pour|por|cent|ciento|cento|prozent|procent)$/iu;
/** Around the words these are the quoting text's. */
const EDGE_MARKS = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+$/gu;
/** Longer words make a pattern that cannot be compiled. */
const MAX_PATTERN_CHARS = 8_192;
const SPECIALS = /[\\^$.*+?()[\]{}|/]/gu;

/** Whether words end or begin within "per cent". */
export const isCutPercent = (words: string): boolean => {
  const bare = words.replace(EDGE_MARKS, "");
  return ENDS_WITHIN.test(bare) || BEGINS_WITHIN.test(bare);
};

/**
 * Of words that are cut like that those which an article that has them has as they are, each for itself: of letters alone, and
 * no part of "per cent".
 */
export const plainWordsOf = (words: string): readonly string[] =>
  words
    .split(/\s+/u)
    .map((word) => word.replace(EDGE_MARKS, ""))
    .filter((word) => /^\p{L}+$/u.test(word) && !PERCENT_PART.test(word));

/** The places of such words in an article, but for case and spaces as they are; none of any other words. */
export const findCutPercent = (words: string, article: Article): Span[] => {
  const bare = words.replace(EDGE_MARKS, "");
  if (bare.length > MAX_PATTERN_CHARS || !isCutPercent(words)) return [];
  const pattern = bare
    .split(/\s+/u)
    .map((word) => word.replace(SPECIALS, "\\$&"))
    .join("\\s+");
  const found = article.text.matchAll(new RegExp(pattern, "giu"));
  return Array.from(found, ({ index, 0: text }) => ({ start: index, end: index + text.length })).filter((span) => {
    const kind = blockAt(article, span.start)?.kind;
    const isQuotable = kind !== undefined && kind !== "boilerplate" && kind !== "dateline";
    return isQuotable && isWholeWords(article.text, span);
  });
};
