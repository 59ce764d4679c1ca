/** Finds the words right outside a quotation that deny, doubt or condition it, and the sentence behind it that denies it. */

import type { Article } from "../article/index.ts";
import { sentencesIn } from "../article/index.ts";
import { flippingWordsOf } from "../language/index.ts";
import type { FlippingContext } from "../reply/index.ts";
import type { Span } from "../span.ts";
import { findCueBefore } from "./flipping/cue-before.ts";
import { findCueBehind } from "./flipping/cue-behind.ts";
import { findDenialBehind } from "./flipping/denial-behind.ts";
import { toFlippingContext } from "./flipping/to-flipping-context.ts";
import { withoutAffirming } from "./flipping/turning-words.ts";
import { findInUnspaced } from "./flipping/unspaced-context.ts";

const findWithinSentence = (article: Article, span: Span, first: Span, last: Span): FlippingContext | undefined => {
  const { text, language } = article;
  const flipping = flippingWordsOf(language);
  if (flipping === undefined) {
    return findInUnspaced(text, { start: first.start, end: last.end }, span, language);
  }
  const read = withoutAffirming(text, { start: first.start, end: last.end }, flipping);
  const before = findCueBefore(read, first, span, flipping);
  const behind = findCueBehind(read, last, span, flipping);
  // A denial says more than a doubt.
  if (before !== undefined && (before.kind === "negation" || behind?.kind !== "negation")) {
    // With the word before it: "did not", "it is alleged".
    const leadChars = /[\p{L}\p{N}’']+\s+$/u.exec(text.slice(first.start, before.start))?.[0].length ?? 0;
    return toFlippingContext(text, before.kind, { start: before.start - leadChars, end: span.start });
  }
  return behind && toFlippingContext(text, behind.kind, { start: span.end, end: behind.end });
};

/**
 * The article's words right outside a quotation that deny, doubt or condition it, in the same sentence ("did not", "it is
 * alleged that") or at the start of the next ("That is not true"): quoted without them, it may say the opposite. `undefined`
 * when there are none, and in languages whose words are not known.
 */
export const findFlippingContext = (article: Article, span: Span): FlippingContext | undefined => {
  const sentences = sentencesIn(article, span);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return findWithinSentence(article, span, first, last) ?? findDenialBehind(article, last);
};
