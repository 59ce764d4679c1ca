/** Whether a text has a word in another guise: by its initials, a short or long name, or a word derived from it. */

import { type ArticleIndex, editDistance } from "../index/index.ts";

/** Names of one and the same, as readers and the press write them; capitals as in the text, since "us" is no country. English. */
const ALIASES: readonly (readonly string[])[] = [
  ["EU", "E.U.", "European Union", "Europe", "European"],
  ["US", "U.S.", "USA", "U.S.A.", "United States", "America", "American", "Americans"],
  ["UK", "U.K.", "United Kingdom", "Britain", "British", "Great Britain"],
  ["UN", "U.N.", "United Nations"],
  ["NYC", "New York", "New Yorkers"],
  ["LA", "L.A.", "Los Angeles"],
  ["DC", "D.C.", "Washington"],
  ["SF", "San Francisco"],
  ["HK", "Hong Kong"],
  ["NZ", "New Zealand"],
  ["UAE", "United Arab Emirates", "Emirates"],
  ["FIFA", "world football"],
  ["PM", "prime minister", "Prime Minister", "premier"],
  ["MP", "MPs", "member of parliament", "lawmaker", "lawmakers"],
  ["GOP", "Republican", "Republicans"],
  ["Covid", "COVID-19", "coronavirus", "Coronavirus"],
  ["TV", "television"],
  ["AI", "artificial intelligence"],
  ["gov", "government"],
  ["cop", "cops", "police"],
];

const isWordAt = (text: string, phrase: string): boolean => {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const around = `${text[at - 1] ?? " "}${text[at + phrase.length] ?? " "}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
};

const lowerWords = (phrase: string): readonly string[] => phrase.toLowerCase().replaceAll(".", "").split(" ");

const hasAlias = (text: string, question: string, form: string): boolean =>
  ALIASES.some((names) => {
    const asked = names.some(
      (name) =>
        lowerWords(name).includes(form) &&
        isWordAt(question.toLowerCase().replaceAll(".", ""), lowerWords(name).join(" ")),
    );
    return asked && names.some((name) => !lowerWords(name).includes(form) && isWordAt(text, name));
  });

/**
 * Words in capitals that follow each other, small words between them left out ("Bank of England" is BE and BOE). A longer row of
 * letters is no word; without an end it would be read anew from each of its capitals.
 */
const NAME_RUN =
  /\p{Lu}[\p{L}\p{M}’'-]{1,80}(?:[ \n](?:(?:of|the|and|for|in|de|du|des|la|le) )*\p{Lu}[\p{L}\p{M}’'-]{1,80})+/gu;
const MAX_INITIALS = 7;

const initialsOf = (name: string): readonly string[] => {
  const words = name.split(/[\s-]+/).filter((word) => word !== "");
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  const found: string[] = [];
  for (const list of [words, large]) {
    const letters = list.map((word) => word[0]!.toLowerCase());
    for (let from = 0; from < letters.length; from++)
      for (let to = from + 2; to <= Math.min(letters.length, from + MAX_INITIALS); to++)
        found.push(letters.slice(from, to).join(""));
  }
  return found;
};

const initialsByIndex = new WeakMap<ArticleIndex, ReadonlySet<string>>();

const initialsIn = (index: ArticleIndex): ReadonlySet<string> => {
  const known = initialsByIndex.get(index);
  if (known !== undefined) return known;
  const made = new Set<string>();
  for (const [name] of index.article.text.matchAll(NAME_RUN)) for (const one of initialsOf(name)) made.add(one);
  initialsByIndex.set(index, made);
  return made;
};

/** "European Space Agency" where the text has "ESA". */
const isSpelledOut = (text: string, question: string, form: string): boolean => {
  for (const [name] of question.matchAll(NAME_RUN)) {
    if (!lowerWords(name).includes(form)) continue;
    if (initialsOf(name).some((initials) => isWordAt(text, initials.toUpperCase()))) return true;
  }
  return false;
};

/** Two words that begin alike this far are of one family ("announce", "announcement"), for all that stems show. */
const MIN_FAMILY_CHARS = 5;
const MIN_FAMILY_SHARE = 0.6;

const hasRelative = (index: ArticleIndex, form: string): boolean => {
  if (form.length < MIN_FAMILY_CHARS) return false;
  return index.forms.words.some((word) => {
    let common = 0;
    while (common < form.length && word[common] === form[common]) common += 1;
    return common >= MIN_FAMILY_CHARS && common >= MIN_FAMILY_SHARE * Math.max(word.length, form.length);
  });
};

/** Whether a text has a word of a question, folded, in another guise. */
export const isMentionedOtherwise = (index: ArticleIndex, question: string, form: string): boolean =>
  initialsIn(index).has(form) ||
  hasAlias(index.article.text, question, form) ||
  isSpelledOut(index.article.text, question, form) ||
  hasRelative(index, form);

/** Function words this short have too many neighbours ("cat" is as near to "at"). */
const MIN_FUNCTION_WORD_CHARS = 4;
const VOWEL = /[aeiouy]/;

/** Whether a word in lower case is a function word in haste ("wiht", "r", "hw") and nothing that a text could have. */
export const isHastyFunctionWord = (written: string, form: string, functionWords: ReadonlySet<string>): boolean => {
  if (!/^[a-z]+$/.test(written)) return false;
  if (form.length <= 2 || !VOWEL.test(form)) return true;
  if (form.length < MIN_FUNCTION_WORD_CHARS) return false;
  for (const word of functionWords) {
    if (word.length >= MIN_FUNCTION_WORD_CHARS && editDistance(form, word, 1) <= 1) return true;
  }
  return false;
};
