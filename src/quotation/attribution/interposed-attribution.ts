/** Whether all that stands between two parts of a quotation is who says it: “A,” said X. “B.” */

import { discourseCuesOf, findPatterned } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { blockAt, sentencesIn } from "../../article/index.ts";
import { CAPITAL_START, CONTRACTED_NEGATION, writtenWordsOf } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import { findTurningWords } from "../flipping/turning-words.ts";

/** A closing mark, words without marks, and the mark that opens again. */
const BETWEEN_QUOTATIONS = /^[\s.,!?;…]*["”“»«’][\s,]*(?<words>[^"“”„«»]*?)\s*["“„«»‘]\s*$/u;
const MAX_ATTRIBUTION_WORDS = 25;

/** Whether another is named behind the second part: “A,” said X. “B,” said Y. */
const hasOtherSpeaker = (article: Article, next: Span, words: string, saying: readonly string[]): boolean => {
  const end = sentencesIn(article, next).at(-1)?.end ?? next.end;
  const behind = writtenWordsOf(article.text.slice(next.end, Math.max(next.end, end)).replace(/[“„"«].*/su, ""));
  const known = writtenWordsOf(words);
  return (
    behind.some((word) => saying.includes(word.toLowerCase())) &&
    behind.some((word) => CAPITAL_START.test(word) && !known.includes(word))
  );
};

const isDenied = (words: string, language: string): boolean =>
  findTurningWords(words, language).some(({ kind }) => kind === "negation");

const trimMarks = (words: string): string => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, "");

/** The same where attributions are known as patterns, and another one behind the second part may name another speaker. */
const findPatternedBetween = (article: Article, gap: Span, next: Span, words: string): string | undefined => {
  const { text, language } = article;
  const start = gap.start + text.slice(gap.start, gap.end).indexOf(words);
  const between = { start, end: start + words.length };
  if (findPatterned(text, between, language)?.speaker === undefined) return undefined;
  if (sentencesIn(article, between).length > 1 || isDenied(words, language)) return undefined;
  const end = sentencesIn(article, next).at(-1)?.end ?? next.end;
  const isSaidAgain = findPatterned(text, { start: next.end, end: Math.max(next.end, end) }, language) !== undefined;
  return isSaidAgain ? undefined : trimMarks(words);
};

/**
 * The words that say who speaks, in what stands between two parts of a quotation; `undefined` when it is more than that.
 *
 * @param next the part behind it.
 */
export const findInterposedAttribution = (article: Article, gap: Span, next: Span): string | undefined => {
  const cues = discourseCuesOf(article.language);
  if (blockAt(article, gap.start) !== blockAt(article, next.start)) return undefined;
  const words = BETWEEN_QUOTATIONS.exec(article.text.slice(gap.start, gap.end))?.groups?.words;
  if (words === undefined) return undefined;
  if (cues === undefined) return findPatternedBetween(article, gap, next, words);
  const lower = writtenWordsOf(words).map((word) => word.toLowerCase());
  if (lower.length > MAX_ATTRIBUTION_WORDS || !lower.some((word) => cues.saying.includes(word))) return undefined;
  if (lower.some((word) => cues.negations.includes(word) || CONTRACTED_NEGATION.test(word))) return undefined;
  const start = gap.start + article.text.slice(gap.start, gap.end).indexOf(words);
  // “A,” said X. She left. “B.” is two things that were said.
  if (sentencesIn(article, { start, end: start + words.length }).length > 1) return undefined;
  if (hasOtherSpeaker(article, next, words, cues.saying)) return undefined;
  return trimMarks(words);
};
