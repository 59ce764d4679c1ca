/** Whether a question is in another language than the article, and in which. */

import { detectByWords } from "./detect-language.ts";
import type { Script } from "./languages/language-data.ts";
import { LANGUAGES, languageData } from "./languages/languages.ts";
import { countScripts, LANGUAGES_BY_SCRIPT, mainScript, scriptOf, soleLanguage } from "./scripts.ts";
import { functionWordsOf } from "./words/function-words.ts";

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
/** A question word is at the head, behind a preposition at most ("In welchem Jahr", "À quelle heure"). */
const HEAD_WORDS = 3;
/** How much must speak for another language; a sure question word, "¿", or several function words reach it. */
const MIN_POINTS = 2;
/** Without any question word only a whole clause of function words convinces: titles have two or three ("La casa de los espíritus"). */
const MIN_CLAUSE_WORDS = 4;

const openersByLanguage = new Map<string, Readonly<{ sure: ReadonlySet<string>; maybe: ReadonlySet<string> }>>();
const questionOpenersOf = (code: string) => {
  const known = openersByLanguage.get(code);
  if (known !== undefined) return known;
  const lists = languageData(code)?.questionOpeners ?? { sure: "", maybe: "" };
  const made = { sure: new Set(lists.sure.split(" ")), maybe: new Set(lists.maybe.split(" ")) };
  openersByLanguage.set(code, made);
  return made;
};

const NO_LANGUAGES: readonly string[] = [];
let languagesByWord: Map<string, string[]> | undefined;

/** The languages that have a word among their function words or question words. */
const languagesWith = (word: string): readonly string[] => {
  if (languagesByWord === undefined) {
    languagesByWord = new Map();
    for (const { code, functionWords, questionOpeners } of LANGUAGES) {
      if (functionWords === undefined && questionOpeners === undefined) continue;
      const { sure, maybe } = questionOpenersOf(code);
      for (const known of new Set([...functionWordsOf(code), ...sure, ...maybe])) {
        const codes = languagesByWord.get(known);
        if (codes) codes.push(code);
        else languagesByWord.set(known, [code]);
      }
    }
  }
  return languagesByWord.get(word) ?? NO_LANGUAGES;
};
const hasWord = (code: string, word: string): boolean => languagesWith(word).includes(code);

/** Whether words have letters of a language that the other one has not. */
const hasTellingLetters = (words: string, code: string, own: string): boolean => {
  const [letters, others] = [code, own].map((each) => languageData(each)?.tellingLetters);
  return letters !== undefined && words.search(letters) >= 0 && (others === undefined || words.search(others) < 0);
};

/**
 * A question in words of one script against an article in the same script.
 *
 * @param plain those of the words that are no names, as far as capitals say it
 */
const detectAmongScript = (
  words: readonly string[],
  plain: string,
  inverted: boolean,
  own: string,
  among: readonly string[],
) => {
  let best: { code: string; points: number } | undefined;
  const known = words.map(languagesWith);
  const spokenLanguages = new Set(known.flat());
  for (const code of among) {
    const data = languageData(code);
    const asksByVerb = words.map((word) => data?.invertedVerb?.test(word) === true);
    if (code === own || !(inverted || spokenLanguages.has(code) || asksByVerb.includes(true))) continue;
    let points = 0;
    let asks = inverted && data?.invertsQuestionMark === true;
    if (asks) points += MIN_POINTS;
    let clause = 0;
    let isOwn = false;
    for (const [place, word] of words.entries()) {
      const mine = known[place]!.includes(own);
      const isInverted = asksByVerb[place] === true;
      const theirs = isInverted || known[place]!.includes(code);
      // One word of the article's own language, and the rest are names and titles.
      if (mine && !theirs) isOwn = true;
      if (!theirs) continue;
      const { sure, maybe } = questionOpenersOf(code);
      const isSure = isInverted || sure.has(word);
      if ((place < HEAD_WORDS || data?.asksInPlace === true) && (isSure || maybe.has(word))) {
        // "Was ist": a question word that both languages have, then one that only this one has.
        const answered = asks && place === 1;
        asks = true;
        points += mine ? 0 : isSure || answered ? MIN_POINTS : 1;
      } else if (!mine) {
        points += 1;
      }
      if (!mine) clause++;
    }
    if (isOwn) continue;
    // "Kim ödüyor?": Kim may be a name, but not beside a word that is written so.
    if (asks && points === MIN_POINTS - 1 && hasTellingLetters(plain, code, own)) points = MIN_POINTS;
    const convincing = asks ? points >= MIN_POINTS : clause >= MIN_CLAUSE_WORDS;
    if (convincing && (best === undefined || points > best.points)) best = { code, points };
  }
  return best?.code;
};

const isQuestionIn = (code: string, text: string, words: readonly string[]): boolean => {
  const signs = languageData(code)?.questionPattern;
  if (signs !== undefined) return signs.test(text);
  return words.length >= 3 || words.some((word) => hasWord(code, word));
};

/** Scripts that occur together in one language. */
const shareLanguage = (one: Script, other: Script): boolean =>
  one === other || (one === "Han" && other === "Kana") || (one === "Kana" && other === "Han");

/**
 * The language of a question that is clearly in another language than the article; undefined when it is in the same,
 * or when that is not clear: names alone, keywords, codes, one-word questions, foreign names in the article's language.
 * A question is short, so it is its question words and function words that tell, and one function word of the article's
 * own language settles it the other way.
 *
 * @param own BCP 47 primary subtag of the article's language.
 */
export const detectForeignLanguage = (question: string, own: string): string | undefined => {
  const counts = countScripts(question);
  const script = mainScript(counts);
  if (script === undefined) return undefined;
  const words = (question.toLowerCase().normalize("NFC").match(WORD) ?? []).map((word) => word.replace("’", "'"));
  const ownScript = scriptOf(own);
  const sharing = LANGUAGES_BY_SCRIPT[script];
  if (!shareLanguage(script, ownScript)) {
    // Mixed with words of the article's script the question is likely the article's language with a foreign name.
    if ((counts.get(ownScript) ?? 0) > 0 && (languageData(own)?.questionPattern?.test(question) ?? false))
      return undefined;
    if ((counts.get(ownScript) ?? 0) > 0 && words.some((word) => hasWord(own, word))) return undefined;
    const code = sharing === undefined ? soleLanguage(script, counts) : detectByWords(question, sharing);
    return code !== undefined && code !== own && isQuestionIn(code, question, words) ? code : undefined;
  }
  if (own === "zh") return (counts.get("Kana") ?? 0) >= 2 && /[ぁ-ん]{2}/.test(question) ? "ja" : undefined;
  if (own === "ja")
    return script === "Han" && !counts.has("Kana") && /[吗嗎呢谁哪]|什么|什麼|怎么|怎麼|为什么|為什麼/.test(question)
      ? "zh"
      : undefined;
  if (sharing === undefined || words.length < 2) return undefined;
  const plain =
    question
      .normalize("NFC")
      .match(WORD)
      ?.filter((word) => !CAPITAL.test(word)) ?? [];
  return detectAmongScript(
    words,
    plain.join(" "),
    question.includes("¿") && languageData(own)?.invertsQuestionMark !== true,
    own,
    sharing,
  );
};
