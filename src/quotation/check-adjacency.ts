/** Whether sentences of a checked text follow each other in an article with the same marks between them. */

import type { Article } from "../article/index.ts";
import { blockAt } from "../article/index.ts";
import { foldForm, isBlockQuote } from "../fold/index.ts";
import { noteMarkSpans, sliceWithoutSpans, WORD_CHAR } from "../language/index.ts";
import type { Difference } from "../reply/index.ts";
import type { Span } from "../span.ts";
import type { Yielder } from "../yielding.ts";
import type { ArticleSpan } from "./article-span.ts";
import { findInterposedAttribution } from "./attribution/interposed-attribution.ts";

/** A sentence of a checked text: its place in the text, and its places in the articles. */
export type FoundSentence = Readonly<{ span: Span; places: readonly ArticleSpan[] }>;

/** UTF-16 units of what is never quoted, such as an advertisement, between two sentences. */
const MAX_GAP_CHARS = 4_096;
/** The marker of a list item. */
const LIST_MARKER = /^[ \t]*[*+•](?=[ \t])/gmu;
/** The marker of a Markdown block quote, which means what a quotation mark means. */
const BLOCK_QUOTE_MARKER = /^[ \t]*>/mu;

/** The text between two places of an article, without what is never quoted and without the marks of notes. */
const quotableTextBetween = ({ text, blocks }: Article, { start, end }: Span): string => {
  let found = "";
  let at = start;
  for (const block of blocks) {
    if (block.end <= start || (block.kind !== "boilerplate" && block.kind !== "dateline")) continue;
    if (block.start >= end) break;
    found += text.slice(at, Math.max(at, block.start));
    at = Math.min(end, block.end);
  }
  const rest = found + text.slice(at, end);
  return sliceWithoutSpans(rest, noteMarkSpans(rest), { start: 0, end: rest.length });
};

const foldMarks = (text: string): string => foldForm(text.replace(LIST_MARKER, "")).replace(/\s/gu, "");

const isInBlockQuote = (article: Article, span: Span): boolean => {
  const block = blockAt(article, span.start);
  return block !== undefined && isBlockQuote(article, block);
};

const lastWord = (text: string): string => /\S*$/u.exec(text)?.[0] ?? "";
const firstWord = (text: string): string => /^\S*/u.exec(text)?.[0] ?? "";

type ReadingPath = Readonly<{ place: ArticleSpan; differences: readonly Difference[] }>;

/**
 * Whether sentences follow right behind each other in an article, in their order. White space between them does not
 * matter; every mark does: without its quotation mark, a quoted voice becomes the writer's own.
 *
 * @returns the marks that differ and the attributions that are left out, on the path with the fewest; `undefined` when the sentences are apart.
 */
export const checkAdjacency = async (
  text: string,
  sentences: readonly FoundSentence[],
  yieldNow: Yielder,
): Promise<readonly Difference[] | undefined> => {
  let paths: readonly ReadingPath[] = sentences[0]?.places.map((place) => ({ place, differences: [] })) ?? [];
  for (const [index, { span, places }] of sentences.entries()) {
    const before = sentences[index - 1]?.span;
    if (before === undefined) continue;
    const quoteGap = text.slice(before.end, span.start);
    const next: ReadingPath[] = [];
    for (const place of places) {
      await yieldNow();
      const { article } = place;
      // The nearest place before has the fewest words in between: when it has some, all others have.
      const path = paths
        .filter((one) => one.place.article === article && one.place.span.end <= place.span.start)
        .reduce<ReadingPath | undefined>(
          (best, one) => (best && best.place.span.end >= one.place.span.end ? best : one),
          undefined,
        );
      const gap = path && { start: path.place.span.end, end: place.span.start };
      if (path === undefined || gap === undefined || gap.end - gap.start > MAX_GAP_CHARS) continue;
      const articleGap = quotableTextBetween(article, gap);
      const attribution = WORD_CHAR.test(articleGap) ? findInterposedAttribution(article, gap, place.span) : undefined;
      if (attribution !== undefined && !WORD_CHAR.test(quoteGap)) {
        const left: Difference = { said: quoteGap, article: attribution, kind: "marked", mark: "attribution" };
        next.push({ place, differences: [...path.differences, left] });
        continue;
      }
      if (WORD_CHAR.test(articleGap)) continue;
      const [last, first] = [
        lastWord(text.slice(before.start, before.end)),
        firstWord(text.slice(span.start, span.end)),
      ];
      const difference: Difference = {
        said: last + quoteGap + first,
        article: last + articleGap + first,
        kind: "words",
      };
      const opensBlockQuote =
        BLOCK_QUOTE_MARKER.test(articleGap) &&
        !BLOCK_QUOTE_MARKER.test(text.slice(before.end, span.start + 1)) &&
        !isInBlockQuote(article, path.place.span);
      next.push({
        place,
        differences:
          foldMarks(quoteGap) === foldMarks(articleGap) && !opensBlockQuote
            ? path.differences
            : [...path.differences, difference],
      });
    }
    paths = next;
  }
  return paths.reduce<readonly Difference[] | undefined>(
    (best, { differences }) => (best && best.length <= differences.length ? best : differences),
    undefined,
  );
};
