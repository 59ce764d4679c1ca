/** Reads what people type in a chat as the words that they mean: "ppl", "wat", "mnay". */

import { type Language, languageData, type Word } from "../../language/index.ts";

type ChatForms = Readonly<{ words: ReadonlyMap<string, string>; common: ReadonlyMap<string, string> }>;

/** Shorter words have too many neighbours. */
const MIN_SWAPPED_CHARS = 4;
/** Words whose swapped letters are another word. */
const SWAPPED_WORDS: ReadonlySet<string> = new Set(["form", "dose", "quiet", "ewer"]);

/** Every way in which two neighbouring letters of a word can be swapped. */
const swapsOf = (word: string): readonly string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
  );

const readForms = (code: string): ChatForms => {
  const { chatForms, functionWords } = languageData(code) ?? {};
  const words = new Map(
    (chatForms ?? "")
      .split(", ")
      .filter((pair) => pair !== "")
      .map((pair) => pair.split(" ") as [string, string]),
  );
  const all = new Set(functionWords?.split(" "));
  const common = new Map<string, string>();
  if (chatForms === undefined) return { words, common };
  for (const word of all) {
    if (word.length < MIN_SWAPPED_CHARS) continue;
    for (const swapped of swapsOf(word))
      if (!all.has(swapped) && !SWAPPED_WORDS.has(swapped)) common.set(swapped, word);
  }
  return { words, common };
};

const formsByLanguage = new Map<string, ChatForms>();

const formsOf = (code: string): ChatForms => {
  const forms = formsByLanguage.get(code) ?? readForms(code);
  formsByLanguage.set(code, forms);
  return forms;
};

/** The word that a word in lower case stands for in a chat; undefined for one that stands for itself. */
export const chatWordOf = (code: string, word: string): string | undefined => {
  const { words, common } = formsOf(code);
  return words.get(word) ?? common.get(word);
};

/**
 * The words of a question, those in chat spelling read as what they mean, at the places where they were typed. A word with a
 * capital is a name and stays.
 */
export const readChatSpelling = (language: Language, tokens: readonly Word[], text: string): readonly Word[] => {
  if (formsOf(language.code).words.size === 0) return tokens;
  return tokens.map((token) => {
    const typed = text.slice(token.start, token.end);
    const meant = typed === typed.toLowerCase() ? chatWordOf(language.code, token.form) : undefined;
    const word = meant === undefined ? undefined : language.words(meant)[0];
    return word === undefined ? token : { ...word, start: token.start, end: token.end };
  });
};
