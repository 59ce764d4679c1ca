/** Whether the last word before a full stop is an abbreviation, by its language's list or by its shape. */

import type { AbbreviationKind } from "../languages/language-data.ts";
import { languageData } from "../languages/languages.ts";

/** Known in every language. */
const SHARED_ABBREVIATIONS: Readonly<Record<AbbreviationKind, string>> = {
  before: "Mr Mrs Ms Dr Prof Gen Sen vs Vs",
  numbered: "",
  within: "St Inc Ltd Co Corp Bros Jr Sr",
  closing: "etc",
};

const NO_ABBREVIATIONS: typeof SHARED_ABBREVIATIONS = { before: "", numbered: "", within: "", closing: "" };
const ABBREVIATION_KINDS: readonly AbbreviationKind[] = ["before", "numbered", "within", "closing"];
const indexByLanguage = new Map<string, ReadonlyMap<string, AbbreviationKind>>();

const buildIndex = (code: string): ReadonlyMap<string, AbbreviationKind> => {
  const kinds = new Map<string, AbbreviationKind>();
  for (const lists of [SHARED_ABBREVIATIONS, languageData(code)?.abbreviations ?? NO_ABBREVIATIONS]) {
    for (const kind of ABBREVIATION_KINDS)
      for (const word of lists[kind].split(" ")) if (word !== "") kinds.set(word, kind);
  }
  indexByLanguage.set(code, kinds);
  return kinds;
};

/** What kind of abbreviation a word is in front of a full stop (given without it); undefined where it is none that is listed. */
export const listedAbbreviationKind = (word: string, code: string): AbbreviationKind | undefined =>
  (indexByLanguage.get(code) ?? buildIndex(code)).get(word);

const SINGLE_INITIAL = /^\p{L}\p{M}*$/u;
/** "U.S", "a.m", "Ph.D", "т.д": at most three letters between stops. "J.-C", "J.-P": a hyphen between initials. */
const DOTTED_ABBREVIATION = /^(?:\p{L}\p{M}*){1,3}(?:\.-?(?:\p{L}\p{M}*){1,3})+$/u;
const HYPHENATED_INITIALS = /^\p{Lu}-\p{Lu}$/u;
const VOWELLESS_LATIN = /^[B-DF-HJ-NP-TV-XZ]?[b-df-hj-np-tv-xz]{1,4}$/;
const VOWELLESS_CYRILLIC = /^[БВГҐДЂЖЗЙКЛЉМНЊПРСТЋФХЦЧЏШЩ]?[бвгґдђжзйклљмнњпрстћфхцчџшщ]{1,4}$/;
const CAPITALS = /^\p{Lu}+$/u;
/** "2,548 km", "120 g": a unit behind its number is no abbreviation that goes on. */
const UNIT_AFTER_NUMBER = /\p{Nd}[\s\u00a0]?(?:[a-zµ]{2,4}|[ghlmst])$/u;
/** "World War I", "Part I": the number one, no initial. "She and I": the pronoun. */
const NUMERAL_OR_PRONOUN_I =
  /(?:\b(?:War|Part|Act|Book|Phase|Chapter|Volume|Title|Class|Type|Level|League|Division)\s+|\b(?:and|or|than|as|but)\s+|[,;]\s+)I$/;
/** "EE. UU.", "FF. AA.": the doubled letters of a plural. */
const DOUBLED_INITIALS = /(?:^|[^\p{L}\p{M}])(\p{Lu})\1\.\s?(\p{Lu})\2$/u;
const FIRST_OF_DOUBLED_INITIALS = /(?:^|[^\p{L}\p{M}])(\p{Lu})\1$/u;
const DOUBLED_INITIAL_NEXT = /^(\p{Lu})\1\./u;
/** "и т. д.", "і т. ін.": written apart. */
const ET_CETERA_APART = /(?:^|\s)[тt]\.\s?(?:[дпнd]|ін|p)$/u;
/** "N°. 20". */
const NUMERO = /(?:^|\s)[Nn]\.?[°ºo]$/u;
/** Indic sentences end in a danda; initials there are spelled out in two letters ("एम. एस."). */
const INDIC_INITIALS =
  /(?:^|[^\p{L}\p{M}])[\p{sc=Devanagari}\p{sc=Bengali}]\p{M}*[\p{sc=Devanagari}\p{sc=Bengali}]?\p{M}*$/u;

/** A word without vowels ("Sgt", "čl", "стр"), unless its language has such words. */
const isVowelless = (word: string, code: string): boolean => {
  if (CAPITALS.test(word)) return false;
  if (languageData(code)?.hasSyllabicConsonants === true && /[^\s][rlрл][^\s]/u.test(word)) return false;
  return VOWELLESS_LATIN.test(word.normalize("NFD").replace(/\p{M}/gu, "")) || VOWELLESS_CYRILLIC.test(word);
};

/**
 * The listed kind of a word as it is, at the head of a sentence also in lower case, and behind an elided article or
 * preposition ("l'arch", "dell’art") or an abbreviation ("Dipl.-Ing") of what follows it.
 */
const listedKindIn = (word: string, left: string, code: string): AbbreviationKind | undefined => {
  const listed = listedAbbreviationKind(word, code);
  if (listed !== undefined) return listed;
  const joined = word.replace(/^.*\.-/u, "");
  const elided = languageData(code)?.elides === true ? joined.replace(/^.*['’]/u, "") : joined;
  if (elided !== word)
    return listedAbbreviationKind(elided, code) ?? (SINGLE_INITIAL.test(elided) ? "within" : undefined);
  return left.trimStart() === word && word.length > 1 ? listedAbbreviationKind(word.toLowerCase(), code) : undefined;
};

/** What kind of abbreviation the last word of `left` is, in front of a full stop and `right`. */
export const abbreviationKindOf = (
  word: string,
  { left, right, code }: Readonly<{ left: string; right: string; code: string }>,
): AbbreviationKind | undefined => {
  if (NUMERO.test(left)) return "numbered";
  if (ET_CETERA_APART.test(left)) return "closing";
  if (FIRST_OF_DOUBLED_INITIALS.test(left) && DOUBLED_INITIAL_NEXT.test(right)) return "before";
  if (DOUBLED_INITIALS.test(left)) return "within";
  if (NUMERAL_OR_PRONOUN_I.test(left)) return undefined;
  const listed = listedKindIn(word, left, code);
  if (listed !== undefined) return listed;
  if (UNIT_AFTER_NUMBER.test(left)) return undefined;
  if (SINGLE_INITIAL.test(word) || DOTTED_ABBREVIATION.test(word) || HYPHENATED_INITIALS.test(word)) return "within";
  if (isVowelless(word, code)) return "within";
  return INDIC_INITIALS.test(left) ? "before" : undefined;
};
