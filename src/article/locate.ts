/** Finds the block and the sentences at an offset of an article. */

import { firstIndexWhere } from "../bisect.ts";
import type { Span } from "../span.ts";
import type { Article, Block, BlockKind, Sentence } from "./article.ts";

/** The index of the first of ordered, disjoint spans that ends behind `offset`; their number when none does. */
const firstEndingAfter = (spans: readonly Span[], offset: number): number =>
  firstIndexWhere(spans.length, (index) => (spans[index]?.end ?? 0) > offset);

/** The block that contains an offset, or `undefined`. */
export const blockAt = (article: Article, offset: number): Block | undefined => {
  const block = article.blocks[firstEndingAfter(article.blocks, offset)];
  return block !== undefined && block.start <= offset ? block : undefined;
};

/** A block whose words may be shown. */
export type QuotableBlock = Block & Readonly<{ kind: Exclude<BlockKind, "dateline" | "boilerplate"> }>;

const isQuotable = (block: Block | undefined): block is QuotableBlock =>
  block !== undefined && block.kind !== "dateline" && block.kind !== "boilerplate";

/**
 * The one block that may be quoted and contains a span, or `undefined`. A dateline belongs to the block behind it: who
 * copies a first paragraph copies its dateline too.
 */
export const quotableBlockOf = (article: Article, { start, end }: Span): QuotableBlock | undefined => {
  const index = firstEndingAfter(article.blocks, start);
  const first = article.blocks[index];
  if (first === undefined || first.start > start) return undefined;
  const block = first.kind === "dateline" && end > first.end ? article.blocks[index + 1] : first;
  return isQuotable(block) && end <= block.end ? block : undefined;
};

/** The index of the sentence that contains an offset, or of the next one; the number of sentences when there is none. */
export const sentenceAt = (article: Article, offset: number): number => firstEndingAfter(article.sentences, offset);

/** The sentences that a span touches, in order. */
export const sentencesIn = (article: Article, span: Span): readonly Sentence[] => {
  const first = firstEndingAfter(article.sentences, span.start);
  let end = first;
  while ((article.sentences[end]?.start ?? Number.POSITIVE_INFINITY) < span.end) end += 1;
  return article.sentences.slice(first, end);
};
