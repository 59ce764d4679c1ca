import type { Article } from "../article/article.ts";
import { sentenceAt } from "../article/locate.ts";
import type { Excerpt } from "../reply/reply.ts";
import type { Span } from "../span.ts";
import { type ExcerptOptions, excerptOf } from "./excerpt.ts";
import { sentencesOfBlock } from "./expand-to-context.ts";

/** UTF-16 units: a paragraph up to here is shown whole, of a longer one the sentences next to the excerpt. */
const MAX_WHOLE_PARAGRAPH_CHARS = 1_200;
/** Sentences on each side where a paragraph is too long to be shown whole, and of a neighbouring paragraph. */
const SIDE_SENTENCES = 3;

const sentencesSpan = (article: Article, first: number, last: number): Span => ({
  start: article.sentences[first]?.start ?? 0,
  end: article.sentences[last]?.end ?? 0,
});

const QUOTABLE_KINDS: ReadonlySet<string> = new Set(["standfirst", "body"]);

/** The paragraph next to this sentence's, if it is one that reads on from it. */
const isQuotableNeighbour = (article: Article, sentence: number): boolean =>
  QUOTABLE_KINDS.has(article.blocks[article.sentences[sentence]?.block ?? -1]?.kind ?? "");

/**
 * What stands around an excerpt, in reading order: its paragraph, and, where the excerpt reaches to the beginning or
 * the end of it, the end of the paragraph before and the beginning of the one after. Each part is contiguous and
 * verbatim; the excerpt's own part is never missing. `focus` of that part is the excerpt, which is what `matches` marks in it:
 * whoever looks at what stands around an excerpt must see where it begins and ends.
 */
export const contextOf = (article: Article, excerpt: Span, how: ExcerptOptions = { score: 1 }): readonly Excerpt[] => {
  const at = sentenceAt(article, excerpt.start);
  if (at >= article.sentences.length) return [];
  const within = sentencesOfBlock(article, at);
  let last = at;
  while (last < within.last && (article.sentences[last + 1]?.start ?? 0) < excerpt.end) last += 1;
  const paragraph = sentencesSpan(article, within.first, within.last);
  const whole = paragraph.end - paragraph.start <= MAX_WHOLE_PARAGRAPH_CHARS;
  const first = whole ? within.first : Math.max(within.first, at - SIDE_SENTENCES);
  const end = whole ? within.last : Math.min(within.last, last + SIDE_SENTENCES);
  const focus = { start: excerpt.start, end: Math.min(excerpt.end, paragraph.end) };
  const own = excerptOf(article, sentencesSpan(article, first, end), { ...how, focus, matches: () => [focus] });
  const before = within.first - 1;
  const after = within.last + 1;
  const parts: Excerpt[] = [own];
  if (at === within.first && isQuotableNeighbour(article, before)) {
    const from = Math.max(sentencesOfBlock(article, before).first, before - SIDE_SENTENCES + 1);
    parts.unshift(excerptOf(article, sentencesSpan(article, from, before)));
  }
  if (last === within.last && isQuotableNeighbour(article, after)) {
    const to = Math.min(sentencesOfBlock(article, after).last, after + SIDE_SENTENCES - 1);
    parts.push(excerptOf(article, sentencesSpan(article, after, to)));
  }
  return parts;
};
