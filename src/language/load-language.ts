import type { Language } from "./language.ts";
import { createWordSplitter } from "./words/create-word-splitter.ts";
import { loadStemmer } from "./words/load-stemmer.ts";
import { loadStopWords } from "./words/load-stop-words.ts";

const PRIMARY_SUBTAG = /^[a-z]{2,3}/;
/** Bokmål and Nynorsk share one stemmer; the others are codes that have been renamed. */
const ALIASES: Readonly<Record<string, string>> = { nb: "no", nn: "no", in: "id", iw: "he", ji: "yi" };

/** The BCP 47 primary subtag of a language tag in any case ("en-GB" is "en"); "und" when there is none. */
export const primarySubtag = (tag: string): string => {
  const code = PRIMARY_SUBTAG.exec(tag.trim().toLowerCase())?.[0] ?? "und";
  return ALIASES[code] ?? code;
};

const loadingByCode = new Map<string, Promise<Language>>();
const loadedByCode = new Map<string, Language>();

const loadByCode = async (code: string): Promise<Language> => {
  const [stem, stopWords] = await Promise.all([loadStemmer(code), loadStopWords(code)]);
  const language: Language = { code, words: createWordSplitter({ code, stem, stopWords }) };
  loadedByCode.set(code, language);
  return language;
};

/**
 * What is known of a language, by its BCP 47 tag. Every tag gives a language: where there is no stemmer or no list of
 * stop words, stems are forms and no word is a stop word. Loaded once.
 */
export const loadLanguage = (tag: string): Promise<Language> => {
  const code = primarySubtag(tag);
  const known = loadingByCode.get(code);
  if (known !== undefined) return known;
  const promise = loadByCode(code);
  loadingByCode.set(code, promise);
  return promise;
};

/** The language if it has been loaded, for code that cannot wait. */
export const getLoadedLanguage = (tag: string): Language | undefined => loadedByCode.get(primarySubtag(tag));
