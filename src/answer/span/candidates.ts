/** Lists the stretches of a sentence that could be an answer by their ends, with what they consist of. */

import { mixHash } from "../../hash.ts";
import { toWordSet } from "../../language/index.ts";
import type { SpanToken, TokenClass } from "./tokenize-span.ts";

/** Tokens `[from, to)` of a sentence that may answer. */
export type SpanCandidate = Readonly<{ from: number; to: number }>;

/** A candidate with what it consists of, which does not depend on the question. */
export type DescribedCandidate = SpanCandidate &
  Readonly<{
    /** In bits, the kinds of words that it has: the kind of answer that it would be. 0: function words only. */
    signature: number;
    commas: number;
    ands: number;
    /** A hash of its tokens' classes, of function words and marks themselves: "month number , year", "name of name". */
    shape: number;
  }>;

/** Words of an answer; longer ones are rare. */
export const MAX_ANSWER_WORDS = 10;
/** Tokens of a sentence that are read; more would take too long. */
const MAX_SENTENCE_TOKENS = 150;

const NO_START_WORDS = toWordSet(
  "the a an of and or to that which who whose is are was were be been has have had as than but",
);
const NO_END_WORDS = toWordSet(
  "the a an of and or to that which who whose is are was were be been has have had in on at by for from with as his her its their than but into",
);
const INNER_MARKS = new Set([
  ",",
  "-",
  "–",
  "−",
  "—",
  "’",
  "'",
  "&",
  "/",
  ".",
  "$",
  "%",
  "€",
  "£",
  "°",
  "“",
  "”",
  '"',
  "(",
  ")",
  ":",
  "+",
]);
const OPENING_MARKS = new Set(["$", "€", "£", "+"]);
const CLOSING_MARKS = new Set(["%", "°", "$", "€", "£"]);

const canStart = (token: SpanToken): boolean =>
  token.class === "mark" || OPENING_MARKS.has(token.lower)
    ? OPENING_MARKS.has(token.lower)
    : !NO_START_WORDS.has(token.lower);
const canEnd = (token: SpanToken): boolean =>
  token.class === "mark" ? CLOSING_MARKS.has(token.lower) || token.lower === ")" : !NO_END_WORDS.has(token.lower);

const TIME_CLASSES: ReadonlySet<TokenClass> = new Set(["year", "month", "weekday"]);
const QUANTITY_CLASSES: ReadonlySet<TokenClass> = new Set(["number", "numeral", "percent", "money"]);
const NAME_CLASSES: ReadonlySet<TokenClass> = new Set(["name", "capitals", "first"]);

/** Counts over the tokens of a stretch, while it grows. */
type TokenCounts = Record<
  "words" | "time" | "quantity" | "unit" | "named" | "other" | "commas" | "ands" | "depth" | "curly" | "straight",
  number
>;

const EMPTY_COUNTS: TokenCounts = {
  words: 0,
  time: 0,
  quantity: 0,
  unit: 0,
  named: 0,
  other: 0,
  commas: 0,
  ands: 0,
  depth: 0,
  curly: 0,
  straight: 0,
};

const countMark = (counts: TokenCounts, mark: string): void => {
  if (mark === "(") counts.depth += 1;
  if (mark === ")") counts.depth -= 1;
  if (mark === "“") counts.curly += 1;
  if (mark === "”") counts.curly -= 1;
  if (mark === '"') counts.straight += 1;
  if (mark === ",") counts.commas += 1;
};

const countToken = (counts: TokenCounts, { class: kind, lower }: SpanToken): void => {
  if (kind === "mark") {
    countMark(counts, lower);
    return;
  }
  counts.words += 1;
  if (lower === "and") counts.ands += 1;
  if (TIME_CLASSES.has(kind)) counts.time += 1;
  else if (QUANTITY_CLASSES.has(kind)) counts.quantity += 1;
  else if (kind === "unit") counts.unit += 1;
  else if (NAME_CLASSES.has(kind)) counts.named += 1;
  else if (kind !== "stop") counts.other += 1;
};

const signatureOf = ({ time, quantity, unit, named, other }: TokenCounts): number =>
  (time > 0 ? 1 : 0) |
  (quantity > 0 ? 2 : 0) |
  (unit > 0 ? 4 : 0) |
  (named > 0 ? 8 : 0) |
  (other > 0 ? 16 : 0) |
  (named > other ? 32 : 0);

/** Every stretch of a sentence that could be an answer by its ends. */
export const listSpanCandidates = (tokens: readonly SpanToken[]): DescribedCandidate[] => {
  const found: DescribedCandidate[] = [];
  const count = Math.min(tokens.length, MAX_SENTENCE_TOKENS);
  for (let from = 0; from < count; from += 1) {
    const first = tokens[from];
    if (first === undefined || !canStart(first)) continue;
    const counts = { ...EMPTY_COUNTS };
    let shape = 0;
    for (let to = from + 1; to <= count; to += 1) {
      const last = tokens[to - 1];
      if (last === undefined || (last.class === "mark" && !INNER_MARKS.has(last.lower))) break;
      countToken(counts, last);
      shape = mixHash(shape, last.contextHash);
      // A bracket that was closed and never opened stays so in every longer stretch.
      if (counts.words > MAX_ANSWER_WORDS || counts.depth < 0 || counts.curly < 0) break;
      const isBalanced = counts.depth === 0 && counts.curly === 0 && counts.straight % 2 === 0;
      if (counts.words > 0 && canEnd(last) && isBalanced)
        found.push({ from, to, signature: signatureOf(counts), commas: counts.commas, ands: counts.ands, shape });
    }
  }
  return found;
};
