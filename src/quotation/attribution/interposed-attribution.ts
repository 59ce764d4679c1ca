/** Whether all that stands between two parts of a quotation is who says it: “A,” said X. “B.” */

import { discourseCuesOf, findPatterned } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { blockAt, sentencesIn } from "../../article/index.ts";
import { CLOSING_QUOTES, writtenWordsOf } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import { isPlainAttribution, isTurning, mayNameAnother } from "./plain-attribution.ts";

/** A closing mark, words without marks, and the mark that opens again. White space at their ends is no part of the words. */
const BETWEEN_QUOTATIONS =
  /^[\s.,!?;…]*["”“»«’][\s,]*(?<words>(?:[^\s,"“”„«»](?:[^"“”„«»]*[^\s"“”„«»])?)?)\s*["“„«»‘]\s*$/u;
/** Words go on in marks that open right behind a word: X said of the “B”. */
const ENDS_WITH_MARK = /[.,;—–-]$/u;
const ENDS_SENTENCE = /\.$/u;

/** UTF-16 units beside a part in which its quotation is closed, and who says it is named. */
const MAX_BESIDE_CHARS = 2_000;

/** What opens the second part. */
const openingOf = (text: string, gap: Span): string => text.slice(gap.start, gap.end).trimEnd().at(-1) ?? "";

/** Where the quotation is closed in which a place is; ’ within a word is an apostrophe. */
const findClose = (text: string, opening: string, { start, end }: Span): number | undefined => {
  const closing = CLOSING_QUOTES[opening] ?? "";
  for (let at = start; at < end; at += 1)
    if (closing.includes(text[at] ?? "") && !(text[at] === "’" && /\p{L}/u.test(text[at + 1] ?? ""))) return at;
  return undefined;
};

/** What stands behind the quotation that a part is in, in its sentence, up to the next quotation. */
const behindPart = (article: Article, opening: string, next: Span, block: Span): string => {
  const { text } = article;
  const close = findClose(text, opening, { start: next.end, end: Math.min(block.end, next.end + MAX_BESIDE_CHARS) });
  if (close === undefined) return "";
  const last = sentencesIn(article, { start: close, end: close + 1 }).at(-1)?.end ?? close;
  const behind = text.slice(close + 1, Math.max(close + 1, Math.min(last, close + MAX_BESIDE_CHARS)));
  const again = behind.indexOf(opening);
  return again < 0 ? behind : behind.slice(0, again);
};

/** What stands before the first quotation in the sentence of the first part. */
const beforePart = (article: Article, opening: string, gap: Span): string => {
  const [sentence] = sentencesIn(article, { start: gap.start, end: gap.start + 1 });
  const start = Math.max(sentence?.start ?? gap.start, gap.start - MAX_BESIDE_CHARS);
  const before = article.text.slice(start, gap.start);
  return before.slice(0, Math.max(0, before.indexOf(opening)));
};

const trimMarks = (words: string): string => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, "");

/** The same where attributions are known as patterns, and another one behind the second part may name another speaker. */
const findPatternedBetween = (article: Article, gap: Span, next: Span, words: string): string | undefined => {
  const { text, language } = article;
  const start = gap.start + text.slice(gap.start, gap.end).indexOf(words);
  const between = { start, end: start + words.length };
  const found = findPatterned(text, between, language);
  if (found?.speaker === undefined) return undefined;
  // “A,” said X, and Y added, “B.”
  const others = [found.speaker, { start: found.words.end, end: between.end }];
  if (others.some((other) => findPatterned(text, other, language) !== undefined)) return undefined;
  if (sentencesIn(article, between).length > 1 || isTurning(words, language)) return undefined;
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
  const block = blockAt(article, gap.start);
  if (block === undefined || block !== blockAt(article, next.start)) return undefined;
  const words = BETWEEN_QUOTATIONS.exec(article.text.slice(gap.start, gap.end))?.groups?.words;
  if (words === undefined) return undefined;
  if (cues === undefined) return findPatternedBetween(article, gap, next, words);
  if (!ENDS_WITH_MARK.test(words) || !isPlainAttribution(words, article.language, cues)) return undefined;
  const start = gap.start + article.text.slice(gap.start, gap.end).indexOf(words);
  // “A,” said X. She left. “B.” is two things that were said.
  if (sentencesIn(article, { start, end: start + words.length }).length > 1) return undefined;
  const opening = openingOf(article.text, gap);
  // Asked whether “A,” X said, “B.”
  if (writtenWordsOf(beforePart(article, opening, gap)).some((word) => cues.saying.includes(word.toLowerCase())))
    return undefined;
  const behind = behindPart(article, opening, next, block);
  if (mayNameAnother(behind, words, cues)) return undefined;
  // “A,” said X. “B,” was the answer.
  const goesOn = ENDS_SENTENCE.test(words) && /^\s*\p{Ll}/u.test(behind);
  return goesOn && !isPlainAttribution(behind, article.language, cues) ? undefined : trimMarks(words);
};
