/** Finds what turns a quotation in a script without spaces: within a few characters right before or behind, without a mark between. */

import { type FlippingPatterns, flippingPatternsOf } from "../../language/index.ts";
import type { FlippingContext } from "../../reply/index.ts";
import type { Span } from "../../span.ts";
import { toFlippingContext } from "./to-flipping-context.ts";
import type { TurningKind } from "./turning-words.ts";

/** UTF-16 units before the quotation, behind it, and of it. */
const MAX_CHARS_BEFORE = 6;
const MAX_CHARS_BEHIND = 12;
const MIN_QUOTE_CHARS = 3;
/** UTF-16 units of a condition that a sentence begins with. */
const MAX_CONDITION_CHARS = 60;

const unspacedKindOf = (clause: string, { hedges, conditions }: FlippingPatterns): TurningKind =>
  hedges?.test(clause) === true ? "hedge" : conditions?.test(clause) === true ? "condition" : "negation";

export const findInUnspaced = (
  text: string,
  sentence: Span,
  span: Span,
  language: string,
): FlippingContext | undefined => {
  const patterns = flippingPatternsOf(language);
  if (patterns === undefined || span.end - span.start < MIN_QUOTE_CHARS) return undefined;
  const all = text.slice(sentence.start, Math.max(sentence.start, span.start));
  // What is reported with "that" is reported by the whole of the words before it, which no space parts.
  const isReported = patterns.that?.test(all) === true;
  const clause = isReported
    ? (/[^\p{P}\s]*\s?$/u.exec(all)?.[0] ?? "")
    : (/[^\p{P}\n]*$/u.exec(all.slice(-MAX_CHARS_BEFORE))?.[0] ?? "");
  const found = patterns.before.exec(clause);
  if (found !== null) {
    const start = span.start - clause.length + found.index;
    return toFlippingContext(text, unspacedKindOf(clause, patterns), { start, end: span.start });
  }
  const condition = patterns.conditions?.exec(all.slice(0, MAX_CONDITION_CHARS))?.[0];
  if (condition !== undefined && all.length <= MAX_CONDITION_CHARS)
    return toFlippingContext(text, "condition", { start: sentence.start, end: span.start });
  const behind = patterns.behind.exec(text.slice(span.end, Math.min(sentence.end, span.end + MAX_CHARS_BEHIND)))?.[0];
  if (behind === undefined) return undefined;
  return toFlippingContext(text, "negation", { start: span.end, end: span.end + behind.length });
};
