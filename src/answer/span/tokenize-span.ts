/** The tokens of a sentence or a question, each with the class of words that it belongs to. */

import { hashText } from "../../hash.ts";
import type { Word } from "../../language/index.ts";
import { CAPITAL_START, toWordSet, WORD_CHAR } from "../../language/index.ts";
import type { Span } from "../../span.ts";

/** The class of a token, by its form and by general lists only. */
export const TOKEN_CLASSES = [
  "year",
  "number",
  "numeral",
  "month",
  "weekday",
  "percent",
  "money",
  "ordinal",
  "unit",
  "capitals",
  "name",
  "first",
  "stop",
  "mark",
  "ing",
  "ed",
  "ly",
  "plural",
  "word",
] as const;
export type TokenClass = (typeof TOKEN_CLASSES)[number];

/** A word or a mark of a sentence or a question. */
export type SpanToken = Span &
  Readonly<{
    lower: string;
    stem: string;
    stop: boolean;
    class: TokenClass;
    /** The class's place in `TOKEN_CLASSES`. */
    classIndex: number;
    /** A hash of what its neighbours see: the word itself if it is a function word or a mark, else its class. */
    contextHash: number;
    /** Hashes of the word in lower case, and of its stem. */
    wordHash: number;
    stemHash: number;
  }>;

const NUMERALS = toWordSet(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half",
);
const MONTHS = toWordSet(
  "january february march april may june july august september october november december jan feb aug sept oct nov dec",
);
const WEEKDAYS = toWordSet("monday tuesday wednesday thursday friday saturday sunday");
const ORDINALS = toWordSet("first second third fourth fifth sixth seventh eighth ninth tenth last");
const UNITS = toWordSet(
  "second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries " +
    "mile miles km kilometer kilometers kilometre kilometres metre metres meter meters foot feet inch inches cm mm m " +
    "acre acres hectare hectares ton tons tonne tonnes kg pound pounds gallon gallons litre litres degrees mph people",
);

const tokenClassOf = (text: string, lower: string, stop: boolean, first: boolean): TokenClass => {
  if (/^(?:1\d{3}|20\d\d)s?$/.test(text)) return "year";
  if (/^\d{1,3}(?:st|nd|rd|th)$/.test(lower) || ORDINALS.has(lower)) return "ordinal";
  if (/^\d/.test(text)) return "number";
  if (NUMERALS.has(lower)) return "numeral";
  if (MONTHS.has(lower) && text !== lower) return "month";
  if (WEEKDAYS.has(lower)) return "weekday";
  if (/^(?:%|percent|percentage|per ?cent)$/.test(lower)) return "percent";
  if (/^[$€£¥]$/.test(text) || /^(?:dollars|euros|pounds|cents|usd)$/.test(lower)) return "money";
  if (UNITS.has(lower)) return "unit";
  if (!WORD_CHAR.test(text)) return "mark";
  if (stop) return "stop";
  if (CAPITAL_START.test(text)) return first ? "first" : /^\p{Lu}{2,}$/u.test(text) ? "capitals" : "name";
  if (/ing$/.test(lower)) return "ing";
  if (/ed$/.test(lower)) return "ed";
  if (/ly$/.test(lower)) return "ly";
  return /[^s]s$/.test(lower) ? "plural" : "word";
};

const MARK = /[^\s\p{L}\p{N}]/gu;

/** The words and marks of a stretch of text, in order; `words` are those of the stretch. */
export const tokenizeSpan = (text: string, words: readonly Word[], span: Span): SpanToken[] => {
  const found: SpanToken[] = [];
  const put = (start: number, end: number, stem: string, stop: boolean): void => {
    const word = text.slice(start, end);
    const lower = word.toLowerCase();
    const tokenClass = tokenClassOf(word, lower, stop, found.length === 0);
    const showsWord = tokenClass === "stop" || tokenClass === "mark";
    const wordHash = hashText(lower);
    found.push({
      start,
      end,
      lower,
      stem,
      stop,
      class: tokenClass,
      classIndex: TOKEN_CLASSES.indexOf(tokenClass),
      contextHash: showsWord ? wordHash : hashText(tokenClass),
      wordHash,
      stemHash: hashText(stem),
    });
  };
  const putMarks = (from: number, to: number): void => {
    for (const match of text.slice(from, to).matchAll(MARK))
      put(from + match.index, from + match.index + match[0].length, match[0], true);
  };
  let at = span.start;
  for (const { start, end, stem, stop } of words) {
    putMarks(at, start);
    put(start, end, stem, stop);
    at = end;
  }
  putMarks(at, span.end);
  return found;
};
