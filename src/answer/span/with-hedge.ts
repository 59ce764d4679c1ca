import type { SpanCandidate } from "./candidates.ts";
import type { SpanToken } from "./tokenize-span.ts";

/** Words before a number or a year; without them it would claim more than the text. */
const HEDGES: readonly (readonly string[])[] = [
  ["more", "than"],
  ["less", "than"],
  ["fewer", "than"],
  ["at", "least"],
  ["at", "most"],
  ["up", "to"],
  ["as", "many", "as"],
  ["as", "much", "as"],
  ["almost"],
  ["nearly"],
  ["about"],
  ["around"],
  ["roughly"],
  ["approximately"],
  ["circa"],
  ["over"],
  ["under"],
  ["some"],
];
const COUNT_CLASSES = new Set(["number", "numeral", "money", "year"]);

/** The candidate with the hedge before its number: "almost five years", not "five years". */
export const withHedge = (tokens: readonly SpanToken[], candidate: SpanCandidate): SpanCandidate => {
  const { from, to } = candidate;
  if (!COUNT_CLASSES.has(tokens[from]?.class ?? "")) return candidate;
  const hedge = HEDGES.find((words) => words.every((word, at) => tokens[from - words.length + at]?.lower === word));
  return hedge === undefined ? candidate : { from: from - hedge.length, to };
};
