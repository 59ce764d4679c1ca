import { LANGUAGES, languageData } from "../languages/languages.ts";

const setByLanguage = new Map<string, ReadonlySet<string>>();
const EMPTY_SET: ReadonlySet<string> = new Set();

/** The languages that have a list. */
export const FUNCTION_WORD_LANGUAGES: readonly string[] = LANGUAGES.filter(
  ({ functionWords }) => functionWords !== undefined,
).map(({ code }) => code);

/** The function words of a language, lower case with their marks; none for a language without a list. */
export const functionWordsOf = (code: string): ReadonlySet<string> => {
  const known = setByLanguage.get(code);
  if (known !== undefined) return known;
  const list = languageData(code)?.functionWords;
  if (list === undefined) return EMPTY_SET;
  const made: ReadonlySet<string> = new Set(list.split(" "));
  setByLanguage.set(code, made);
  return made;
};
