/** Takes a text apart that says whose words it quotes: “…” — Clara Moreno; “…,” he said; Moreno: “…”. */

import { discourseCuesOf, findAttributionBeside, findPatterned, findQuotedSpans } from "../../answer/index.ts";
import {
  CAPITAL_START,
  CONTRACTED_NEGATION,
  flippingWordsOf,
  hasUnspacedScript,
  writtenWordsOf,
} from "../../language/index.ts";

/** What is within the marks, and who is said to have said it, where that is a name or a description. */
export type QuotationClaim = Readonly<{
  quote: string;
  saidBy?: string;
  /** The words outside the marks, in lower case. */
  outside: readonly string[];
}>;

/** Words outside the marks; with more, the text tells more than who spoke. */
const MAX_OUTSIDE_WORDS = 8;
const MAX_NAME_WORDS = 8;
/** Where capitals do not end a name, a longer one has more in it. */
const MAX_PATTERNED_WORDS = 4;
/** Fewer words in marks are a term within a sentence. */
const MIN_QUOTED_WORDS = 3;

/** The same in a script without spaces, in UTF-16 units. */
const MIN_QUOTED_CHARS = 12;

const isTerm = (quote: string): boolean =>
  writtenWordsOf(quote).length < MIN_QUOTED_WORDS && !(hasUnspacedScript(quote) && quote.length >= MIN_QUOTED_CHARS);

/** A name begins and ends with no white space: what a row of it belongs to is tried once, and not in all ways. */
const BEHIND_DASH = /^[\s,]*(?:\n|[—–―]|--?)\s*(?<name>[^\s“”"«»](?:[^\n“”"«»]*[^\s.“”"«»])?)[\s.]*$/u;
const BEFORE_COLON = /^\s*(?<name>[^\s:：៖“”"«»](?:[^:：៖\n“”"«»]*[^\s:：៖“”"«»])?)\s*[:：៖]\s*$/u;

const SENTENCE_END = /(?<!(?<!\p{L})\p{Lu}\p{L}{0,3})\.\s+\S/u;

const isName = (text: string): boolean => {
  const words = writtenWordsOf(text);
  const [first = ""] = words;
  // In a script without capitals every word may be a name.
  const hasNoCase = first !== "" && first.toLowerCase() === first.toUpperCase();
  return words.length > 0 && words.length <= MAX_NAME_WORDS && (hasNoCase || CAPITAL_START.test(first));
};

/** `undefined` when a text is no quotation with who said it. */
export const splitClaim = (text: string, language: string): QuotationClaim | undefined => {
  const quotations = findQuotedSpans(text, { start: 0, end: text.length });
  const quotation = quotations[0];
  if (quotation === undefined || quotations.length > 1 || !quotation.isClosed) return undefined;
  const quote = text.slice(quotation.inner.start, quotation.inner.end).trim();
  const [before, behind] = [text.slice(0, quotation.start), text.slice(quotation.end)];
  const outside = writtenWordsOf(`${before} ${behind}`).map((word) => word.toLowerCase());
  if (outside.length === 0 || outside.length > MAX_OUTSIDE_WORDS || isTerm(quote)) return undefined;
  // Who asks whether it was said, or denies it, says more than who spoke.
  const negations = flippingWordsOf(language)?.negations;
  const isDenied = outside.some((word) => negations?.has(word) === true || CONTRACTED_NEGATION.test(word));
  // A sentence behind it is no part of who spoke; "Dr. Oak" is.
  if (SENTENCE_END.test(before) || SENTENCE_END.test(behind)) return undefined;
  if (isDenied || /[?!؟？]/u.test(before + behind)) return undefined;
  const patterned = findPatterned(text, { start: 0, end: text.length }, language);
  if (patterned?.speaker !== undefined) {
    const { words, speaker } = patterned;
    const besides = text.slice(0, words.start) + text.slice(words.end);
    // Whatever else is outside the marks tells more than who spoke.
    const isAll = writtenWordsOf(besides.replace(text.slice(quotation.start, quotation.end), " ")).length === 0;
    const saidBy = text.slice(speaker.start, speaker.end);
    if (isAll && writtenWordsOf(saidBy).length <= MAX_PATTERNED_WORDS) return { quote, outside, saidBy };
  }
  const isOnlyBehind = writtenWordsOf(before).length === 0;
  const isOnlyBefore = writtenWordsOf(behind).length === 0;
  const name =
    (isOnlyBehind && BEHIND_DASH.exec(behind)?.groups?.name) ||
    (isOnlyBefore && BEFORE_COLON.exec(before)?.groups?.name);
  const cues = discourseCuesOf(language);
  // "She added:" names nobody, and in "Moreno said:" the verb is no name.
  const isSaying = outside.some(
    (word) => cues?.saying.includes(word) === true || cues?.subjects.includes(word) === true,
  );
  if (name && isName(name) && !isSaying) return { quote, saidBy: name, outside };
  const found = cues && findAttributionBeside(text, quotation, { start: 0, end: text.length }, cues);
  if (cues === undefined || found === undefined) return undefined;
  const { speaker } = found;
  // "said." alone is what is left of a sentence.
  if (speaker === undefined && !outside.some((word) => cues.subjects.includes(word))) return undefined;
  return { quote, outside, ...(speaker && { saidBy: text.slice(speaker.start, speaker.end) }) };
};
