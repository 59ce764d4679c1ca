/**
 * Abbreviations whose full stop need not end a sentence. Single letters, initials ("J. R. R."), dotted forms ("U.S.",
 * "e.g.") and words without a vowel ("Sgt.") are not listed: they are recognised by their shape.
 */

import type { AbbreviationKind } from "../languages/language-data.ts";
import { languageData } from "../languages/languages.ts";

/** Known in every language. */
const SHARED_ABBREVIATIONS: Readonly<Record<AbbreviationKind, string>> = {
  before: "Mr Mrs Ms Dr Prof Gen Sen vs Vs",
  numbered: "",
  within: "St Inc Ltd Co Corp Bros Jr Sr etc",
};

const NO_ABBREVIATIONS: Readonly<Record<AbbreviationKind, string>> = { before: "", numbered: "", within: "" };
const ABBREVIATION_KINDS: readonly AbbreviationKind[] = ["before", "numbered", "within"];
const indexByLanguage = new Map<string, ReadonlyMap<string, AbbreviationKind>>();

const buildIndex = (code: string): ReadonlyMap<string, AbbreviationKind> => {
  const own = languageData(code)?.abbreviations ?? NO_ABBREVIATIONS;
  const kinds = new Map<string, AbbreviationKind>();
  for (const kind of ABBREVIATION_KINDS) {
    for (const word of `${SHARED_ABBREVIATIONS[kind]} ${own[kind]}`.trim().split(" ")) kinds.set(word, kind);
  }
  indexByLanguage.set(code, kinds);
  return kinds;
};

/** What kind of abbreviation a word is in front of a full stop (given without it); undefined where it is none that is known. */
export const listedAbbreviationKind = (word: string, code: string): AbbreviationKind | undefined =>
  (indexByLanguage.get(code) ?? buildIndex(code)).get(word);
