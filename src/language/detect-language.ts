/** Tells the language of an article. */

import { languageData } from "./languages/languages.ts";
import { countScripts, LANGUAGES_BY_SCRIPT, mainScript, soleLanguage } from "./scripts.ts";
import { functionWordsOf } from "./words/function-words.ts";

/** How much of an article is looked at, in UTF-16 units: enough for some hundred function words. */
const SAMPLE_CHARS = 6_000;
const WORD = /[\p{L}\p{M}]+/gu;

/** What each telling letter counts beside a function word. */
const LETTER_WEIGHT = 0.2;

/** How many of some languages know a word: a word of them all says nothing. */
const countLanguagesWith = (word: string, languages: readonly string[]): number => {
  let count = 0;
  for (const code of languages) if (functionWordsOf(code).has(word)) count++;
  return count;
};

/** The language among several that share a script: the one whose function words, and letters, the text has most of. */
export const detectByWords = (text: string, languages: readonly string[]): string | undefined => {
  const lower = text.toLowerCase().normalize("NFC");
  const scores = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const word of lower.match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    const among = countLanguagesWith(word, languages);
    if (among === 0) continue;
    // A single word that is very frequent in the text may be a name ("An", "Van"); its weight grows with the root.
    const weight = Math.sqrt(count) / among;
    for (const code of languages) {
      if (functionWordsOf(code).has(word)) scores.set(code, (scores.get(code) ?? 0) + weight);
    }
  }
  for (const code of languages) {
    const letters = languageData(code)?.tellingLetters;
    const found = letters === undefined ? 0 : (lower.match(letters)?.length ?? 0);
    if (found > 0) scores.set(code, (scores.get(code) ?? 0) + LETTER_WEIGHT * Math.sqrt(found));
  }
  let best: string | undefined;
  for (const code of languages)
    if ((scores.get(code) ?? 0) > (best === undefined ? 0 : (scores.get(best) ?? 0))) best = code;
  return best;
};

/**
 * The language of an article (BCP 47 primary subtag), by its script, then by the function words and letters of the
 * languages that share it. A text without any evidence is taken for English.
 */
export const detectLanguage = (text: string): string => {
  const sample = text.slice(0, SAMPLE_CHARS);
  const counts = countScripts(sample);
  const script = mainScript(counts);
  if (script === undefined) return "en";
  const sharing = LANGUAGES_BY_SCRIPT[script];
  if (sharing === undefined) return soleLanguage(script, counts) ?? "en";
  return detectByWords(sample, sharing) ?? sharing[0] ?? "en";
};
