/** Whether an article gives words to the person who is said to have said them, to another, or to nobody. */

import { speakerOf } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { CAPITAL_START, fold, languageData, toWordSet, writtenWordsOf } from "../../language/index.ts";
import type { Attributed } from "../../reply/index.ts";
import type { Span } from "../../span.ts";

/** UTF-16 units between a name and what it is called: "Clara Moreno, the mayor". */
const MAX_APPOSITION_CHARS = 40;

/** The words of a name that tell people apart: capitalised, and no title. */
const nameWordsOf = (name: string, language: string): readonly string[] => {
  const titles = toWordSet(languageData(language)?.wordClasses?.personTitle);
  return writtenWordsOf(name)
    .filter((word) => CAPITAL_START.test(word) && !titles.has(word.toLowerCase()))
    .map((word) => fold(word.replace(/['’]s?$/u, "")));
};

/** What a description without a name comes down to: "the mayor of Marlow" is a mayor. */
const headOf = (description: string): string | undefined => {
  const words = writtenWordsOf(description).map((word) => word.toLowerCase());
  return words.length > 1 ? words[1] : undefined;
};

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** Whether the article itself has a name right beside a word: then they may be one person. */
const isBeside = (article: Article, name: string, word: string): boolean => {
  const [one, other] = [escapePattern(name), escapePattern(word)];
  const gap = `[^.!?\\n]{0,${MAX_APPOSITION_CHARS}}`;
  return new RegExp(`(?<!\\p{L})(?:${one}${gap}${other}|${other}${gap}${one})`, "iu").test(article.text);
};

/** Names in a script without capitals: one that has all words of the other is the same, one that has none of them another. */
const compareUncased = (article: Article, saidBy: string, speaker: string): Attributed | undefined => {
  const titles = toWordSet(languageData(article.language)?.wordClasses?.personTitle);
  const wordsOf = (name: string): readonly string[] =>
    fold(name)
      .split(/\s+/u)
      .filter((word) => word !== "" && !titles.has(word));
  const [said, given] = [wordsOf(saidBy), wordsOf(speaker)];
  const shared = said.filter((word) => given.includes(word));
  if (shared.length > 0)
    return shared.length === Math.min(said.length, given.length) ? { attribution: "same", saidBy, speaker } : undefined;
  const mayBeOne = said.some((word) => given.some((other) => isBeside(article, word, other)));
  return mayBeOne || said.length < 2 || given.length < 2 ? undefined : { attribution: "other", saidBy, speaker };
};

/**
 * What an article says of who said some of its words. `undefined` where that is not clear: nothing is better than a wrong
 * charge.
 *
 * @param saidBy the name or description that the words are given to.
 */
export const compareSpeaker = (article: Article, words: Span, saidBy: string): Attributed | undefined => {
  const found = speakerOf(article, words);
  if (found === undefined || found.kind === "somebody") return undefined;
  if (found.kind === "nobody") return { attribution: "nobody", saidBy };
  const speaker = article.text.slice(found.speaker.start, found.speaker.end);
  const { language } = article;
  if (languageData(language)?.speechPatterns !== undefined) return compareUncased(article, saidBy, speaker);
  const [said, given] = [nameWordsOf(saidBy, language), nameWordsOf(speaker, language)];
  const same = { attribution: "same", saidBy, speaker } as const;
  const other = { attribution: "other", saidBy, speaker } as const;
  if (fold(saidBy) === fold(speaker)) return same;
  const last = said.at(-1);
  if (last === undefined) return undefined;
  if (given.length === 0) {
    const head = headOf(speaker);
    if (head === undefined || isBeside(article, last, head)) return undefined;
    return other;
  }
  if (!said.some((word) => given.includes(word))) {
    // "Francis" and "Bergoglio" may be one person where the article has them side by side.
    return given.some((word) => isBeside(article, last, word)) ? undefined : other;
  }
  const isOneOfBoth = said.length > 1 && given.length > 1 && last === given.at(-1) && said[0] !== given[0];
  return isOneOfBoth ? undefined : same;
};
