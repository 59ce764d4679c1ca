/** What a question asks for, by its question word: the type, the phrase, the noun behind it. */
import type { QuestionType, Word } from "../../language/index.ts";
import { fold, languageData } from "../../language/index.ts";
import { editDistance } from "../index/index.ts";

/**
 * What a question asks for, by its question word. The order matters to the learned ranking: types that want a number
 * are neighbours, and so are types that want a name.
 */
export const QUESTION_TYPES = [
  "unknown",
  "whether",
  "what",
  "which",
  "who",
  "where",
  "when",
  "how many",
  "how much",
  "how long",
  "how",
  "why",
] as const satisfies readonly QuestionType[];
export type { QuestionType };

const phrasesByLanguage = new Map<string, ReadonlyMap<string, QuestionType>>();

/** Phrase → type. Phrases that are compared with words are folded as words are. */
const phrasesOf = (language: string): ReadonlyMap<string, QuestionType> => {
  const known = phrasesByLanguage.get(language);
  if (known !== undefined) return known;
  const data = languageData(language);
  const written = (phrase: string): string =>
    data?.unspaced === true
      ? phrase
      : phrase
          .split(" ")
          .map((word) => fold(word, language))
          .join(" ");
  const phrases = new Map<string, QuestionType>();
  for (const kind of QUESTION_TYPES) {
    const list = data?.questionWords?.[kind];
    for (const phrase of list === undefined ? [] : list.split(", ")) phrases.set(written(phrase), kind);
  }
  phrasesByLanguage.set(language, phrases);
  return phrases;
};

const openersByLanguage = new Map<string, ReadonlySet<string>>();

/** Whether a yes-or-no question begins with a word. */
const opensYesNo = (word: string, language: string): boolean => {
  const known = openersByLanguage.get(language);
  if (known !== undefined) return known.has(word);
  const made = new Set(languageData(language)?.yesNoOpeners?.split(" "));
  openersByLanguage.set(language, made);
  return made.has(word);
};

export type QuestionFocus = Readonly<{
  type: QuestionType;
  /** The first word of the question phrase, and the word after its last. -1: none. */
  from: number;
  to: number;
  /** The content word that says what is asked for: "which ▢", "how many ▢". -1: none. */
  head: number;
}>;

const NO_FOCUS: QuestionFocus = { type: "unknown", from: -1, to: -1, head: -1 };

/** What is asked for is at most this many words behind the question phrase: "what is the name". */
const MAX_HEAD_DISTANCE = 3;

const headOf = (words: readonly Word[], { type, from, to }: QuestionPhrase, language: string): number => {
  if (languageData(language)?.asksBehindNoun !== true || (type !== "which" && type !== "what")) {
    const head = words.slice(to, to + MAX_HEAD_DISTANCE).findIndex((word) => !word.stop);
    return head < 0 ? -1 : to + head;
  }
  return words.findLastIndex((word, at) => at >= from - MAX_HEAD_DISTANCE && at < from && !word.stop);
};

/** Short question words cannot be repaired: "wat" is as near to "hat". */
const MIN_REPAIR_CHARS = 4;
const MAX_PHRASE_WORDS = 4;
/** Longer than any phrase. */
const WHOLE_WORD_RANK = 100;

/** Reads the question word; in a misspelt question too ("wher", "waht"). The first one found counts; without spaces the longest. */
export const classifyQuestion = (words: readonly Word[], text: string, language: string): QuestionFocus => {
  const data = languageData(language);
  if (data?.questionWords === undefined) return NO_FOCUS;
  const found = data.unspaced === true ? findUnspacedPhrase(words, text, language) : findPhrase(words, language);
  return found === undefined ? NO_FOCUS : { ...found, head: headOf(words, found, language) };
};

type QuestionPhrase = Omit<QuestionFocus, "head">;

const findPhrase = (words: readonly Word[], language: string): QuestionPhrase | undefined => {
  const phrases = phrasesOf(language);
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(MAX_PHRASE_WORDS, words.length - at); length > 0; length--) {
      const phrase = words
        .slice(at, at + length)
        .map((word) => word.form)
        .join(" ");
      const type = phrases.get(phrase);
      if (type !== undefined) return { type, from: at, to: at + length };
    }
  }
  if (words.length > 0 && opensYesNo(words[0]!.form, language)) return { type: "whether", from: 0, to: 1 };
  const first = words[0]?.form ?? "";
  for (const [phrase, type] of phrases) {
    if (phrase.length >= MIN_REPAIR_CHARS && !phrase.includes(" ") && editDistance(first, phrase, 1) <= 1) {
      return { type, from: 0, to: 1 };
    }
  }
  return undefined;
};

const ENDS_WITH_MARK = /[?？]$/;
const ENDS_WITH_LETTER = /\p{L}$/u;

/**
 * The longest phrase in whole words of the text; or, as a segmenter may err, the longest of several characters anywhere. One that ends
 * the question asks for what is right in front of it.
 */
const findUnspacedPhrase = (words: readonly Word[], text: string, language: string): QuestionPhrase | undefined => {
  let best: (QuestionPhrase & { rank: number }) | undefined;
  for (const [phrase, type] of phrasesOf(language)) {
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
      const end = start + phrase.length;
      if (ENDS_WITH_MARK.test(phrase) && !ENDS_WITH_LETTER.test(text.slice(0, start))) continue;
      const from = words.findIndex((word) => word.end > start);
      if (from < 0) continue;
      const behind = words.findIndex((word) => word.start >= end);
      const to = behind < 0 ? words.length : behind;
      const isWhole = words[from]!.start === start && words[to - 1]!.end <= end;
      if (!isWhole && phrase.length === 1) continue;
      const rank = phrase.length + (isWhole ? WHOLE_WORD_RANK : 0);
      if (best === undefined || rank > best.rank) best = { type, from, to, rank };
    }
  }
  return best;
};
