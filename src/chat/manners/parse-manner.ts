/** Tells a greeting, thanks or a word to the bot from a question, and takes a greeting off a question. */

import { fold, languageData } from "../../language/index.ts";
import { lazily } from "../../lazily.ts";
import { MANNERS, type Manner, mannersSaid } from "../notices/manners-said.ts";
import { noticeLanguages } from "../notices/notice-languages.ts";

/** Longer messages say something. In UTF-16 units. */
const MAX_MANNER_CHARS = 80;
/** Words of the longest phrase. */
const MAX_PHRASE_LENGTH = 8;

const WORDLESS = /^[^\p{L}\p{N}]*$/u;
const PICTURE = /\p{Extended_Pictographic}/u;

/** "helloooo" and "thankssss" as they are meant. */
const foldMannerWord = (word: string): string => fold(word).replace(/(\p{L})\1{2,}/gu, "$1");

const mannerWordsOf = (text: string): readonly string[] =>
  text
    .replace(/(?:[\p{P}\p{S}\p{Cf}]|\ufe0f)+/gu, " ")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(foldMannerWord);

const phrases = lazily((): ReadonlyMap<string, Manner | "around"> => {
  const found = new Map<string, Manner | "around">();
  for (const language of noticeLanguages) {
    const { around, ...said } = mannersSaid[language];
    for (const phrase of around.split("|")) found.set(mannerWordsOf(phrase).join(" "), "around");
    // Of two meanings the one that says more counts.
    for (const manner of [...MANNERS].reverse()) {
      for (const phrase of said[manner].split("|")) found.set(mannerWordsOf(phrase).join(" "), manner);
    }
  }
  return found;
});

/** The phrases at the beginning of some words, and how many words they are. */
const readPhrases = (words: readonly string[]): Readonly<{ manners: readonly Manner[]; length: number }> => {
  const manners: Manner[] = [];
  let at = 0;
  while (at < words.length) {
    let length = Math.min(MAX_PHRASE_LENGTH, words.length - at);
    while (length > 0 && !phrases().has(words.slice(at, at + length).join(" "))) length -= 1;
    if (length === 0) break;
    const manner = phrases().get(words.slice(at, at + length).join(" "));
    if (manner !== undefined && manner !== "around") manners.push(manner);
    at += length;
  }
  return { manners, length: at };
};

/** What a message is that asks an article nothing; undefined when it may ask something. */
export const parseManner = (text: string): Manner | undefined => {
  // A slash is a command, or plain text to those for whom every line is a question.
  if (text.length > MAX_MANNER_CHARS || /^\s*\//.test(text)) return undefined;
  if (WORDLESS.test(text)) return PICTURE.test(text) ? "nod" : undefined;
  const words = mannerWordsOf(text);
  const { manners, length } = readPhrases(words);
  return length === words.length ? MANNERS.find((manner) => manners.includes(manner)) : undefined;
};

const asksWords = lazily(
  (): ReadonlySet<string> =>
    new Set(
      noticeLanguages.flatMap((language) => {
        const { sure, maybe } = languageData(language)?.questionOpeners ?? { sure: "", maybe: "" };
        return `${sure} ${maybe}`.split(" ").map(foldMannerWord);
      }),
    ),
);

const GREETING_PART = /^[^\p{L}\p{N}]*(?:[\p{L}\p{M}\p{N}'’-]+[^\p{L}\p{N}\n]+)+?/u;
/** Words of a greeting before a question, at most. */
const MAX_GREETING_WORDS = 4;
const FIRST_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{M}\p{N}]+)/u;

/** "Hi, who …?" without the greeting. Words that belong to what is asked ("hello kitty sales") stay. */
export const stripGreeting = (text: string): string => {
  let rest = text;
  let stripped = text;
  for (let count = 0; count < MAX_GREETING_WORDS; count++) {
    const head = GREETING_PART.exec(rest)?.[0];
    if (head === undefined) break;
    rest = rest.slice(head.length);
    const before = text.slice(0, text.length - rest.length);
    const isGreeting = parseManner(before) !== undefined && parseManner(before) !== "doubt";
    const first = foldMannerWord(FIRST_WORD.exec(rest)?.[1] ?? "");
    const isClosed = /[,.!:;–—…]\s*$/u.test(before);
    if (isGreeting && (isClosed || asksWords().has(first))) stripped = rest;
    if (isGreeting && isClosed) break;
  }
  return WORDLESS.test(stripped) ? text : stripped;
};
