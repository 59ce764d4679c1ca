import { hashOf } from "../language/hash.ts";
import type { ArticleIndex } from "./article-index.ts";
import { CLASS } from "./lexicon.ts";
import { SEEN } from "./surface.ts";

/**
 * Kinds of words, told by what is seen of them and by general lists; from `ENDING` on by their last letters. A title, a
 * place or a group written as a name ("President", "Lake") has the next number.
 */
export const KIND = {
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
const ENDING = 20;
const ENDINGS =
  /(?:(ing)|(ed)|(ly)|([^s]s)|(tion|ment|ness|ity|ism)|(al|ous|ic|ive|ful|able|ible|ent|ant)|(er|or|ist))$/;

function endingOf(form: string): number {
  const found = ENDINGS.exec(form);
  return found === null ? 0 : found.findIndex((group, i) => i > 0 && group !== undefined);
}

/** What is known of an article's words, whatever is asked. */
export type Words = Readonly<{
  /** Word → its kind. */
  kinds: Uint8Array;
  /**
   * Word → what it is to its neighbours: itself when it is a function word or joins subject and answer, else its kind. Where
   * words are not known, what it does instead of itself.
   */
  contexts: Int32Array;
  /** Word → hash of its stem; the same for all where words are not known, which then tells none from another. */
  stems: Int32Array;
}>;
const byIndex = { known: new WeakMap<ArticleIndex, Words>(), strange: new WeakMap<ArticleIndex, Words>() };

const JOINS = CLASS.copula | CLASS.naming | CLASS.cause;
/** Classes that say what a word does between subject and answer, in a language whose words are not known. */
export const ROLES = JOINS | CLASS.by | CLASS.placePreposition | CLASS.temporal | CLASS.means | CLASS.enumeration;
/** Beyond all kinds. */
const ROLE = 64;
const roleOf = (classes: number): number => {
  // What says who did it says by which means, too, in many languages.
  const roles = (classes & CLASS.by) !== 0 ? CLASS.by : classes & ROLES;
  return roles === 0 ? 0 : ROLE + Math.clz32(roles);
};

/** Read once for each article, by its words or only by what is seen of them. */
export function wordsOf(index: ArticleIndex, isKnown: boolean): Words {
  const made = isKnown ? byIndex.known : byIndex.strange;
  const found = made.get(index);
  if (found !== undefined) return found;
  const { words: forms } = index.forms;
  const endings = isKnown ? Uint8Array.from(forms, endingOf) : new Uint8Array(forms.length);
  const selves = isKnown ? Int32Array.from(forms, hashOf) : Int32Array.from(index.classes, roleOf);
  const stems = isKnown ? Int32Array.from(index.stems, hashOf) : new Int32Array(index.stems.length);
  const count = index.words.length;
  const words = { kinds: new Uint8Array(count), contexts: new Int32Array(count), stems: new Int32Array(count) };
  for (let s = 0; s < index.paragraphs.length; s++) {
    const from = index.sentences[s]!;
    for (let w = from; w < index.sentences[s + 1]!; w++) {
      const form = index.words[w]!;
      const kind = kindOf(index, w, w === from, endings);
      words.kinds[w] = kind;
      const counts = isKnown ? index.stops[form] === 1 || (index.classes[form]! & JOINS) !== 0 : selves[form] !== 0;
      words.contexts[w] = counts ? selves[form]! : kind;
      words.stems[w] = stems[index.stemOf[form]!]!;
    }
  }
  made.set(index, words);
  return words;
}

function kindOf(index: ArticleIndex, word: number, opens: boolean, endings: Uint8Array): number {
  const form = index.words[word]!;
  const seen = index.seen[word]!;
  const classes = index.classes[form]!;
  if ((seen & SEEN.year) !== 0) return KIND.year;
  if ((seen & SEEN.money) !== 0) return KIND.money;
  if ((seen & SEEN.percent) !== 0) return KIND.percent;
  if ((seen & SEEN.number) !== 0) return KIND.number;
  if (index.stops[form] === 1) return KIND.stop;
  if ((classes & CLASS.month) !== 0) return KIND.month;
  if ((classes & CLASS.weekday) !== 0) return KIND.weekday;
  if ((classes & CLASS.numeral) !== 0) return KIND.numeral;
  if ((classes & CLASS.timeUnit) !== 0) return KIND.timeUnit;
  if ((classes & CLASS.money) !== 0) return KIND.currency;
  if ((classes & CLASS.measure) !== 0) return KIND.measure;
  const capital = (seen & SEEN.capital) !== 0;
  const named = capital && !opens ? 1 : 0;
  if ((classes & CLASS.personTitle) !== 0) return KIND.personTitle + named;
  if ((classes & CLASS.placeNoun) !== 0) return KIND.placeNoun + named;
  if ((classes & CLASS.group) !== 0) return KIND.group + named;
  if (capital) return opens ? KIND.opening : KIND.name;
  return ENDING + endings[form]!;
}
