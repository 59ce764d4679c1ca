/** The words of a question that may be counted, without what leads to a person. */

import type { ParsedQuestion, SpellingCorrection } from "../search/question/index.ts";
import { QUESTION_TYPES, type QuestionType } from "../search/question/index.ts";
import { overlaps, type Span } from "../span.ts";

/** Kinds that say what is wanted; of the others ("what", "number of") anything may be. */
export type SpecificQuestionType = "who" | "where" | "when" | "how many" | "how much" | "how long" | "why";

const SPECIFIC_TYPES: ReadonlySet<QuestionType> = new Set<SpecificQuestionType>([
  "who",
  "where",
  "when",
  "how many",
  "how much",
  "how long",
  "why",
]);

export const isSpecificQuestionType = (asks: QuestionType): asks is SpecificQuestionType => SPECIFIC_TYPES.has(asks);

export const isKnownQuestionType = (text: string): text is QuestionType => QUESTION_TYPES.some((kind) => kind === text);

/** More of a long question tells no more of what it is about, and a key of a database has an end. */
const MAX_TOPIC_WORDS = 8;
/** UTF-16 units. */
const MAX_WORD_CHARS = 32;
/** No reader asks an article for a longer number; telephone, account and card numbers are. */
const MAX_NUMBER_DIGITS = 6;

/** What leads to a person: addresses, names of accounts, and numbers in groups. */
const ADDRESS_PATTERN =
  /\S{1,100}@\S+|(?:https?:|www\.)\S+|(?<!\S)@\S+|(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}\/\S*/giu;
/** Stands for an address that was blanked, so that offsets stay. */
const FILLER = "\u2060";
const DIGIT_RUN_PATTERN = /\+?\p{Nd}(?:(?:[\s().-]\u2060*){0,3}\p{Nd}){6,}/gu;
/** Shorter runs are years, ranges and counts. */
const MAX_RUN_DIGITS = 8;

/** "a" is an article in some languages and a name in others; alone it tells nothing. */
const SINGLE_LETTER_PATTERN = /^\p{Script=Latin}$/u;

const countDigits = (text: string): number => text.replace(/\P{Nd}/gu, "").length;

/** Where a text has addresses, account names or long runs of digits. */
const personalSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  const blanked = text.replace(ADDRESS_PATTERN, (address, start: number) => {
    spans.push({ start, end: start + address.length });
    return ` ${FILLER.repeat(address.length - 1)}`;
  });
  for (const { 0: run, index } of blanked.matchAll(DIGIT_RUN_PATTERN)) {
    if (countDigits(run) > MAX_RUN_DIGITS) spans.push({ start: index, end: index + run.length });
  }
  return spans;
};

/**
 * What a question is about, in words that can be counted: its content words, folded, with misspellings read as the article's words.
 * What could lead to a person is left out.
 */
export const extractTopic = (
  { text, language, tokens, focus }: ParsedQuestion,
  corrections: readonly SpellingCorrection[],
): Readonly<{ asks: QuestionType; words: readonly string[] }> => {
  const personal = personalSpans(text);
  const formOf = (word: string): string | undefined => language.words(word)[0]?.form;
  const repaired = new Map(corrections.map(({ from, to }) => [formOf(from), formOf(to)]));
  const isInPhrase = (at: number): boolean => at > focus.from && at < focus.to;
  /** "Tall" in "how tall" says what is asked for; "many" in "how many" is said by the type. */
  const isSaidByType = (form: string, at: number): boolean =>
    at === focus.from || (isInPhrase(at) && focus.type.includes(form));
  const content = tokens
    .map((token, at) => ({ ...token, at }))
    .filter((token) => !token.stop && !personal.some((span) => overlaps(span, token)));
  const forms = content
    .filter(({ form, at }) => !SINGLE_LETTER_PATTERN.test(form) && !isSaidByType(form, at))
    .map(({ form }) => repaired.get(form) ?? form)
    .filter((form) => countDigits(form) <= MAX_NUMBER_DIGITS)
    .map((form) => Array.from(form.slice(0, MAX_WORD_CHARS)).join(""));
  const isMeasure =
    focus.type.startsWith("how") && content.some(({ form, at }) => isInPhrase(at) && !isSaidByType(form, at));
  return { asks: isMeasure ? "how" : focus.type, words: [...new Set(forms)].slice(0, MAX_TOPIC_WORDS) };
};
