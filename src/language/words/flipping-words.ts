/** Looks up the words that turn what is beside them: by these a quotation is checked for what it leaves out. */

import type { FlippingWordLists, LanguageData } from "../languages/language-data.ts";
import { languageData } from "../languages/languages.ts";
import { primarySubtag } from "../load-language.ts";
import { toWordSet } from "./word-set.ts";

/** Words that turn what is beside them: deny it, doubt it, or say when it holds. Lower case. */
export type FlippingWords = Readonly<{
  negations: ReadonlySet<string>;
  hedges: ReadonlySet<string>;
  conditions: ReadonlySet<string>;
  /** Conditions only where they begin a clause or "that" follows. */
  clauseConditions: ReadonlySet<string>;
  phrases: NonNullable<FlippingWordLists["phrases"]>;
  /** A sentence that begins with one of these says up to its comma what does not turn the rest. */
  subordinators: ReadonlySet<string>;
  /** Behind a negation they make it none. */
  narrowers: ReadonlySet<string>;
  /** Behind a comma these begin a clause of its own. */
  clauseStarters: ReadonlySet<string>;
  /** Behind a comma these begin an aside, up to the next one. */
  asideStarters: ReadonlySet<string>;
}>;

const toWordSets = (lists: FlippingWordLists): FlippingWords => ({
  negations: toWordSet(lists.negations),
  hedges: toWordSet(lists.hedges),
  conditions: toWordSet(lists.conditions),
  clauseConditions: toWordSet(lists.clauseConditions),
  phrases: lists.phrases ?? {},
  subordinators: toWordSet(lists.subordinators),
  narrowers: toWordSet(lists.narrowers),
  clauseStarters: toWordSet(lists.clauseStarters),
  asideStarters: toWordSet(lists.asideStarters),
});

const wordsByLanguage = new Map<string, FlippingWords>();

export type FlippingPatterns = NonNullable<LanguageData["flippingPatterns"]>;

/** The words that turn what is beside them in a language with spaces; `undefined` where none are known. */
export const flippingWordsOf = (language: string): FlippingWords | undefined => {
  const code = primarySubtag(language);
  const known = wordsByLanguage.get(code);
  const lists = languageData(code)?.flippingWords;
  if (known !== undefined || lists === undefined) return known;
  const made = toWordSets(lists);
  wordsByLanguage.set(code, made);
  return made;
};

/** The same for a language without spaces. */
export const flippingPatternsOf = (language: string): FlippingPatterns | undefined =>
  languageData(primarySubtag(language))?.flippingPatterns;

/** How a sentence begins that denies the one before it. */
export const denialsOf = (language: string): RegExp | undefined => {
  const data = languageData(primarySubtag(language));
  return data?.flippingWords?.denials ?? data?.flippingPatterns?.denials;
};
