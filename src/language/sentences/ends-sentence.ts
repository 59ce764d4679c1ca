/** Whether a mark ends its sentence, by what is around it. */

import type { AbbreviationKind } from "../languages/language-data.ts";
import { languageData } from "../languages/languages.ts";
import { functionWordsOf } from "../words/function-words.ts";
import { listedAbbreviationKind } from "./abbreviations.ts";

/** The text around a mark that may end a sentence. */
export type BoundaryContext = Readonly<{
  /** The sentence so far, without the mark. */
  left: string;
  /** The mark or marks: ".", "?!", "…". */
  mark: string;
  /** Quotation marks, brackets and citations right behind the mark. */
  closers: string;
  /** Whether white space follows. */
  spaceFollows: boolean;
  /** What follows the space; long enough to hold the next few words. */
  right: string;
  /** BCP 47 primary subtag. */
  code: string;
}>;

type NextWord = Readonly<{
  kind: "lower" | "upper" | "digit" | "other" | "none";
  word: string;
  isFunctionWord: boolean;
}>;

const NEXT_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*)(\.?)/u;
const LAST_WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.'’-]*[\p{L}\p{M}\p{N}])?$/u;
/** "iPhone", "eBay": a name that begins small. */
const CAMEL_CASE = /^\p{Ll}{1,2}\p{Lu}/u;
const SINGLE_INITIAL = /^\p{L}\p{M}*$/u;
/** "U.S", "a.m", "Ph.D", "т.д": at most three letters between stops. */
const DOTTED_ABBREVIATION = /^(?:\p{L}\p{M}*){1,3}(?:\.(?:\p{L}\p{M}*){1,3})+$/u;
const VOWELLESS_WORD = /^[B-DF-HJ-NP-TV-XZ]?[b-df-hj-np-tv-xz]{1,4}$/;
const CAPITALS = /^\p{Lu}+$/u;
const DIGITS = /^\p{Nd}+$/u;
const ROMAN_NUMERAL = /^[IVXLC]+$/;
const LIST_MARKER = /(?:^\s*\(?|[;:,(]\s+|\b(?:and|or)\s+)(?:\p{Nd}{1,2}|\p{L}|[ivx]{1,4})$/u;
/** "2,548 km", "120 g": a unit behind its number is no abbreviation that goes on. */
const UNIT_AFTER_NUMBER = /\p{Nd}[\s\u00a0]?[a-zµ]{1,4}$/u;
/** "Elizabeth I", "World War I": a regnal or ordinal one, hardly ever an initial. */
const REGNAL_NUMERAL = /\p{Lu}[\p{L}\p{M}]+\s+I$/u;
/** Scripts in which a stop marks abbreviations only, sentences being parted by spaces or marks of their own. */
const SCRIPT_WITHOUT_FULL_STOP = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*$/u;
/** Indic sentences end in a danda; initials there are spelled out in two letters ("एम. एस."). */
const INDIC_INITIALS =
  /(?:^|[^\p{L}\p{M}])[\p{sc=Devanagari}\p{sc=Bengali}]\p{M}*[\p{sc=Devanagari}\p{sc=Bengali}]?\p{M}*$/u;
const CONTINUATION_MARK = /^[,;:،؛、，；：]/;
const MISSING_SPACE_LEFT = /(?:\p{Ll}\p{Ll}|\p{Nd}{4}|[)”"’\]])$/u;
const MISSING_SPACE_RIGHT = /^["“‘'«„(]?\p{Lu}\p{Ll}*[\s,'’]/u;
const QUOTE = /["'”’»“«]/;
const ATTRIBUTION =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|added|replied|told|cried|shouted|exclaimed|wondered|demanded|tweeted)\b/u;

const nextWordOf = (cut: BoundaryContext): NextWord => {
  const match = NEXT_WORD.exec(cut.right);
  const word = match?.[1] ?? "";
  // "J. A. Smith": the next word is an initial, not the article "a".
  const initial = match?.[2] === "." && word.length === 1;
  const stop = !initial && functionWordsOf(cut.code).has(word.toLowerCase().split(/['’]/)[0] ?? "");
  if (word === "") return { kind: "none", word, isFunctionWord: stop };
  if (/^\p{Nd}/u.test(word)) return { kind: "digit", word, isFunctionWord: stop };
  if (/^[\p{Lu}\p{Lt}]/u.test(word) || CAMEL_CASE.test(word)) return { kind: "upper", word, isFunctionWord: stop };
  return { kind: /^\p{Ll}/u.test(word) ? "lower" : "other", word, isFunctionWord: stop };
};

/** The kind of abbreviation that the last word is, by list or by shape. */
const abbreviationKindOf = (word: string, left: string, code: string): AbbreviationKind | undefined => {
  const listed = listedAbbreviationKind(word, code);
  if (listed !== undefined) return listed;
  if (UNIT_AFTER_NUMBER.test(left) || REGNAL_NUMERAL.test(left)) return undefined;
  if (SINGLE_INITIAL.test(word) || DOTTED_ABBREVIATION.test(word)) return "within";
  if (VOWELLESS_WORD.test(word) && !CAPITALS.test(word)) return "within";
  return INDIC_INITIALS.test(left) ? "before" : undefined;
};

const endsAfterFullStop = (cut: BoundaryContext): boolean => {
  if (SCRIPT_WITHOUT_FULL_STOP.test(cut.left)) return false;
  if (!cut.spaceFollows) {
    const behind = cut.left + cut.closers;
    return MISSING_SPACE_LEFT.test(behind) && MISSING_SPACE_RIGHT.test(cut.right);
  }
  const next = nextWordOf(cut);
  if (next.kind === "lower") return false;
  if (LIST_MARKER.test(cut.left)) return false;
  // Behind a closing quotation mark or bracket a stop is no longer an abbreviation's.
  if (cut.closers !== "" && next.kind === "upper" && (next.isFunctionWord || QUOTE.test(cut.closers))) return true;
  const word = LAST_WORD.exec(cut.left)?.[0] ?? "";
  const ordinal =
    languageData(cut.code)?.stopsOrdinals === true &&
    ((DIGITS.test(word) && word.length <= 2) || ROMAN_NUMERAL.test(word));
  if (ordinal) return next.kind === "upper" && next.isFunctionWord;
  const kind = abbreviationKindOf(word, cut.left, cut.code);
  if (next.kind === "none") return kind !== "before";
  switch (kind) {
    case undefined:
      return true;
    case "before":
      return false;
    case "numbered":
      return next.kind !== "digit" && !ROMAN_NUMERAL.test(next.word);
    case "within":
      return next.kind === "upper" && next.isFunctionWord;
  }
};

const endsAfterEllipsis = (cut: BoundaryContext): boolean => {
  const next = nextWordOf(cut);
  if (!cut.spaceFollows) return cut.closers !== "" && next.kind === "upper";
  return (next.kind === "upper" && !/^I(?:['’]|$)/.test(next.word)) || next.kind === "other" || next.kind === "none";
};

const endsAfterQuestionOrExclamation = (cut: BoundaryContext): boolean => {
  const next = nextWordOf(cut);
  if (next.kind === "lower") return false;
  if (!cut.spaceFollows && cut.closers === "") {
    return next.kind === "other" || (MISSING_SPACE_LEFT.test(cut.left) && MISSING_SPACE_RIGHT.test(cut.right));
  }
  return !(QUOTE.test(cut.closers) && ATTRIBUTION.test(cut.right));
};

/** Chinese and Japanese: always, but for a quotation that the sentence goes on from (「…。」と言った). */
const endsAfterIdeographicStop = (cut: BoundaryContext): boolean =>
  !(/[」』]/.test(cut.closers) && !cut.spaceFollows && /^\p{sc=Hiragana}/u.test(cut.right));

/** Whether the marks end the sentence. */
export const endsSentence = (cut: BoundaryContext): boolean => {
  if (CONTINUATION_MARK.test(cut.right) && !cut.spaceFollows) return false;
  if (cut.right === "") return true;
  if (/[。！？｡]/.test(cut.mark)) return endsAfterIdeographicStop(cut);
  if (/[|؟۔।॥។៕။፧።։;\u037e]/.test(cut.mark)) return true;
  if (/[!?‼⁇⁈⁉]/.test(cut.mark)) return endsAfterQuestionOrExclamation(cut);
  if (cut.mark.length > 1 || cut.mark === "…") return endsAfterEllipsis(cut);
  return endsAfterFullStop(cut);
};
