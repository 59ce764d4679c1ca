/** Finds the part of a word by which a bracket makes the opposite of it: “[un]safe” for "safe", “[safe]” for "unsafe", “care[less]”. */

import { toWordSet } from "../../language/index.ts";
import type { Difference } from "../../reply/index.ts";

/** Of English, French, Spanish, German and their like. */
const DENYING_PREFIXES = toWordSet("un in im ir il dis non non- anti anti- des dés dé mal miss");
const DENYING_SUFFIXES = toWordSet("less los");

const PREFIXED = /^\[(?<part>[\p{L}-]+)\](?<word>[\p{L}\p{M}]+)$/u;
const SUFFIXED = /^(?<word>[\p{L}\p{M}]+)\[(?<part>\p{L}+)\]$/u;

/** What of `whole` is before `word`, where that denies it. */
const denyingStart = (whole: string, word: string): string | undefined => {
  const start = whole.slice(0, -word.length);
  return word !== "" && whole.endsWith(word) && DENYING_PREFIXES.has(start) ? start : undefined;
};

/**
 * @param said the words with their brackets.
 * @param put what is within the brackets.
 * @param left the article's words for it.
 */
export const findOpposite = (said: string, put: string, left: string): Difference["turns"] => {
  const [own, inner] = [left.toLowerCase(), put.toLowerCase()];
  for (const [pattern, parts] of [
    [PREFIXED, DENYING_PREFIXES],
    [SUFFIXED, DENYING_SUFFIXES],
  ] as const) {
    const { part, word } = pattern.exec(said.toLowerCase())?.groups ?? {};
    if (part !== undefined && word === own && parts.has(part)) return { kind: "negation", how: "put-in", text: part };
  }
  const added = denyingStart(inner, own);
  if (added !== undefined) return { kind: "negation", how: "put-in", text: added };
  const lost = denyingStart(own, inner);
  return lost === undefined ? undefined : { kind: "negation", how: "left-out", text: lost };
};
