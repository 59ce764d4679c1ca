/** What is around an excerpt, as the command `context` shows it: its paragraph and, at its ends, the neighbouring ones. */

import type { Article } from "../article/index.ts";
import { sentenceAt } from "../article/index.ts";
import type { Excerpt } from "../reply/index.ts";
import type { Span } from "../span.ts";
import { type ExcerptOptions, excerptOf } from "./excerpt.ts";
import { sentencesOfBlock } from "./expand-to-context.ts";

/** UTF-16 units: a paragraph up to this length is shown whole; of a longer one only the sentences next to the excerpt. */
const MAX_WHOLE_PARAGRAPH_CHARS = 1_200;
/** Sentences on each side in a longer paragraph, and of a neighbouring paragraph. */
const SIDE_SENTENCES = 3;

/** What stands around an excerpt answers nothing, and is never taken for it. */
const AROUND: ExcerptOptions = { score: 0 };

const sentencesSpan = (article: Article, first: number, last: number): Span => ({
  start: article.sentences[first]?.start ?? 0,
  end: article.sentences[last]?.end ?? 0,
});

const QUOTABLE_KINDS: ReadonlySet<string> = new Set(["standfirst", "body"]);

/** Whether a sentence is in running text, so that it continues the paragraph next to it. */
const isQuotableNeighbour = (article: Article, sentence: number): boolean =>
  QUOTABLE_KINDS.has(article.blocks[article.sentences[sentence]?.block ?? -1]?.kind ?? "");

/**
 * What is around an excerpt, in reading order: its paragraph and, where the excerpt reaches the beginning or the end of it,
 * the end of the paragraph before and the beginning of the one after. Each part is contiguous and verbatim; the excerpt's own
 * part is never missing. `focus` and `matches` of that part are the excerpt, to show where it begins and ends.
 */
export const contextOf = (
  article: Article,
  excerpt: Span,
  options: ExcerptOptions = { score: 1 },
): readonly Excerpt[] => {
  const at = sentenceAt(article, excerpt.start);
  if (at >= article.sentences.length) return [];
  const block = sentencesOfBlock(article, at);
  let last = at;
  while (last < block.last && (article.sentences[last + 1]?.start ?? 0) < excerpt.end) last += 1;
  const paragraph = sentencesSpan(article, block.first, block.last);
  const isShort = paragraph.end - paragraph.start <= MAX_WHOLE_PARAGRAPH_CHARS;
  const first = isShort ? block.first : Math.max(block.first, at - SIDE_SENTENCES);
  const end = isShort ? block.last : Math.min(block.last, last + SIDE_SENTENCES);
  const focus = { start: excerpt.start, end: Math.min(excerpt.end, paragraph.end) };
  const own = excerptOf(article, sentencesSpan(article, first, end), { ...options, focus, matches: () => [focus] });
  const before = block.first - 1;
  const after = block.last + 1;
  const parts: Excerpt[] = [own];
  if (at === block.first && isQuotableNeighbour(article, before)) {
    const from = Math.max(sentencesOfBlock(article, before).first, before - SIDE_SENTENCES + 1);
    parts.unshift(excerptOf(article, sentencesSpan(article, from, before), AROUND));
  }
  if (last === block.last && isQuotableNeighbour(article, after)) {
    const to = Math.min(sentencesOfBlock(article, after).last, after + SIDE_SENTENCES - 1);
    parts.push(excerptOf(article, sentencesSpan(article, after, to), AROUND));
  }
  return parts;
};
