import type { SpanToken } from "./tokens.ts";

/** Tokens `[from, to)` of a sentence that may answer. */
export type Candidate = Readonly<{ from: number; to: number }>;

/** An answer that is to be marked is rarely longer. */
export const MAX_WORDS = 10;
/** Tokens of a sentence that are looked at; more would take too long. */
const MAX_TOKENS = 150;

const NO_START = new Set(
  "the a an of and or to that which who whose is are was were be been has have had as than but".split(" "),
);
const NO_END = new Set(
  "the a an of and or to that which who whose is are was were be been has have had in on at by for from with as his her its their than but into".split(
    " ",
  ),
);
const INNER = new Set([
  ",",
  "-",
  "–",
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
const OPENING = new Set(["$", "€", "£", "+"]);
const CLOSING = new Set(["%", "°", "$", "€", "£"]);

const starts = (token: SpanToken): boolean =>
  token.class === "mark" || OPENING.has(token.lower) ? OPENING.has(token.lower) : !NO_START.has(token.lower);
const ends = (token: SpanToken): boolean =>
  token.class === "mark" ? CLOSING.has(token.lower) : !NO_END.has(token.lower);

const balanced = (tokens: readonly SpanToken[], from: number, to: number): boolean => {
  let depth = 0;
  let curly = 0;
  let straight = 0;
  for (let at = from; at < to; at += 1) {
    const mark = tokens[at]?.lower;
    if (mark === "(") depth += 1;
    if (mark === ")") depth -= 1;
    if (mark === "“") curly += 1;
    if (mark === "”") curly -= 1;
    if (mark === '"') straight += 1;
    if (depth < 0 || curly < 0) return false;
  }
  return depth === 0 && curly === 0 && straight % 2 === 0;
};

/** Every stretch of a sentence that could be an answer by its ends. */
export const candidatesOf = (tokens: readonly SpanToken[]): Candidate[] => {
  const found: Candidate[] = [];
  const count = Math.min(tokens.length, MAX_TOKENS);
  for (let from = 0; from < count; from += 1) {
    const first = tokens[from];
    if (first === undefined || !starts(first)) continue;
    let words = 0;
    for (let to = from + 1; to <= count; to += 1) {
      const last = tokens[to - 1];
      if (last === undefined) break;
      if (last.class === "mark" && !INNER.has(last.lower)) break;
      if (last.class !== "mark") words += 1;
      if (words > MAX_WORDS) break;
      if (words > 0 && ends(last) && balanced(tokens, from, to)) found.push({ from, to });
    }
  }
  return found;
};
