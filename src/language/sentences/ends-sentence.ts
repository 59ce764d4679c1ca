/** Whether a mark ends its sentence, by what is around it. */

import { languageData } from "../languages/languages.ts";
import { functionWordsOf } from "../words/function-words.ts";
import { abbreviationKindOf, listedAbbreviationKind } from "./abbreviations.ts";
import { isWithinMarks } from "./is-within-marks.ts";

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
  /** A function word, or another that opens sentences rather than goes on with a name. */
  opens: boolean;
}>;

const NEXT_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*)(\.?)/u;
const LAST_WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.'’-]*[\p{L}\p{M}\p{N}])?$/u;
/** "iPhone", "eBay": a name that begins small. */
const CAMEL_CASE = /^\p{Ll}{1,2}\p{Lu}/u;
const DIGITS = /^\p{Nd}+$/u;
const ROMAN_NUMERAL = /^[IVXLC]+$/;
/** "1. The bridge", "a) …" at the head of a line, and further markers within it: "; 2. the road", "and b. the rail". */
const FIRST_LIST_MARKER = /^\s*(?:[•⁃▪◦‣●]\s?)?\(?(?:\p{Nd}{1,2}|\p{L}|[ivx]{1,4})$/u;
const FURTHER_LIST_MARKER = /(?:[;:,(]\s+|\b(?:and|or)\s+)(?:\p{Nd}{1,2}|(?!I$)\p{L}|[ivx]{1,4})$/u;
/** Scripts in which a stop marks abbreviations only, sentences being parted by spaces or marks of their own. */
const SCRIPT_WITHOUT_FULL_STOP = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*$/u;
/** Marks of direction and of line breaking, which show nothing. */
const INVISIBLE_MARKS = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const HOUR = /\p{Nd}\s?[aApP]\.\s?[mM]$/u;
const FRONTED_HOUR = /^\s*["“‘]?\p{Lu}\p{Ll}+\s+(?:\p{Ll}+\s+)?[\p{Nd}:.]+\s?[ap]\.\s?m$/iu;
const TIME_ZONE = /^(?:\(|[A-Z]{1,3}T\b|GMT|UTC|BST|MSK|(?:[\p{L}]+\s){1,2}(?:[Tt]ime|[Zz]one)\b)/u;
/** "(AP)", "(Smith 55).": a source right behind the sentence, at the line's end or with a stop of its own. */
const SOURCE_BEHIND = /^[(（][^()（）.!?。！？]{1,40}[)）](?:\s*\.?$|[.,;])/u;
const CONTINUATION_MARK = /^[,;:،؛、，；：]/;
const MISSING_SPACE_LEFT = /(?:\p{Ll}\p{Ll}|\p{Nd}{2}|[)”"’\]])$/u;
const MISSING_SPACE_RIGHT = /^["“‘'«„(]?\p{Lu}\p{Ll}*[\s,'’]/u;
const ENDS_ON = /^[.!?…。！？]/u;
const QUOTE = /["'”’»“«]/;
const ATTRIBUTION =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|added|replied|told|cried|shouted|exclaimed|wondered|demanded|tweeted)\b/u;

const openersByLanguage = new Map<string, ReadonlySet<string>>();
const openersOf = (code: string): ReadonlySet<string> => {
  const known = openersByLanguage.get(code) ?? new Set(languageData(code)?.sentenceOpeners?.split(" ") ?? []);
  openersByLanguage.set(code, known);
  return known;
};

const opensSentences = (word: string, code: string): boolean => {
  const lower = word.toLowerCase();
  const isListed = (one: string): boolean => functionWordsOf(code).has(one) || openersOf(code).has(one);
  return isListed(lower) || isListed(lower.split(/['’]/)[0] ?? "");
};

const nextWordOf = (cut: BoundaryContext): NextWord => {
  const match = NEXT_WORD.exec(cut.right);
  const word = match?.[1] ?? "";
  // "J. A. Smith": the next word is an initial, not the article "a".
  const initial = match?.[2] === "." && word.length === 1;
  const opens = !initial && word !== "" && opensSentences(word, cut.code);
  if (word === "") return { kind: "none", word, opens };
  if (/^\p{Nd}/u.test(word)) return { kind: "digit", word, opens };
  if (/^[\p{Lu}\p{Lt}]/u.test(word) || CAMEL_CASE.test(word)) return { kind: "upper", word, opens };
  return { kind: /^\p{Ll}/u.test(word) ? "lower" : "other", word, opens };
};

/** "at 6 p.m. Passengers …": a capital behind an hour begins a sentence, but for a day, a time zone and "At 5 a.m. Smith …". */
const endsAfterHour = (cut: BoundaryContext, next: NextWord): boolean => {
  if (next.kind !== "upper" || FRONTED_HOUR.test(cut.left) || TIME_ZONE.test(cut.right)) return false;
  const { month = "", weekday = "" } = languageData(cut.code)?.wordClasses ?? {};
  return !`${month} ${weekday}`.split(" ").includes(next.word.toLowerCase());
};

/** A stop that no space follows ends a sentence only where someone forgot the space: "It was so.Then …". */
const endsWithoutSpace = (cut: BoundaryContext): boolean => {
  if (!MISSING_SPACE_LEFT.test(cut.left + cut.closers)) return false;
  if (MISSING_SPACE_RIGHT.test(cut.right)) return true;
  const title = /^(\p{Lu}\p{Ll}{1,4})\.\s/u.exec(cut.right)?.[1];
  return title !== undefined && listedAbbreviationKind(title, cut.code) === "before";
};

const endsAfterFullStop = (cut: BoundaryContext): boolean => {
  const left = cut.left.replace(INVISIBLE_MARKS, "");
  if (SCRIPT_WITHOUT_FULL_STOP.test(left)) return false;
  if (!cut.spaceFollows) return endsWithoutSpace(cut);
  const next = nextWordOf(cut);
  if (next.kind === "lower") return false;
  if (FIRST_LIST_MARKER.test(left)) return false;
  if (FURTHER_LIST_MARKER.test(left) && !(DIGITS.test(left.slice(-1)) && next.opens)) return false;
  // Behind a closing quotation mark or bracket a stop is no longer an abbreviation's.
  if (cut.closers !== "" && next.kind === "upper" && (next.opens || QUOTE.test(cut.closers))) return true;
  const word = LAST_WORD.exec(left)?.[0] ?? "";
  const ordinal =
    languageData(cut.code)?.stopsOrdinals === true &&
    ((DIGITS.test(word) && word.length <= 2) || ROMAN_NUMERAL.test(word));
  if (ordinal) return next.kind === "upper" && next.opens;
  const kind = abbreviationKindOf(word, { left, right: cut.right, code: cut.code });
  if (next.kind === "none") return kind !== "before";
  switch (kind) {
    case undefined:
    case "closing":
      return true;
    case "before":
      return false;
    case "numbered":
      return next.kind !== "digit" && (!ROMAN_NUMERAL.test(next.word) || (cut.code === "en" && next.word === "I"));
    case "within":
      return (next.kind === "upper" && next.opens) || (HOUR.test(left) && endsAfterHour(cut, next));
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

/** What ends a sentence in no script but in this language: Greek asks with a semicolon, Armenian stops with a colon. */
const isOwnEndMark = ({ mark, code }: BoundaryContext): boolean =>
  languageData(code)?.endMarks?.includes(mark) === true;

/** Chinese and Japanese: always, but for a quotation that the sentence goes on from (「…。」と言った). */
const endsAfterIdeographicStop = (cut: BoundaryContext): boolean =>
  !(/[」』]/.test(cut.closers) && !cut.spaceFollows && /^\p{sc=Hiragana}/u.test(cut.right));

/** Whether the marks end the sentence. */
export const endsSentence = (cut: BoundaryContext): boolean => {
  if (CONTINUATION_MARK.test(cut.right) && !cut.spaceFollows) return false;
  if (cut.right === "") return true;
  // "Who?». And": the stop behind the mark that closes ends the sentence, not the mark before.
  if (!cut.spaceFollows && ENDS_ON.test(cut.right)) return false;
  if (isWithinMarks(cut.left + cut.mark + cut.closers, cut.right)) return false;
  if (SOURCE_BEHIND.test(cut.right) && (cut.closers !== "" || cut.right.length < 45) && cut.spaceFollows) return false;
  if (isOwnEndMark(cut)) return cut.spaceFollows || cut.mark !== ":";
  if (/[。！？｡]/.test(cut.mark)) return endsAfterIdeographicStop(cut);
  if (/[|؟۔।॥។៕။፧።։;\u037e]/.test(cut.mark)) return true;
  if (/[!?‼⁇⁈⁉]/.test(cut.mark)) return endsAfterQuestionOrExclamation(cut);
  if (cut.mark.length > 1 || cut.mark === "…") return endsAfterEllipsis(cut);
  return endsAfterFullStop(cut);
};
