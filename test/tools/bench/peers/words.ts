import type { Article } from "../../../../src/article/article.ts";
import type { Language } from "../../../../src/language/language.ts";
import { loadLanguage } from "../../../../src/language/load-language.ts";

/** Splits a text into the terms a library is given. */
export type SplitTerms = (text: string) => string[];

const languageOf = (article: Article): Promise<Language> => loadLanguage(article.language);

/** Stems without stop words: the project's own segmentation, stemmers and lists, given to every library that takes a hook. */
export const createStemTermSplitter = async (article: Article): Promise<SplitTerms> => {
  const language = await languageOf(article);
  return (text) => {
    const words = language.words(text);
    const telling = words.filter(({ stop }) => !stop);
    return (telling.length === 0 ? words : telling).map(({ stem }) => stem);
  };
};

/** Word forms without stop words. */
export const createWordTermSplitter = async (article: Article): Promise<SplitTerms> => {
  const language = await languageOf(article);
  return (text) => {
    const words = language.words(text);
    const telling = words.filter(({ stop }) => !stop);
    return (telling.length === 0 ? words : telling).map(({ form }) => form);
  };
};
