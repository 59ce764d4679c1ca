/** Classes of words that show what kind of answer a sentence holds, by language. */
import type { Language, Word, WordClass } from "../../language/index.ts";
import { languageData } from "../../language/index.ts";

/**
 * Small classes of words that show what kind of answer a sentence holds. For a language without a lexicon they are empty
 * and only what is visible in any script counts: digits, capitals, quotation marks, signs.
 */
export const WORD_CLASS = {
  month: 1 << 0,
  weekday: 1 << 1,
  numeral: 1 << 2,
  timeUnit: 1 << 3,
  measure: 1 << 4,
  money: 1 << 5,
  personTitle: 1 << 6,
  speech: 1 << 7,
  placePreposition: 1 << 8,
  placeNoun: 1 << 9,
  cause: 1 << 10,
  copula: 1 << 11,
  pronoun: 1 << 12,
  by: 1 << 13,
  naming: 1 << 14,
  temporal: 1 << 16,
  means: 1 << 17,
  enumeration: 1 << 19,
  superlative: 1 << 21,
  group: 1 << 22,
  connective: 1 << 23,
} as const satisfies Record<WordClass, number>;
export type { WordClass };

/** The classes of a word, as bits of `CLASS`. */
type WordClassifier = (word: Pick<Word, "form" | "stem" | "stop">) => number;

const classifiers = new WeakMap<Language, WordClassifier>();

/** Which classes the words of a language have: by their form, or by their stem where a language inflects. */
export const wordClassifierOf = (language: Language): WordClassifier => {
  const known = classifiers.get(language);
  if (known !== undefined) return known;
  const byForm = new Map<string, number>();
  const byStem = new Map<string, number>();
  const lists = languageData(language.code)?.wordClasses ?? {};
  for (const [name, words] of Object.entries(lists)) {
    const bit = WORD_CLASS[name as WordClass];
    for (const written of words.split(" ")) {
      const [word, ...rest] = language.words(written);
      // What a segmenter cuts to pieces is never met whole, and its pieces are other words.
      if (word === undefined || rest.length > 0) continue;
      const { form, stem } = word;
      byForm.set(form, (byForm.get(form) ?? 0) | bit);
      byStem.set(stem, (byStem.get(stem) ?? 0) | bit);
    }
  }
  // The English lists have every form that is meant; its stems join too much ("united", "unit"). So do stems of function
  // words in any language.
  const inflects = language.code !== "en";
  const classOf: WordClassifier = ({ form, stem, stop }) =>
    byForm.get(form) ?? (inflects && !stop ? byStem.get(stem) : undefined) ?? 0;
  classifiers.set(language, classOf);
  return classOf;
};
