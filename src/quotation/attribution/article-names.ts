/** What an article shows elsewhere of a person: the full name, and what stands right beside it. */

import { discourseCuesOf } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { CAPITAL_START, fold } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import { readPerson } from "./read-person.ts";

/** UTF-16 units between a name and what it is called: "Clara Moreno, the mayor". */
const MAX_APPOSITION_CHARS = 40;
/** Places of a word in an article that are looked at for the name around it. */
const MAX_PLACES = 64;
/** Words of a name before its last one. */
const MAX_NAME_WORDS = 4;

const WORD = /[\p{L}\p{M}\p{N}’']+/gu;
const POSSESSIVE = /['’]s?$/u;
const SENTENCE_MARK = /[.!?\n]/u;

/** A word of an article, and what stands between it and the one before. */
type ArticleWord = Span & Readonly<{ text: string; folded: string; gap: string }>;

const wordsCache = new WeakMap<Article, readonly ArticleWord[]>();

const wordsOf = (article: Article): readonly ArticleWord[] => {
  const known = wordsCache.get(article);
  if (known !== undefined) return known;
  const words: ArticleWord[] = [];
  let end = 0;
  for (const { 0: text, index } of article.text.matchAll(WORD)) {
    const gap = article.text.slice(end, index);
    end = index + text.length;
    words.push({ start: index, end, text, folded: fold(text.replace(POSSESSIVE, "")), gap });
  }
  wordsCache.set(article, words);
  return words;
};

/** Where the words of a phrase stand one behind the other, as the index of the first. */
const placesOf = (words: readonly ArticleWord[], phrase: readonly string[]): readonly number[] => {
  const found: number[] = [];
  for (let at = 0; at < words.length && found.length < MAX_PLACES; at += 1)
    if (phrase.every((word, index) => words[at + index]?.folded === word)) found.push(at);
  return phrase.length === 0 ? [] : found;
};

/** "Thole said he would ask Adeyemi": these words keep two names apart. */
const partingWordsOf = (language: string): ReadonlySet<string> => {
  const cues = discourseCuesOf(language);
  const lists = [
    cues?.saying,
    cues?.calling,
    cues?.connectives,
    cues?.infinitives,
    cues?.prepositions,
    cues?.auxiliaries,
  ];
  return new Set(lists.flatMap((list) => list ?? []));
};

/** Whether an article has two words right beside each other, as a name and what it is called: then they may be one person. */
export const areSideBySide = (article: Article, one: string, other: string): boolean => {
  const words = wordsOf(article);
  const parting = partingWordsOf(article.language);
  const reaches = (from: number, step: 1 | -1): boolean => {
    let chars = 0;
    for (let at = from + step; at >= 0 && at < words.length; at += step) {
      const word = words[at];
      const gap = (step === 1 ? word : words[at + 1])?.gap ?? "";
      chars += gap.length;
      if (word === undefined || chars > MAX_APPOSITION_CHARS || SENTENCE_MARK.test(gap)) return false;
      if (word.folded === other) return true;
      chars += word.text.length;
      if (parting.has(word.text.toLowerCase())) return false;
    }
    return false;
  };
  return placesOf(words, [one]).some((at) => reaches(at, 1) || reaches(at, -1));
};

/** "Dr.", "J." */
const MAX_SHORTENED_CHARS = 3;

/** Whether a word goes on with the name that the word before it belongs to. */
const isJoined = (words: readonly ArticleWord[], at: number): boolean => {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined) return false;
  const isShortened = /^\.[ \u00a0]$/u.test(word.gap) && before.text.length <= MAX_SHORTENED_CHARS;
  return isShortened || /^(?:[ \u00a0]|-)$/u.test(word.gap);
};

/** "But Marcus Thole": a word that has its capital by its place in the sentence. */
const isOpener = (word: ArticleWord | undefined, language: string): boolean => {
  const cues = discourseCuesOf(language);
  const openers = [cues?.nobody, cues?.connectives, cues?.adverbs, cues?.subordinators, cues?.prepositions];
  return openers.some((list) => list?.includes(word?.text.toLowerCase() ?? ""));
};

/** The names that end with a word in an article, in full: "Thole" is "Marcus Thole". */
export const fullNamesOf = (article: Article, name: string): readonly (readonly string[])[] => {
  const { text, language } = article;
  const words = wordsOf(article);
  return placesOf(words, [name]).flatMap((at) => {
    let from = at;
    while (at - from < MAX_NAME_WORDS && isJoined(words, from) && CAPITAL_START.test(words[from - 1]?.text ?? ""))
      from -= 1;
    if (isOpener(words[from], language)) from += 1;
    const [first, last] = [words[from], words[at]];
    if (first === undefined || last === undefined || from >= at) return [];
    const full = readPerson(text.slice(first.start, last.end), language).name;
    return full.length > 1 ? [full] : [];
  });
};

/** The names that an article has right before or behind a description, as in "the council leader, Marcus Thole". */
export const namesBeside = (article: Article, description: readonly string[]): readonly (readonly string[])[] => {
  const { text, language } = article;
  const words = wordsOf(article);
  const cues = discourseCuesOf(language);
  const isName = (at: number): boolean => CAPITAL_START.test(words[at]?.text ?? "");
  return placesOf(words, description).flatMap((at) => {
    const next = at + description.length;
    let to = next;
    if (/^,?[ \u00a0]$/u.test(words[next]?.gap ?? ""))
      while (isName(to) && to - next < MAX_NAME_WORDS && (to === next || isJoined(words, to))) to += 1;
    // "Marcus Thole, the council leader".
    const isDetermined = cues?.determiners.includes(words[at - 1]?.text.toLowerCase() ?? "") === true;
    const first = isDetermined ? at - 1 : at;
    let from = first;
    if (to === next && /^,[ \u00a0]$/u.test(words[first]?.gap ?? ""))
      while (isName(from - 1) && first - from < MAX_NAME_WORDS && (from === first || isJoined(words, from))) from -= 1;
    if (from < first - 1 && isOpener(words[from], language)) from += 1;
    const [start, end] = to > next ? [words[next], words[to - 1]] : [words[from], words[first - 1]];
    if (start === undefined || end === undefined || end.end <= start.start) return [];
    const { name } = readPerson(text.slice(start.start, end.end), language);
    return name.length > 0 ? [name] : [];
  });
};

/** The same in a script without capitals or spaces, by the letters alone. */
export const standNear = ({ text }: Article, one: string, other: string): boolean => {
  const folded = text.toLowerCase();
  let places = 0;
  for (let at = folded.indexOf(one); at >= 0 && places < MAX_PLACES; at = folded.indexOf(one, at + 1)) {
    places += 1;
    const behind = folded.slice(at + one.length, at + one.length + MAX_APPOSITION_CHARS + other.length);
    const before = folded.slice(Math.max(0, at - MAX_APPOSITION_CHARS - other.length), at);
    const [next, last] = [behind.indexOf(other), before.lastIndexOf(other)];
    if (next >= 0 && !SENTENCE_MARK.test(behind.slice(0, next))) return true;
    if (last >= 0 && !SENTENCE_MARK.test(before.slice(last + other.length))) return true;
  }
  return false;
};
