/** Whether an article takes some of its words back. */

import type { Article } from "../../article/index.ts";
import { sentencesIn } from "../../article/index.ts";
import { fold, functionWordsOf, hasUnspacedScript } from "../../language/index.ts";
import { contains, overlaps, type Span } from "../../span.ts";
import { type Correction, findCorrections } from "./find-corrections.ts";

/** Content words of a statement; with fewer, another sentence has them by chance. */
const MIN_STATEMENT_WORDS = 3;
/** Words beside the withdrawn ones that a sentence shares with the note: it tells of the same thing. */
const MIN_SHARED_WORDS = 2;
/** The share of the withdrawn words that a quotation has. */
const MIN_QUOTED_SHARE = 0.5;

/** The content words of some text, in scripts without spaces its characters; numbers always count. */
const contentWordsOf = (text: string, language: string): ReadonlySet<string> => {
  if (hasUnspacedScript(text)) return new Set(text.match(/[\p{sc=Latin}\p{Nd}.,]*[\p{L}\p{Nd}]|\p{L}\p{M}*/gu) ?? []);
  const stops = functionWordsOf(language);
  const words = text.match(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*|\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? [];
  return new Set(words.map((word) => fold(word, language)).filter((word) => !stops.has(word)));
};

const isNumber = (word: string): boolean => /\p{Nd}/u.test(word);

/** Whether the words of a span, outside the note, say what the note withdraws. */
const repeats = (article: Article, span: Span, { note, withdrawn, statement }: Correction): boolean => {
  if (withdrawn === undefined) return true;
  const { text, language } = article;
  const wordsIn = ({ start, end }: Span): ReadonlySet<string> => contentWordsOf(text.slice(start, end), language);
  const sentences = sentencesIn(article, span);
  const around = { start: sentences[0]?.start ?? span.start, end: sentences.at(-1)?.end ?? span.end };
  const [taken, said, quoted] = [wordsIn(withdrawn), wordsIn(around), wordsIn(span)];
  if (taken.size === 0 || ![...taken].every((word) => said.has(word))) return false;
  const isQuoted = [...taken].filter((word) => quoted.has(word)).length >= MIN_QUOTED_SHARE * taken.size;
  if (!isQuoted || [...taken].some((word) => isNumber(word) && !quoted.has(word))) return false;
  if (statement === "whole") return taken.size >= MIN_STATEMENT_WORDS;
  const others = [...wordsIn(note)].filter((word) => !taken.has(word));
  // A sentence with the right words is the right one.
  const right = others.filter(isNumber);
  if (right.length > 0 && right.some((word) => said.has(word))) return false;
  return others.filter((word) => said.has(word)).length >= MIN_SHARED_WORDS;
};

/** The correction of an article that takes some of its words back; `undefined` when they stand, or have it with them. */
export const correctionOf = (article: Article, span: Span): Correction | undefined =>
  findCorrections(article).find((correction) => {
    const { note, lead, withdrawn } = correction;
    if (contains(span, lead)) return false;
    if (withdrawn !== undefined && overlaps(span, withdrawn)) return true;
    return !overlaps(span, note) && repeats(article, span, correction);
  });
