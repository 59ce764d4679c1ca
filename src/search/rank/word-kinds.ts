/** Of what kind each word of an article is, for the words that could answer. */
import { hashText } from "../../hash.ts";
import type { ArticleIndex } from "../index/index.ts";
import { SHAPE, WORD_CLASS } from "../index/index.ts";

/**
 * Kinds of words, told by what is seen of them and by general lists; from `ENDING` on by their last letters. A title, a
 * place or a group written as a name ("President", "Lake") has the next number.
 */
export const WORD_KIND = {
  year: 1,
  money: 2,
  percent: 3,
  number: 4,
  stop: 5,
  month: 6,
  weekday: 7,
  numeral: 8,
  timeUnit: 9,
  currency: 10,
  measure: 11,
  personTitle: 12,
  placeNoun: 14,
  group: 16,
  name: 18,
  opening: 19,
} as const;
const ENDING_KIND = 20;
const ENDING_PATTERN =
  /(?:(ing)|(ed)|(ly)|([^s]s)|(tion|ment|ness|ity|ism)|(al|ous|ic|ive|ful|able|ible|ent|ant)|(er|or|ist))$/;

const endingOf = (form: string): number => {
  const found = ENDING_PATTERN.exec(form);
  return found === null ? 0 : found.findIndex((group, i) => i > 0 && group !== undefined);
};

/** What is known of an article's words, whatever is asked. */
export type WordKinds = Readonly<{
  /** Word → its kind. */
  kinds: Uint8Array;
  /**
   * Word → what it is to its neighbours: itself when it is a function word or joins subject and answer, else its kind. Where
   * words are not known, what it does instead of itself.
   */
  contexts: Int32Array;
  /** Word → hash of its stem; the same for all where words are not known, which then tells none from another. */
  stems: Int32Array;
  /** Sentence → 1 when its words have been read. */
  isRead: Uint8Array;
  isKnown: boolean;
  /** What a form is, wherever it stands: its ending, what it is to its neighbours, the hash of its stem; 1 when it has been read. */
  forms: Readonly<{ isRead: Uint8Array; endings: Uint8Array; selves: Int32Array; stems: Int32Array }>;
}>;
/** What is remembered must not hold the index (`associations.ts`). */
const kindsByIndex = { known: new WeakMap<ArticleIndex, WordKinds>(), strange: new WeakMap<ArticleIndex, WordKinds>() };

const JOINING_CLASSES = WORD_CLASS.copula | WORD_CLASS.naming | WORD_CLASS.cause;
/** Classes that say what a word does between subject and answer, in a language whose words are not known. */
export const ROLE_CLASSES =
  JOINING_CLASSES |
  WORD_CLASS.by |
  WORD_CLASS.placePreposition |
  WORD_CLASS.temporal |
  WORD_CLASS.means |
  WORD_CLASS.enumeration;
/** Beyond all kinds. */
const ROLE_OFFSET = 64;
const roleOf = (classes: number): number => {
  // What says who did it says by which means, too, in many languages.
  const roles = (classes & WORD_CLASS.by) !== 0 ? WORD_CLASS.by : classes & ROLE_CLASSES;
  return roles === 0 ? 0 : ROLE_OFFSET + Math.clz32(roles);
};

/** Reads a form when a sentence has it that is looked at: most forms of an article are in none. */
const readForm = (index: ArticleIndex, { isKnown, forms }: WordKinds, form: number): void => {
  if (forms.isRead[form] === 1) return;
  forms.isRead[form] = 1;
  const written = index.forms.words[form]!;
  forms.selves[form] = isKnown ? hashText(written) : roleOf(index.classes[form]!);
  if (!isKnown) return;
  forms.endings[form] = endingOf(written);
  forms.stems[form] = hashText(index.stems[index.stemOf[form]!]!);
};

/** Reads the words of a sentence, of which nothing is known before. */
export const readKinds = (index: ArticleIndex, words: WordKinds, sentence: number): void => {
  const { isKnown, forms, isRead } = words;
  if (isRead[sentence] === 1) return;
  isRead[sentence] = 1;
  const from = index.sentences[sentence]!;
  for (let w = from; w < index.sentences[sentence + 1]!; w++) {
    const form = index.words[w]!;
    readForm(index, words, form);
    const kind = kindOf(index, w, w === from, forms.endings);
    words.kinds[w] = kind;
    const counts = isKnown
      ? index.stops[form] === 1 || (index.classes[form]! & JOINING_CLASSES) !== 0
      : forms.selves[form] !== 0;
    words.contexts[w] = counts ? forms.selves[form]! : kind;
    words.stems[w] = forms.stems[form]!;
  }
};

/** By an article's words or only by what is seen of them; each sentence is read once, by `readKinds`. */
export const wordKindsOf = (index: ArticleIndex, isKnown: boolean): WordKinds => {
  const made = isKnown ? kindsByIndex.known : kindsByIndex.strange;
  const found = made.get(index);
  if (found !== undefined) return found;
  const count = index.words.length;
  const formCount = index.stemOf.length;
  const words: WordKinds = {
    isKnown,
    isRead: new Uint8Array(index.paragraphs.length),
    kinds: new Uint8Array(count),
    contexts: new Int32Array(count),
    stems: new Int32Array(count),
    forms: {
      isRead: new Uint8Array(formCount),
      endings: new Uint8Array(formCount),
      selves: new Int32Array(formCount),
      stems: new Int32Array(formCount),
    },
  };
  made.set(index, words);
  return words;
};

const kindOf = (index: ArticleIndex, word: number, opens: boolean, endings: Uint8Array): number => {
  const form = index.words[word]!;
  const seen = index.shapes[word]!;
  const classes = index.classes[form]!;
  if ((seen & SHAPE.year) !== 0) return WORD_KIND.year;
  if ((seen & SHAPE.money) !== 0) return WORD_KIND.money;
  if ((seen & SHAPE.percent) !== 0) return WORD_KIND.percent;
  if ((seen & SHAPE.number) !== 0) return WORD_KIND.number;
  if (index.stops[form] === 1) return WORD_KIND.stop;
  if ((classes & WORD_CLASS.month) !== 0) return WORD_KIND.month;
  if ((classes & WORD_CLASS.weekday) !== 0) return WORD_KIND.weekday;
  if ((classes & WORD_CLASS.numeral) !== 0) return WORD_KIND.numeral;
  if ((classes & WORD_CLASS.timeUnit) !== 0) return WORD_KIND.timeUnit;
  if ((classes & WORD_CLASS.money) !== 0) return WORD_KIND.currency;
  if ((classes & WORD_CLASS.measure) !== 0) return WORD_KIND.measure;
  const capital = (seen & SHAPE.capital) !== 0;
  const named = capital && !opens ? 1 : 0;
  if ((classes & WORD_CLASS.personTitle) !== 0) return WORD_KIND.personTitle + named;
  if ((classes & WORD_CLASS.placeNoun) !== 0) return WORD_KIND.placeNoun + named;
  if ((classes & WORD_CLASS.group) !== 0) return WORD_KIND.group + named;
  if (capital) return opens ? WORD_KIND.opening : WORD_KIND.name;
  return ENDING_KIND + endings[form]!;
};
