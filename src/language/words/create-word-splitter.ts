/** Splits a text into words, each in the form by which it is matched. */

import type { Span } from "../../span.ts";
import type { Word } from "../language.ts";
import { languageData } from "../languages/languages.ts";
import { fold } from "./fold.ts";
import { dropInvisible } from "./invisible.ts";
import { LINE_END_HYPHEN } from "./print-marks.ts";
import { segmentWords } from "./segment-words.ts";
import { type TextToken, tokenize } from "./tokenize.ts";

/** What `createWordSplitter` needs to know of a language. */
export type WordRules = Readonly<{
  code: string;
  stem: (word: string) => string;
  /** Folded forms. */
  stopWords: ReadonlySet<string>;
}>;

type WordForms = Pick<Word, "form" | "stem" | "stop">;
type TokenPiece = Span & Readonly<{ text: string }>;

const APOSTROPHE = /['’ʼ＇]/;
const APOSTROPHES = /['’ʼ＇&.]/g;
const POSSESSIVE = /['’ʼ＇]s$/i;
const THOUSANDS = /^\p{Nd}{1,3}([,.٬'’])\p{Nd}{3}(?:\1\p{Nd}{3})*(?!\1|\p{Nd})/u;
const ORDINAL = /^(\d+)(?:st|nd|rd|th|s)$/;
const HAS_DIGIT = /\d/;

/** Enough for the vocabulary of several hundred articles; at the limit the memory starts afresh. */
const MAX_REMEMBERED_WORDS = 50_000;

const splitElision = (token: TextToken): TokenPiece[] => {
  const pieces: TokenPiece[] = [];
  let start = token.start;
  for (const text of token.text.split(APOSTROPHE)) {
    pieces.push({ start, end: start + text.length, text });
    start += text.length + 1;
  }
  return pieces;
};

const BROKEN = new RegExp(LINE_END_HYPHEN, "gu");

/** A word that is broken at a line's end is itself, whole, and what a hyphen of its own would join: "report", "re-port". */
const splitBroken = (piece: TokenPiece): readonly TokenPiece[] => {
  if (!piece.text.includes("\n")) return [piece];
  const parts: TokenPiece[] = [];
  let at = 0;
  for (const { index, 0: hyphen } of [...piece.text.matchAll(BROKEN), { index: piece.text.length, 0: "" }]) {
    parts.push({ start: piece.start + at, end: piece.start + index, text: piece.text.slice(at, index) });
    at = index + hyphen.length;
  }
  return [{ ...piece, text: parts.map(({ text }) => text).join("") }, ...parts];
};

/** The matchable parts of a token, by the language's use of the apostrophe. */
const splitToken = (token: TextToken, code: string): readonly TokenPiece[] => {
  if (token.kind === "run") return segmentWords(token, code);
  if (token.kind !== "word" || !APOSTROPHE.test(token.text)) return [token];
  const data = languageData(code);
  if (data?.elides === true) return splitElision(token);
  // "İstanbul'da": the name is what is looked for.
  const cut = data?.splitsSuffixes === true ? token.text.search(APOSTROPHE) : token.text.search(POSSESSIVE);
  if (cut <= 0) return [token];
  return [{ start: token.start, end: token.start + cut, text: token.text.slice(0, cut) }];
};

/** "69,197", in German "69.197", in Switzerland "69’197" are one number; "1,5" is "1.5". */
const foldNumber = (number: string, code: string): string => {
  const grouped = THOUSANDS.exec(number);
  const separator = grouped?.[1] ?? "";
  const isGrouped = grouped !== null && (separator !== "." || languageData(code)?.groupsByStops === true);
  const plain = isGrouped ? grouped[0].split(separator).join("") + number.slice(grouped[0].length) : number;
  return fold(plain).replace(/[,٫]/g, ".");
};

const toLowerCaseIn = (word: string, code: string): string =>
  languageData(code)?.dotlessI === true ? word.toLocaleLowerCase("tr") : word.toLowerCase();

const readWord = (written: string, kind: TextToken["kind"], rules: WordRules): WordForms => {
  const text = dropInvisible(written);
  if (kind === "number") {
    const form = foldNumber(text, rules.code);
    return { form, stem: form, stop: false };
  }
  const bare = kind === "sharp" ? text : text.replace(APOSTROPHES, "");
  const form = fold(toLowerCaseIn(bare, rules.code), rules.code);
  const stop = kind !== "initials" && rules.stopWords.has(form);
  if (kind === "run" || kind === "initials") return { form, stem: form, stop };
  if (HAS_DIGIT.test(form)) return { form, stem: ORDINAL.exec(form)?.[1] ?? form, stop };
  const stemmed = rules.stem(toLowerCaseIn(bare.normalize("NFC"), rules.code));
  const stem = languageData(rules.code)?.keepsMarksInStems === true ? stemmed : fold(stemmed, rules.code);
  return { form, stem: stem === "" ? form : stem, stop };
};

/** From this length on V8 keeps a part of a text as a view of it, and so the whole text in memory. */
const MIN_VIEW_CHARS = 13;
const copyOf = (part: string): string => (part.length < MIN_VIEW_CHARS ? part : part.split("").join(""));

/** The `words` of a language: each in its matching form, with its offsets in the given text. */
export const createWordSplitter = (rules: WordRules): ((text: string, span?: Span) => Word[]) => {
  const remembered = new Map<string, WordForms>();
  const formsOf = (text: string, kind: TextToken["kind"]): WordForms => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (remembered.size >= MAX_REMEMBERED_WORDS) remembered.clear();
    const own = copyOf(text);
    const made = readWord(own, kind, rules);
    remembered.set(own, made);
    return made;
  };
  return (text, span) => {
    const words: Word[] = [];
    const part = span === undefined ? text : text.slice(span.start, span.end);
    const add = (piece: TokenPiece, kind: TextToken["kind"]): void => {
      if (piece.text === "") return;
      const { form, stem, stop } = formsOf(piece.text, kind);
      if (form !== "") words.push({ start: piece.start, end: piece.end, form, stem, stop });
    };
    for (const token of tokenize(part, span?.start ?? 0)) {
      if (token.isPlain) add(token, token.kind);
      else for (const piece of splitToken(token, rules.code).flatMap(splitBroken)) add(piece, token.kind);
    }
    return words;
  };
};
