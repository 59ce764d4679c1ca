/** What has become of the words of a receipt: still where they were, moved, changed, or unknown. */

import {
  decodeReceipt,
  encodeReceipt,
  excerptOf,
  findCodeFault,
  findSumOffsets,
  hashWords,
  isWordsReceipt,
  keyStartOf,
  type Receipt,
  receiptKeyOf,
  rollingSum,
  type UnitsReceipt,
} from "../answer/index.ts";
import type { Article } from "../article/index.ts";
import { quotableBlockOf } from "../article/index.ts";
import type { Reply } from "../reply/index.ts";
import type { Span } from "../span.ts";
import { createYielder } from "../yielding.ts";
import { type QuotationSource, toArticleCollection } from "./article-collection.ts";
import { findFormerWords } from "./receipts/find-former-words.ts";
import { findReceivedWords, type ReceivedWords } from "./receipts/find-received-words.ts";
import { currentSpanOf, originalOf } from "./receipts/original-article.ts";

/** Whether the words are at this place, and may be quoted there. */
const holdsAt = (article: Article, span: Span, receipt: UnitsReceipt): boolean => {
  const words = article.text.slice(span.start, span.end);
  return (
    words.length === receipt.length &&
    quotableBlockOf(article, span) !== undefined &&
    rollingSum(words) === receipt.sum &&
    hashWords(words) === receipt.hash
  );
};

/** The place of the exact words that is nearest to the old one, among those that may be quoted. */
const findCurrentOffset = async (article: Article, receipt: UnitsReceipt): Promise<number | undefined> => {
  const yieldNow = createYielder();
  const starts: number[] = [];
  for (const start of findSumOffsets(article.text, receipt.length, receipt.sum)) {
    if (start === undefined) await yieldNow();
    else starts.push(start);
  }
  const distanceOf = (start: number): number => Math.abs(start - receipt.start);
  // A long row of one mark has such words at each of its places: the first that holds is the nearest.
  for (const start of starts.sort((one, other) => distanceOf(one) - distanceOf(other))) {
    if (holdsAt(article, { start, end: start + receipt.length }, receipt)) return start;
    await yieldNow();
  }
  return undefined;
};

type ReceiptReply = Extract<Reply, { kind: "receipt" }>;

const findUnits = async (article: Article, receipt: UnitsReceipt): Promise<ReceivedWords | undefined> => {
  const span = { start: receipt.start, end: receipt.start + receipt.length };
  if (holdsAt(article, span, receipt)) return { span, moved: false, reset: false };
  const start = await findCurrentOffset(article, receipt);
  return start === undefined ? undefined : { span: { start, end: start + receipt.length }, moved: true, reset: false };
};

const findIn = (article: Article, receipt: Receipt): Promise<ReceivedWords | undefined> =>
  isWordsReceipt(receipt) ? findReceivedWords(article, receipt, createYielder()) : findUnits(article, receipt);

/** The words of a receipt in an article; where they do not stand in its text, in its file as it is written. */
const findReceived = async (article: Article, receipt: Receipt): Promise<ReceivedWords | undefined> => {
  const found = await findIn(article, receipt);
  const original = found && !found.moved ? undefined : await originalOf(article);
  const written = original && (await findIn(original, receipt));
  const span = written && currentSpanOf(article, written.span);
  if (written === undefined || span === undefined) return found;
  return found === undefined || !written.moved ? { ...written, span } : found;
};

/** Which part of a code is wrong is only sure where an article has the words of the one that was meant. */
const explainMalformed = async (source: QuotationSource, code: string): Promise<ReceiptReply> => {
  const fault = findCodeFault(code);
  const malformed = { kind: "receipt" as const, code, status: "malformed" as const };
  if (fault === undefined) return malformed;
  const { kind, single } = fault;
  const meant = single && single.meant.length > 0 && (await verifyReceipt(source, encodeReceipt(single.meant)));
  const isSure = meant && (meant.status === "stands" || meant.status === "moved");
  return { ...malformed, fault: { kind, ...(isSure && { part: single.part }) } };
};

/**
 * Whether the words of a receipt are still in the article: `stands` where they were, `moved` to another place that has exactly
 * these words, either with `form: "other"` where only spaces or marks within them are others now, `changed` when the article no longer has them where they may be quoted, `unknown` when no article of the library
 * has this key, `malformed` when the code was mistyped, with its `fault`, or is none. Similar words are never offered instead.
 *
 * @example
 * ```js
 * import { createBot, openLibrary, verifyReceipt } from "pullquote";
 *
 * const library = await openLibrary({ paths: ["articles"] });
 * await library.ready;
 * const answer = await createBot({ library }).ask("Where does Sam Rainsy live?");
 * const { status, excerpt } = await verifyReceipt(library, answer.excerpts[0].receipt);
 * console.log(status, excerpt.text === answer.excerpts[0].text); // → stands true
 * ```
 */
export const verifyReceipt = async (source: QuotationSource, code: string): Promise<ReceiptReply> => {
  const receipt = decodeReceipt(code);
  if (receipt === undefined || receipt.length === 0) return explainMalformed(source, code);
  const canonical = encodeReceipt(receipt);
  const collection = toArticleCollection(source);
  const near = collection.withKey?.(keyStartOf(receipt.article)) ?? collection.articles();
  const matching = near.filter((article) => receiptKeyOf(article) === receipt.article);
  if (matching.length === 0) return { kind: "receipt", code: canonical, status: "unknown" };
  for (const article of matching) {
    const found = await findReceived(article, receipt);
    if (found === undefined) continue;
    return {
      kind: "receipt",
      code: canonical,
      status: found.moved ? "moved" : "stands",
      ...(found.reset && { form: "other" }),
      excerpt: excerptOf(article, found.span),
    };
  }
  const change = await findFormerWords(collection, matching, (former) => findReceived(former, receipt));
  return { kind: "receipt", code: canonical, status: "changed", ...change };
};
