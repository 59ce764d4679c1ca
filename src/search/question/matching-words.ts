import type { Article } from "../../article/index.ts";
import { createPassageCache } from "../../article/index.ts";
import type { Language, Word } from "../../language/index.ts";
import type { Span } from "../../span.ts";

const wordsByPassage = createPassageCache<readonly Word[]>();

/**
 * The words of a span whose stem the question has. Function words are marked only when the question has nothing else.
 *
 * @param stems Stems of the question, repaired ones included.
 */
export const findMatchingWords = (
  language: Language,
  article: Article,
  span: Span,
  stems: ReadonlySet<string>,
  markStops: boolean,
): Span[] => {
  const start = Math.max(0, Math.min(span.start, article.text.length));
  const end = Math.max(start, Math.min(span.end, article.text.length));
  const clamped = { start, end };
  return (
    wordsByPassage(article, [clamped], () => language.words(article.text, clamped))
      .filter((word) => stems.has(word.stem) && (markStops || !word.stop))
      // Of a word that is broken at a line's end, not the parts beside the whole.
      .filter((word, at, all) => at === 0 || word.start >= (all[at - 1]?.end ?? 0))
      .map((word) => ({ start: word.start, end: word.end }))
  );
};
