/** Takes a text apart that says whose words it quotes: “…” — Clara Moreno; “…,” he said; Moreno: “…”. */

import { discourseCuesOf, findAttributionBeside, findPatterned, findQuotedSpans } from "../../answer/index.ts";
import {
  CAPITAL_START,
  CONTRACTED_NEGATION,
  type DiscourseCues,
  flippingWordsOf,
  hasUnspacedScript,
  writtenWordsOf,
} from "../../language/index.ts";
import type { Span } from "../../span.ts";
import { findClaimant } from "./find-claimant.ts";
import { readPerson } from "./read-person.ts";

/** What is within the marks, and who is said to have said it, where that is a name or a description. */
export type QuotationClaim = Readonly<{
  quote: string;
  saidBy?: string;
  /** What is outside the marks says only who spoke, if that. */
  isPlain: boolean;
  /** Who it is stands behind a dash or before a colon: nothing outside the marks is a sentence. */
  isLabelled?: true;
  /** Somebody is said to speak or named, but nothing shows that it is whom the quotation is given to. */
  isUnread?: true;
  before: string;
  behind: string;
}>;

/** Words outside the marks; with more, the text tells more than who spoke. */
const MAX_PLAIN_WORDS = 8;
/** With more, it is not read for who spoke. */
const MAX_OUTSIDE_WORDS = 80;
const MAX_NAME_WORDS = 10;
/** Where capitals do not end a name, a longer one has more in it. */
const MAX_PATTERNED_WORDS = 4;
/** Fewer words in marks are a term within a sentence. */
const MIN_QUOTED_WORDS = 3;
/** The same where nothing but who says them is outside the marks. */
const MIN_SAID_WORDS = 2;

/** The same in a script without spaces, in UTF-16 units. */
const MIN_QUOTED_CHARS = 12;

const isTerm = (quote: string, least: number): boolean =>
  writtenWordsOf(quote).length < least && !(hasUnspacedScript(quote) && quote.length >= MIN_QUOTED_CHARS);

/** A name begins and ends with no white space: what a row of it belongs to is tried once, and not in all ways. */
const BEHIND_DASH = /^[\s.,]*(?:\n|[—–―‒−~]|--?)\s*(?<name>[^\s“”"«»](?:[^\n“”"«»]*[^\s.“”"«»])?)[\s.]*$/u;
const BEHIND_MARK = /^[\s.]*(?:[,(/]\s*)?(?<name>[^\s“”"«»(](?:[^\n“”"«»()]*[^\s.“”"«»)])?)[\s.)]*$/u;
const BEFORE_COLON = /^\s*(?<name>[^\s:：៖“”"«»](?:[^:：៖\n“”"«»]*[^\s:：៖“”"«»])?)\s*[:：៖]\s*$/u;

const SENTENCE_END = /(?<!(?<!\p{L})\p{Lu}\p{L}{0,3})\.\s+\S/u;

const isNameLike = (text: string): boolean => {
  const words = writtenWordsOf(text);
  const [first = ""] = words;
  // In a script without capitals every word may be a name.
  const hasNoCase = first !== "" && first.toLowerCase() === first.toUpperCase();
  return words.length > 0 && words.length <= MAX_NAME_WORDS && (hasNoCase || CAPITAL_START.test(first));
};

/** A sentence that ends before the quotation, and one that begins behind a quotation that is a sentence itself. */
const ENDS_BEFORE = /(?<!(?<!\p{L})\p{Lu}\p{L}{0,3})[.!?…]["”»“]?\s*$/u;
const ENDS_WITHIN = /[.!?…]\s*$/u;
const BEGINS_BEHIND = /^\s+\p{Lu}/u;

/** "In Port Ellery", "and then": no words for a person begin like that. */
const beginsClause = (words: readonly string[], cues: DiscourseCues | undefined): boolean => {
  const lists = [cues?.prepositions, cues?.connectives, cues?.subordinators, cues?.that, cues?.sources];
  return lists.some((list) => list?.includes(words[0]?.toLowerCase() ?? "") === true);
};

/** Whether words are for a person: a name, with what somebody is before or behind it, or "the mayor". */
const isPerson = (text: string, language: string): boolean => {
  if (isNameLike(text)) return true;
  const words = writtenWordsOf(text);
  const cues = discourseCuesOf(language);
  if (words.length > MAX_NAME_WORDS || beginsClause(words, cues)) return false;
  const isDescribed = cues?.determiners.includes(words[0]?.toLowerCase() ?? "") === true;
  return isDescribed || readPerson(text, language).name.length > 1;
};

/** A name without a dash before it, perhaps with what somebody is. */
const isBareName = (text: string, language: string): boolean => {
  const { name, description } = readPerson(text, language);
  return (name.length > 0 && description.length === 0) || (name.length > 1 && isPerson(text, language));
};

/** A verb with a subject that is no person, or who it is: "She added:" names nobody, and in "Moreno said:" the verb is no name. */
const hasVerb = (words: readonly string[], cues: DiscourseCues | undefined): boolean =>
  words.some((word) =>
    [cues?.saying, cues?.calling, cues?.subjects, cues?.subordinators].some((list) => list?.includes(word) === true),
  );

/** UTF-16 units, without rows of white space, in which marks show a name. */
const MAX_LABEL_CHARS = 400;

/** White space as one space or line break each, so that a row of it is tried once; nothing of what is too long for a name. */
const squeeze = (text: string): string => {
  const squeezed = text.replace(/\s+/gu, (row) => (row.includes("\n") ? "\n" : " "));
  return squeezed.length > MAX_LABEL_CHARS ? "" : squeezed;
};

/** Who is named before or behind a quotation by marks alone. */
const findNamed = (textBefore: string, textBehind: string, language: string): string | undefined => {
  const [before, behind] = [squeeze(textBefore), squeeze(textBehind)];
  const [isOnlyBehind, isOnlyBefore] = [
    writtenWordsOf(textBefore).length === 0,
    writtenWordsOf(textBehind).length === 0,
  ];
  const dashed = isOnlyBehind ? BEHIND_DASH.exec(behind)?.groups?.name : undefined;
  if (dashed !== undefined && isPerson(dashed, language)) return dashed;
  const bare = isOnlyBehind ? BEHIND_MARK.exec(behind)?.groups?.name : undefined;
  if (bare !== undefined && isBareName(bare, language)) return bare;
  const introduced = isOnlyBefore ? BEFORE_COLON.exec(before)?.groups?.name : undefined;
  return introduced !== undefined && isPerson(introduced, language) ? introduced : undefined;
};

/** Who says a quotation where that is known by a pattern, and nothing else is outside the marks. */
const findPatternedName = (text: string, quotation: Span, language: string): string | undefined => {
  const { words, speaker } = findPatterned(text, { start: 0, end: text.length }, language) ?? {};
  if (words === undefined || speaker === undefined) return undefined;
  const besides = text.slice(0, words.start) + text.slice(words.end);
  // Whatever else is outside the marks tells more than who spoke.
  const isAll = writtenWordsOf(besides.replace(text.slice(quotation.start, quotation.end), " ")).length === 0;
  const saidBy = text.slice(speaker.start, speaker.end);
  return isAll && writtenWordsOf(saidBy).length <= MAX_PATTERNED_WORDS ? saidBy : undefined;
};

/** `undefined` when a text is no quotation within one sentence that may say whose it is. */
export const splitClaim = (text: string, language: string): QuotationClaim | undefined => {
  const quotations = findQuotedSpans(text, { start: 0, end: text.length });
  const quotation = quotations[0];
  if (quotation === undefined || quotations.length > 1 || !quotation.isClosed) return undefined;
  const quote = text.slice(quotation.inner.start, quotation.inner.end).trim();
  const [before, behind] = [text.slice(0, quotation.start), text.slice(quotation.end)];
  const outside = writtenWordsOf(`${before} ${behind}`).map((word) => word.toLowerCase());
  if (outside.length === 0 || outside.length > MAX_OUTSIDE_WORDS || isTerm(quote, MIN_SAID_WORDS)) return undefined;
  // Who asks whether it was said, or denies it, says more than who spoke.
  const negations = flippingWordsOf(language)?.negations;
  const isDenied = outside.some((word) => negations?.has(word) === true || CONTRACTED_NEGATION.test(word));
  // A sentence behind it is no part of who spoke; "Dr. Oak" is.
  if (SENTENCE_END.test(before) || ENDS_BEFORE.test(before) || SENTENCE_END.test(behind)) return undefined;
  if (isDenied || /[?!؟？]/u.test(before + behind)) return undefined;
  const isPlain = outside.length <= MAX_PLAIN_WORDS;
  const cues = discourseCuesOf(language);
  const isSaying = hasVerb(outside, cues);
  const patterned = findPatternedName(text, quotation, language);
  const named = patterned ?? (isSaying ? undefined : findNamed(before, behind, language));
  const found = cues && findAttributionBeside(text, quotation, { start: 0, end: text.length }, cues);
  const speaker = found?.speaker && text.slice(found.speaker.start, found.speaker.end);
  const isPronoun = found?.pronoun !== undefined;
  const saidBy = named ?? speaker ?? (isPronoun ? undefined : cues && findClaimant(before, behind, language, cues));
  const claim = { quote, isPlain, before, behind };
  if (saidBy !== undefined && (isPlain || !isTerm(quote, MIN_QUOTED_WORDS)))
    return { ...claim, saidBy, ...(named !== undefined && { isLabelled: true }) };
  if (cues === undefined || isTerm(quote, MIN_QUOTED_WORDS)) return undefined;
  if (ENDS_WITHIN.test(quote) && BEGINS_BEHIND.test(behind)) return undefined;
  const rest = writtenWordsOf(`${before} ${behind}`);
  // "said." alone is what is left of a sentence.
  if (isSaying && rest.length === 1) return undefined;
  // Nothing but a pronoun names nobody.
  const isNamed = rest.some((word, at) => at > 0 && CAPITAL_START.test(word));
  return { ...claim, ...((isSaying || isNamed) && !isPronoun && { isUnread: true }) };
};
