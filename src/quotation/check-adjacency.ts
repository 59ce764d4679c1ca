import type { Article } from "../article/article.ts";
import { blockAt } from "../article/locate.ts";
import type { Difference } from "../reply/reply.ts";
import type { Span } from "../span.ts";
import type { Yielder } from "../yielding.ts";
import { foldForm } from "./fold-form.ts";
import type { ArticleSpan } from "./judge-sentence.ts";

/** A sentence of a checked text: where it stands in the text, and the places where it stands in the articles. */
export type FoundSentence = Readonly<{ span: Span; places: readonly ArticleSpan[] }>;

/** UTF-16 units of what is not quoted, such as an advertisement, that may stand between two sentences. */
const MAX_GAP_CHARS = 4_096;
const WORD = /[\p{L}\p{N}]/u;
/** The sign of an entry of a list. */
const LIST_SIGN = /^[ \t]*[*+•](?=[ \t])/gmu;
/** Where a quotation of Markdown begins: it says what a quotation mark says. */
const BLOCK_QUOTE_SIGN = /^[ \t]*>/mu;

/** What stands between two places of an article, but for what is never quoted. */
const quotableTextBetween = ({ text, blocks }: Article, { start, end }: Span): string => {
  let found = "";
  let at = start;
  for (const block of blocks) {
    if (block.end <= start || (block.kind !== "boilerplate" && block.kind !== "dateline")) continue;
    if (block.start >= end) break;
    found += text.slice(at, Math.max(at, block.start));
    at = Math.min(end, block.end);
  }
  return found + text.slice(at, end);
};

const foldMarks = (text: string): string => foldForm(text.replace(LIST_SIGN, "")).replace(/\s/gu, "");

const isBlockQuote = (article: Article, span: Span): boolean =>
  article.text[blockAt(article, span.start)?.start ?? 0] === ">";

const lastWord = (text: string): string => /\S*$/u.exec(text)?.[0] ?? "";
const firstWord = (text: string): string => /^\S*/u.exec(text)?.[0] ?? "";

type ReadingPath = Readonly<{ place: ArticleSpan; differences: readonly Difference[] }>;

/**
 * Whether sentences stand one right behind the other, in the order in which they were said. White space between them
 * does not matter; every mark does, since a quotation mark left out turns what is quoted into the writer's own words.
 *
 * @returns the marks that differ, on the way on which fewest do; `undefined` when the sentences stand apart.
 */
export const checkAdjacency = async (
  text: string,
  sentences: readonly FoundSentence[],
  breath: Yielder,
): Promise<readonly Difference[] | undefined> => {
  let ways: readonly ReadingPath[] = sentences[0]?.places.map((place) => ({ place, differences: [] })) ?? [];
  for (const [index, { span, places }] of sentences.entries()) {
    const before = sentences[index - 1]?.span;
    if (before === undefined) continue;
    const said = text.slice(before.end, span.start);
    const next: ReadingPath[] = [];
    for (const place of places) {
      await breath();
      const { article } = place;
      // Between the nearest one before and this one there are fewest words: when there are some, so there are for all.
      const way = ways
        .filter((one) => one.place.article === article && one.place.span.end <= place.span.start)
        .reduce<ReadingPath | undefined>(
          (best, one) => (best && best.place.span.end >= one.place.span.end ? best : one),
          undefined,
        );
      const gap = way && { start: way.place.span.end, end: place.span.start };
      if (way === undefined || gap === undefined || gap.end - gap.start > MAX_GAP_CHARS) continue;
      const stands = quotableTextBetween(article, gap);
      if (WORD.test(stands)) continue;
      const [last, first] = [
        lastWord(text.slice(before.start, before.end)),
        firstWord(text.slice(span.start, span.end)),
      ];
      const difference: Difference = { said: last + said + first, article: last + stands + first, kind: "words" };
      const quoted =
        BLOCK_QUOTE_SIGN.test(stands) &&
        !BLOCK_QUOTE_SIGN.test(text.slice(before.end, span.start + 1)) &&
        !isBlockQuote(article, way.place.span);
      next.push({
        place,
        differences:
          foldMarks(said) === foldMarks(stands) && !quoted ? way.differences : [...way.differences, difference],
      });
    }
    ways = next;
  }
  return ways.reduce<readonly Difference[] | undefined>(
    (best, { differences }) => (best && best.length <= differences.length ? best : differences),
    undefined,
  );
};
