import type { Language } from "./language.ts";
import { loadStemmer } from "./stems.ts";
import { loadStopWords } from "./stopwords.ts";
import { createWords } from "./words.ts";

const PRIMARY = /^[a-z]{2,3}/;
/** Bokmål and Nynorsk share one stemmer; the others are codes that have been renamed. */
const ALIASES: Readonly<Record<string, string>> = { nb: "no", nn: "no", in: "id", iw: "he", ji: "yi" };

/** The BCP 47 primary subtag of a language tag in any case ("en-GB" is "en"); "und" when there is none. */
export const primarySubtag = (tag: string): string => {
  const code = PRIMARY.exec(tag.trim().toLowerCase())?.[0] ?? "und";
  return ALIASES[code] ?? code;
};

const loading = new Map<string, Promise<Language>>();
const loaded = new Map<string, Language>();

const load = async (code: string): Promise<Language> => {
  const [stem, stopWords] = await Promise.all([loadStemmer(code), loadStopWords(code)]);
  const language: Language = { code, words: createWords({ code, stem, stopWords }) };
  loaded.set(code, language);
  return language;
};

/**
 * What is known of a language, by its BCP 47 tag. Every tag gives a language: where there is no stemmer or no list of
 * stop words, stems are forms and no word is a stop word. Loaded once.
 */
export const loadLanguage = (tag: string): Promise<Language> => {
  const code = primarySubtag(tag);
  const known = loading.get(code);
  if (known !== undefined) return known;
  const promise = load(code);
  loading.set(code, promise);
  return promise;
};

/** The language if it has been loaded, for code that cannot wait. */
export const loadedLanguage = (tag: string): Language | undefined => loaded.get(primarySubtag(tag));
