/** Finds the words of a receipt in an article as it is now, whatever spaces and marks are between them. */

import {
  createReceiptStarts,
  findSumOffsets,
  readReceiptWords,
  receiptHashOf,
  receiptMarksOf,
  type WordsReceipt,
} from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { quotableBlockOf } from "../../article/index.ts";
import type { Span } from "../../span.ts";
import type { Yielder } from "../../yielding.ts";

/** Words of a receipt, found. `moved`: not where they were. `reset`: spaces or marks in or beside them are others. */
export type ReceivedWords = Readonly<{ span: Span; moved: boolean; reset: boolean }>;

/** Marks right before and behind words that may have been of the excerpt: “ and .” */
const MAX_MARKS_BEFORE = 4;
const MAX_MARKS_BEHIND = 6;
const MARK = /[^\s\p{L}\p{N}]/u;

/** The words with the marks around them as they were; without such, with those that touch them. */
const withMarks = (article: Article, words: Span, receipt: WordsReceipt): Readonly<{ span: Span; reset: boolean }> => {
  const { text } = article;
  let [before, behind] = [0, 0];
  while (before < MAX_MARKS_BEFORE && MARK.test(text[words.start - before - 1] ?? " ")) before += 1;
  while (behind < MAX_MARKS_BEHIND && MARK.test(text[words.end + behind] ?? " ")) behind += 1;
  for (let lead = before; lead >= 0; lead -= 1)
    for (let trail = behind; trail >= 0; trail -= 1) {
      const span = { start: words.start - lead, end: words.end + trail };
      if (receiptMarksOf(text.slice(span.start, span.end)) === receipt.marks) return { span, reset: false };
    }
  return { span: { start: words.start - before, end: words.end + behind }, reset: true };
};

/** Whether a place may be quoted, if need be without the marks around it. */
const isQuotable = (article: Article, span: Span): boolean => quotableBlockOf(article, span) !== undefined;

/** The words of a receipt, where they were if they still are there, else at the nearest place. */
export const findReceivedWords = async (
  article: Article,
  receipt: WordsReceipt,
  yieldNow: Yielder,
): Promise<ReceivedWords | undefined> => {
  const { text } = article;
  const startOf = createReceiptStarts(text);
  const found: (ReceivedWords & Readonly<{ distance: number }>)[] = [];
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind === "boilerplate") continue;
    await yieldNow();
    // A copied first paragraph includes its dateline.
    const end = block.kind === "dateline" ? (article.blocks[index + 1]?.end ?? block.end) : block.end;
    const { form, tokens } = readReceiptWords(text, { start: block.start, end });
    // A text may have the same word thousands of times.
    const [byStart, byEnd] = [
      new Map(tokens.map((token) => [token.at, token])),
      new Map(tokens.map((token) => [token.to, token])),
    ];
    for (const at of findSumOffsets(form, receipt.length, receipt.sum)) {
      await yieldNow();
      if (at === undefined) continue;
      const to = at + receipt.length;
      const [first, last] = [byStart.get(at), byEnd.get(to)];
      if (first === undefined || last === undefined || receiptHashOf(form.slice(at, to)) !== receipt.hash) continue;
      const words = { start: first.start, end: last.end };
      const whole = withMarks(article, words, receipt);
      const place = isQuotable(article, whole.span) ? whole : { span: words, reset: true };
      if (!isQuotable(article, place.span)) continue;
      const start = startOf(place.span.start);
      found.push({ ...place, moved: start !== receipt.start, distance: Math.abs(start - receipt.start) });
    }
  }
  const best = found.reduce<(typeof found)[number] | undefined>(
    (nearest, one) =>
      nearest && (nearest.distance < one.distance || (nearest.distance === one.distance && !nearest.reset))
        ? nearest
        : one,
    undefined,
  );
  return best && { span: best.span, moved: best.moved, reset: best.reset };
};
