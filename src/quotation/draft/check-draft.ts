/** Takes the quotations out of a draft and checks each of them. */

import { findQuotedSpans, speakerOf } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { sentencesIn } from "../../article/index.ts";
import { isBlockQuote } from "../../fold/index.ts";
import { hasUnspacedScript, stripMarkdown, writtenWordsOf } from "../../language/index.ts";
import type { VerdictReply } from "../../reply/index.ts";
import { contains, type Span } from "../../span.ts";
import { type QuotationSource, toArticleCollection } from "../article-collection.ts";
import { splitClaim } from "../attribution/split-claim.ts";
import { checkClaim } from "../check-quotation.ts";

/** A quotation of a draft: its place, and what the articles have of it. */
export type DraftQuotation = Span & Readonly<{ text: string; reply: VerdictReply }>;

/** Fewer words between marks are a title, a term or irony. */
const MIN_QUOTATION_WORDS = 3;
const MIN_UNSPACED_CHARS = 6;

const isLongEnough = (text: string): boolean =>
  hasUnspacedScript(text) ? text.length >= MIN_UNSPACED_CHARS : writtenWordsOf(text).length >= MIN_QUOTATION_WORDS;

/** A quotation as it is found. `saidBy`: whose it is said to be, below a block quote. */
export type FoundQuotation = Span & Readonly<{ saidBy?: string }>;

const DASHES = ["—", "–", "―"] as const;
const NAME = /^[^\n:]{2,80}$/u;
const ENDS_SENTENCE = /[.!?…]["”»“]?$/u;

/** The end of a text without marks of a block quote and white space there. */
const endBefore = (text: string, end: number): number => {
  let at = end;
  while (at > 0 && /[>\s]/u.test(text.charAt(at - 1))) at -= 1;
  return at;
};

/** A block quote without the marks of its file, and without who it is by: its last words, or a line of their own in it ("— Joel Banks"). */
const readBlockQuote = (draft: Article, block: Span): Readonly<{ words: Span; saidBy?: string }> => {
  const written = draft.text.slice(block.start, block.end);
  const dash = Math.max(...DASHES.map((mark) => written.lastIndexOf(mark)));
  const name = written.slice(dash + 1).trim();
  if (dash < 0 || !NAME.test(name)) return { words: block };
  const end = endBefore(written, dash);
  const gap = written.slice(end, dash);
  const isSetOff = end === 0 || gap.includes("\n") || (gap !== "" && ENDS_SENTENCE.test(written.slice(end - 2, end)));
  return isSetOff ? { words: { start: block.start, end: block.start + end }, saidBy: name } : { words: block };
};

/** The quotations of a draft in order: what is between quotation marks, and whole block quotes. */
export const findDraftQuotations = (draft: Article): readonly FoundQuotation[] => {
  const { text, blocks } = draft;
  const found: FoundQuotation[] = [];
  /** Where the block quote began that a block goes on with, when it does. */
  let opened: number | undefined;
  for (const block of blocks) {
    const inner = findQuotedSpans(text, block).map((quotation) => quotation.inner);
    const isQuote = isBlockQuote(draft, block);
    if (!isQuote || inner.length > 0) {
      opened = undefined;
      found.push(...inner);
      continue;
    }
    opened ??= found.length;
    const { words, saidBy } = readBlockQuote(draft, block);
    if (words.end > words.start) found.push(words);
    if (saidBy === undefined) continue;
    for (const [at, quotation] of found.entries()) if (at >= opened) found[at] = { ...quotation, saidBy };
    opened = undefined;
  }
  return found.filter(({ start, end }) => isLongEnough(stripMarkdown(text.slice(start, end))));
};

/** The line that a quotation stands in: “…” — Clara Moreno, which may have been split into sentences. */
const lineAround = ({ text }: Article, { start, end }: Span): Span => {
  const behind = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start) + 1, end: behind < 0 ? text.length : behind };
};

/** The words of a draft around a quotation, and who says it by them. */
const claimAround = (
  draft: Article,
  quotation: FoundQuotation,
  all: readonly FoundQuotation[],
): Readonly<{ saidBy?: string; isUnread?: true }> => {
  if (quotation.saidBy !== undefined) return { saidBy: quotation.saidBy };
  const sentences = sentencesIn(draft, quotation);
  const around = { start: sentences[0]?.start ?? quotation.start, end: sentences.at(-1)?.end ?? quotation.end };
  const line = lineAround(draft, quotation);
  const labelled = all.every((other) => other === quotation || !contains(line, other))
    ? splitClaim(draft.text.slice(line.start, line.end), draft.language)
    : undefined;
  if (labelled?.isLabelled && labelled.saidBy !== undefined) return { saidBy: labelled.saidBy };
  const isAlone = all.every((other) => other === quotation || !contains(around, other));
  const claim = isAlone ? splitClaim(draft.text.slice(around.start, around.end), draft.language) : undefined;
  if (claim?.saidBy !== undefined) return { saidBy: claim.saidBy };
  // Who speaks may be named a sentence before: a draft is read as an article is.
  const found = speakerOf(draft, quotation);
  if (found?.kind === "speaker") return { saidBy: draft.text.slice(found.speaker.start, found.speaker.end) };
  return claim?.isUnread === true ? { isUnread: true } : {};
};

/** Every quotation of a draft, with the verdict on it; a draft is read as an article is, in any format of those. */
export const checkDraft = async (
  source: QuotationSource,
  draft: Article,
  scope?: string,
): Promise<readonly DraftQuotation[]> => {
  const collection = toArticleCollection(source);
  const quotations = findDraftQuotations(draft);
  const found: DraftQuotation[] = [];
  for (const quotation of quotations) {
    const { start, end } = quotation;
    const text = draft.text.slice(start, end);
    const claimed = claimAround(draft, quotation, quotations);
    found.push({ start, end, text, reply: await checkClaim(collection, text, claimed, scope) });
  }
  return found;
};

/** Whether a quotation may not be printed like this: changed, put together, not there, or another's. */
export const isFailedQuotation = ({ verdict, attribution }: VerdictReply): boolean =>
  verdict === "altered" || verdict === "stitched" || verdict === "absent" || attribution === "other";
