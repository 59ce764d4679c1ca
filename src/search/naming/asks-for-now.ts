/** Whether a question wants what holds now, so that of two articles the newer one counts. */

import { countScripts, hasLettersOf, LANGUAGES, languageData } from "../../language/index.ts";
import { namingWordsOf, phraseAt, tokensOf } from "./naming-words.ts";

const hasNow = (text: string, code: string): boolean => {
  const now = languageData(code)?.articleNaming?.now;
  if (now === undefined) return false;
  if (languageData(code)?.unspaced === true) return now.split(", ").some((word) => text.includes(word));
  const tokens = tokensOf(text, code);
  const phrases = namingWordsOf(code)?.now ?? [];
  return tokens.some((_, at) => phraseAt(tokens, at, phrases) > 0);
};

/** Whether a word, folded, wants that by itself in a language: no article need have it. */
export const isNowWord = (form: string, code: string): boolean =>
  namingWordsOf(code)?.now.some((phrase) => phrase.length === 1 && phrase[0] === form) === true;

/** In whichever language it is asked. */
export const asksForNow = (text: string): boolean => {
  const scripts = countScripts(text);
  return LANGUAGES.some(({ code }) => hasLettersOf(code, scripts) && hasNow(text, code));
};
