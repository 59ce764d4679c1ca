/** The words of a question in any language, at once: what is loaded of a language (stems, stop words) is not waited for. */
import type { Word } from "./language.ts";
import { createWordSplitter } from "./words/create-word-splitter.ts";

const splitterByCode = new Map<string, (text: string) => Word[]>();

/** The words of a text: stems are forms, and no word is a stop word. */
export const unstemmedWordsOf = (text: string, code: string): readonly Word[] => {
  const split = splitterByCode.get(code) ?? createWordSplitter({ code, stem: (word) => word, stopWords: new Set() });
  splitterByCode.set(code, split);
  return split(text);
};
