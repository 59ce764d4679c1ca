/** The words by which a language names an article, ready to be compared with those of a question. */

import { fold, languageData } from "../../language/index.ts";

/** Words in a row, folded. */
export type Phrase = readonly string[];

export type NamingWords = Readonly<{
  code: string;
  nouns: ReadonlySet<string>;
  weakNouns: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  verbs: ReadonlySet<string>;
  fillers: ReadonlySet<string>;
  /** Words that end what an article is about, where nothing else does: question words and the verbs of yes-or-no questions. */
  openers: ReadonlySet<string>;
  /** Those of yes-or-no questions alone: "did". */
  helpers: ReadonlySet<string>;
  functionWords: ReadonlySet<string>;
  /** The longest first. */
  inside: readonly Phrase[];
  about: readonly Phrase[];
  by: readonly Phrase[];
  titled: readonly Phrase[];
  dated: readonly Phrase[];
  newest: readonly Phrase[];
  now: readonly Phrase[];
  bare: string;
}>;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.-][\p{L}\p{N}\p{M}]+)*/gu;
/** With the apostrophes within: of languages that join no article to the next word. */
const WORD_WITH_APOSTROPHES = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.-][\p{L}\p{N}\p{M}]+)*['’]?/gu;

/** One word of a question, and what stands between it and the one before. */
export type NamingToken = Readonly<{ start: number; end: number; form: string; gap: string; isCapital: boolean }>;

export const tokensOf = (text: string, code: string): readonly NamingToken[] => {
  let last = 0;
  return Array.from(
    text.matchAll(languageData(code)?.elides === true ? WORD : WORD_WITH_APOSTROPHES),
    ({ 0: word, index }) => {
      const gap = text.slice(last, index);
      last = index + word.length;
      return { start: index, end: last, form: fold(word, code), gap, isCapital: /^\p{Lu}/u.test(word) };
    },
  );
};

/** How many words of a phrase stand at a place; 0 where none does. */
export const phraseAt = (tokens: readonly NamingToken[], at: number, phrases: readonly Phrase[]): number =>
  phrases.find((phrase) => phrase.every((word, offset) => tokens[at + offset]?.form === word))?.length ?? 0;

/** The same, for a phrase that ends right before a place. */
export const phraseBefore = (tokens: readonly NamingToken[], at: number, phrases: readonly Phrase[]): number =>
  phrases.find((phrase) => phrase.every((word, offset) => tokens[at - phrase.length + offset]?.form === word))
    ?.length ?? 0;

const wordsByLanguage = new Map<string, NamingWords | undefined>();

const readNamingWords = (code: string): NamingWords | undefined => {
  const data = languageData(code);
  const written = data?.articleNaming;
  if (data === undefined || written === undefined) return undefined;
  const phrases = (list: string): readonly Phrase[] =>
    list
      .split(", ")
      .map((phrase) => tokensOf(phrase, code).map(({ form }) => form))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length);
  const words = (list = ""): ReadonlySet<string> => new Set(phrases(list).flat());
  const helpers = (data.yesNoOpeners ?? "").split(" ").filter((word) => word !== "");
  const opening = Object.values(data.questionWords ?? {}).flatMap((list) => list.split(", "));
  return {
    code,
    nouns: words(written.nouns),
    weakNouns: words(written.weakNouns),
    determiners: words(written.determiners),
    verbs: words(written.verbs),
    fillers: words(written.fillers),
    openers: new Set([...opening.filter((phrase) => !phrase.includes(" ")), ...helpers]),
    helpers: new Set(helpers),
    functionWords: new Set((data.functionWords ?? "").split(" ").map((word) => fold(word, code))),
    inside: phrases(written.inside),
    about: phrases(written.about),
    by: phrases(written.by),
    titled: phrases(written.titled),
    dated: phrases(written.dated),
    newest: phrases(written.newest),
    now: phrases(written.now),
    bare: written.bare,
  };
};

/** Undefined for a language in which no article is named. */
export const namingWordsOf = (code: string): NamingWords | undefined => {
  if (!wordsByLanguage.has(code)) wordsByLanguage.set(code, readNamingWords(code));
  return wordsByLanguage.get(code);
};
