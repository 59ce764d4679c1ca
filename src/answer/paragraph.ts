import type { Article, Span } from "../article/article.ts";
import type { Excerpt } from "../chat/reply.ts";
import { sentenceAt } from "./at.ts";
import { sentencesAround } from "./context.ts";
import { excerptOf, type How } from "./excerpt.ts";

/** UTF-16 units: a paragraph up to here is shown whole, of a longer one the sentences next to the excerpt. */
const WHOLE = 1_200;
/** Sentences on each side where a paragraph is too long to be shown whole, and of a neighbouring paragraph. */
const SIDE = 3;

const spanOf = (article: Article, first: number, last: number): Span => ({
  start: article.sentences[first]?.start ?? 0,
  end: article.sentences[last]?.end ?? 0,
});

const QUOTABLE: ReadonlySet<string> = new Set(["standfirst", "body"]);

/** The paragraph next to this sentence's, if it is one that reads on from it. */
const beside = (article: Article, sentence: number): boolean =>
  QUOTABLE.has(article.blocks[article.sentences[sentence]?.block ?? -1]?.kind ?? "");

/**
 * What stands around an excerpt, in reading order: its paragraph, and, where the excerpt reaches to the beginning or
 * the end of it, the end of the paragraph before and the beginning of the one after. Each part is contiguous and
 * verbatim; the excerpt's own part is never missing. `focus` of that part is the excerpt, which is what `matches` marks in it:
 * whoever looks at what stands around an excerpt must see where it begins and ends.
 */
export const contextOf = (article: Article, excerpt: Span, how: How = { score: 1 }): readonly Excerpt[] => {
  const at = sentenceAt(article, excerpt.start);
  if (at >= article.sentences.length) return [];
  const within = sentencesAround(article, at);
  let last = at;
  while (last < within.last && (article.sentences[last + 1]?.start ?? 0) < excerpt.end) last += 1;
  const paragraph = spanOf(article, within.first, within.last);
  const whole = paragraph.end - paragraph.start <= WHOLE;
  const first = whole ? within.first : Math.max(within.first, at - SIDE);
  const end = whole ? within.last : Math.min(within.last, last + SIDE);
  const focus = { start: excerpt.start, end: Math.min(excerpt.end, paragraph.end) };
  const own = excerptOf(article, spanOf(article, first, end), { ...how, focus, matches: () => [focus] });
  const before = within.first - 1;
  const after = within.last + 1;
  const parts: Excerpt[] = [own];
  if (at === within.first && beside(article, before)) {
    const from = Math.max(sentencesAround(article, before).first, before - SIDE + 1);
    parts.unshift(excerptOf(article, spanOf(article, from, before)));
  }
  if (last === within.last && beside(article, after)) {
    const to = Math.min(sentencesAround(article, after).last, after + SIDE - 1);
    parts.push(excerptOf(article, spanOf(article, after, to)));
  }
  return parts;
};
