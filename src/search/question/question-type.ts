import type { Word } from "../../language/language.ts";
import { fold } from "../../language/words/fold.ts";
import { editDistance } from "../index/edit-distance.ts";
import { QUESTION_WORDS } from "./question-words.ts";

/**
 * What a question asks for, by its question word. The order matters to the learned ranking: kinds that want a number
 * stand together, kinds that want a name too.
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
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Scripts without spaces: the question word is looked for in the text, as it is written. */
const UNSPACED_LANGUAGES: ReadonlySet<string> = new Set(["zh", "ja", "th", "km"]);
/** Languages in which "which" and "what" stand behind what they ask for: "ประเทศใด", "thành phố nào". */
const HEAD_FIRST_LANGUAGES: ReadonlySet<string> = new Set(["th", "km", "vi"]);

const phrasesByLanguage = new Map<string, ReadonlyMap<string, QuestionType>>();

/** Phrase → kind. Phrases that are compared with words are folded as words are. */
const phrasesOf = (language: string): ReadonlyMap<string, QuestionType> => {
  const known = phrasesByLanguage.get(language);
  if (known !== undefined) return known;
  const written = (phrase: string): string =>
    UNSPACED_LANGUAGES.has(language)
      ? phrase
      : phrase
          .split(" ")
          .map((word) => fold(word, language))
          .join(" ");
  const phrases = new Map<string, QuestionType>();
  for (const kind of QUESTION_TYPES) {
    const list = QUESTION_WORDS[language]?.[kind];
    for (const phrase of list === undefined ? [] : list.split(", ")) phrases.set(written(phrase), kind);
  }
  phrasesByLanguage.set(language, phrases);
  return phrases;
};

/** The auxiliaries with which an English yes-or-no question begins. */
const AUXILIARIES: ReadonlySet<string> = new Set(
  "is are was were do does did has have had can could will would should may might must".split(" "),
);

export type QuestionFocus = Readonly<{
  kind: QuestionType;
  /** The first word of the question phrase, and the word after its last. -1: none. */
  from: number;
  to: number;
  /** The content word that says what is asked for: "which ▢", "how many ▢". -1: none. */
  head: number;
}>;

const NO_FOCUS: QuestionFocus = { kind: "unknown", from: -1, to: -1, head: -1 };

/** What is asked for stands so near to the question phrase: "what is the name". */
const MAX_HEAD_DISTANCE = 3;

const headOf = (words: readonly Word[], { kind, from, to }: QuestionPhrase, language: string): number => {
  if (!HEAD_FIRST_LANGUAGES.has(language) || (kind !== "which" && kind !== "what")) {
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
  if (!Object.hasOwn(QUESTION_WORDS, language)) return NO_FOCUS;
  const found = UNSPACED_LANGUAGES.has(language)
    ? findUnspacedPhrase(words, text, language)
    : findPhrase(words, language);
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
      const kind = phrases.get(phrase);
      if (kind !== undefined) return { kind, from: at, to: at + length };
    }
  }
  if (language === "en" && words.length > 0 && AUXILIARIES.has(words[0]!.form))
    return { kind: "whether", from: 0, to: 1 };
  const first = words[0]?.form ?? "";
  for (const [phrase, kind] of phrases) {
    if (phrase.length >= MIN_REPAIR_CHARS && !phrase.includes(" ") && editDistance(first, phrase, 1) <= 1) {
      return { kind, from: 0, to: 1 };
    }
  }
  return undefined;
};

/** The longest phrase that stands in whole words of the text; or, as a segmenter may err, the longest of several characters anywhere. */
const findUnspacedPhrase = (words: readonly Word[], text: string, language: string): QuestionPhrase | undefined => {
  let best: (QuestionPhrase & { rank: number }) | undefined;
  for (const [phrase, kind] of phrasesOf(language)) {
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
      const end = start + phrase.length;
      const from = words.findIndex((word) => word.end > start);
      if (from < 0) continue;
      const behind = words.findIndex((word) => word.start >= end);
      const to = behind < 0 ? words.length : behind;
      const isWhole = words[from]!.start === start && words[to - 1]!.end <= end;
      if (!isWhole && phrase.length === 1) continue;
      const rank = phrase.length + (isWhole ? WHOLE_WORD_RANK : 0);
      if (best === undefined || rank > best.rank) best = { kind, from, to, rank };
    }
  }
  return best;
};
