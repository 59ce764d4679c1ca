import type { Language } from "../language/language.ts";
import { classifyQuestion, QUESTION_TYPES, type QuestionType } from "../search/question/question-type.ts";
import type { SpellingCorrection } from "../search/question/term.ts";

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
/** Nobody asks an article for a longer number; telephone, account and card numbers are. */
const MAX_NUMBER_DIGITS = 6;

/** What leads to a person: addresses, names of accounts, and numbers in groups. */
const ADDRESS_PATTERN =
  /\S{1,100}@\S+|(?:https?:|www\.)\S+|(?<!\S)@\S+|(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}\/\S*/giu;
const DIGIT_RUN_PATTERN = /\+?\p{Nd}(?:[\s().-]{0,3}\p{Nd}){6,}/gu;

/** "a" is an article in some languages and a name in others; alone it tells nothing. */
const SINGLE_LETTER_PATTERN = /^\p{Script=Latin}$/u;

const removePersonalData = (text: string): string =>
  text
    .replace(ADDRESS_PATTERN, " ")
    .replace(DIGIT_RUN_PATTERN, (run) => (run.replace(/\P{Nd}/gu, "").length > 8 ? " " : run));

/**
 * What a question is about, in words that can be counted: its content words, folded, with misspellings read as the article's words.
 * What could lead to a person is left out.
 */
export const extractTopic = (
  question: string,
  language: Language,
  corrections: readonly SpellingCorrection[],
): Readonly<{ asks: QuestionType; words: readonly string[] }> => {
  const text = removePersonalData(question);
  const words = language.words(text);
  const asking = classifyQuestion(words, text, language.code);
  const formOf = (word: string): string | undefined => language.words(word)[0]?.form;
  const repaired = new Map(corrections.map(({ from, to }) => [formOf(from), formOf(to)]));
  /** "Tall" in "how tall" says what is asked for; "many" in "how many" is said by the kind. */
  const isSaid = (form: string, at: number): boolean =>
    at === asking.from || (at > asking.from && at < asking.to && asking.type.includes(form));
  const forms = words
    .filter(({ stop, form }, at) => !stop && !SINGLE_LETTER_PATTERN.test(form) && !isSaid(form, at))
    .map(({ form }) => repaired.get(form) ?? form)
    .filter((form) => form.replace(/\P{Nd}/gu, "").length <= MAX_NUMBER_DIGITS)
    .map((form) => Array.from(form.slice(0, MAX_WORD_CHARS)).join(""));
  const isMeasure =
    asking.type.startsWith("how") &&
    words.some(({ stop, form }, at) => !stop && at > asking.from && at < asking.to && !isSaid(form, at));
  return { asks: isMeasure ? "how" : asking.type, words: [...new Set(forms)].slice(0, MAX_TOPIC_WORDS) };
};
