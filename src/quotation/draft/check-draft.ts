/** Takes the quotations out of a draft and checks each of them. */

import { findQuotedSpans } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { sentencesIn } from "../../article/index.ts";
import { hasUnspacedScript, stripMarkdown, writtenWordsOf } from "../../language/index.ts";
import type { VerdictReply } from "../../reply/index.ts";
import { contains, type Span } from "../../span.ts";
import { type QuotationSource, toArticleCollection } from "../article-collection.ts";
import { splitClaim } from "../attribution/split-claim.ts";
import { checkQuotation } from "../check-quotation.ts";

/** A quotation of a draft: its place, and what the articles have of it. */
export type DraftQuotation = Span & Readonly<{ text: string; reply: VerdictReply }>;

/** Fewer words between marks are a title, a term or irony. */
const MIN_QUOTATION_WORDS = 3;
const MIN_UNSPACED_CHARS = 6;

const isLongEnough = (text: string): boolean =>
  hasUnspacedScript(text) ? text.length >= MIN_UNSPACED_CHARS : writtenWordsOf(text).length >= MIN_QUOTATION_WORDS;

/** The quotations of a draft in order: what is between quotation marks, and whole block quotes. */
export const findDraftQuotations = (draft: Article): readonly Span[] =>
  draft.blocks
    .flatMap((block): readonly Span[] => {
      const inner = findQuotedSpans(draft.text, block).map((quotation) => quotation.inner);
      return inner.length === 0 && draft.text[block.start] === ">" ? [block] : inner;
    })
    .filter(({ start, end }) => isLongEnough(stripMarkdown(draft.text.slice(start, end))));

/** The sentences around a quotation, when they have no other one: they may say whose words it is. */
const claimAround = (draft: Article, quotation: Span, all: readonly Span[]): string | undefined => {
  const sentences = sentencesIn(draft, quotation);
  const around = { start: sentences[0]?.start ?? quotation.start, end: sentences.at(-1)?.end ?? quotation.end };
  const isAlone = all.every((other) => other === quotation || !contains(around, other));
  const text = draft.text.slice(around.start, around.end);
  return isAlone && splitClaim(text, draft.language)?.saidBy !== undefined ? text : undefined;
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
    const text = draft.text.slice(quotation.start, quotation.end);
    const claim = claimAround(draft, quotation, quotations);
    const { start, end } = quotation;
    found.push({ start, end, text, reply: await checkQuotation(collection, claim ?? text, scope) });
  }
  return found;
};

/** Whether a quotation may not be printed like this: changed, put together, not there, or another's. */
export const isFailedQuotation = ({ verdict, attribution }: VerdictReply): boolean =>
  verdict === "altered" || verdict === "stitched" || verdict === "absent" || attribution === "other";
