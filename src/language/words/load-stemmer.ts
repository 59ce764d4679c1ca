import type { Stemmer } from "../languages/language-data.ts";
import { languageData } from "../languages/languages.ts";

/**
 * The stemmer of a language (BCP 47 primary subtag), or one that leaves every word as it is. Loaded on demand: an
 * installation rarely needs more than one or two.
 */
export const loadStemmer = async (code: string): Promise<Stemmer> => {
  const load = languageData(code)?.loadStemmer;
  return load === undefined ? (word) => word : (await load()).stemmer;
};
