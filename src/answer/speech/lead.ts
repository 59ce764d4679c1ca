/** Who a sentence begins with, where asides stand between that and the verb: "Smith, the mayor of Springfield, said". */

import type { Span } from "../../span.ts";
import type { DiscourseCues } from "../discourse-cues.ts";
import { findNameEnd, isSayingVerb, isThat, type SpeechToken } from "./speech-tokens.ts";

/** Tokens from the lead to the verb. */
const MAX_LEAD_TOKENS = 32;

/** The stretches between commas, as indexes; empty where there is another mark. */
const splitAtCommas = (
  tokens: readonly SpeechToken[],
  from: number,
  to: number,
): readonly (readonly [number, number])[] => {
  const found: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const text = tokens[at]?.text ?? "";
    if (at < to && /^[;:.!?()“”"«»—–]$/u.test(text)) return [];
    if (at < to && text !== ",") continue;
    found.push([start, at]);
    start = at + 1;
  }
  return found;
};

/** An aside that says no more than what the one before it is or does: "who left", "67", "of the mill", "a former teacher". */
const isAside = (
  tokens: readonly SpeechToken[],
  [from, to]: readonly [number, number],
  cues: DiscourseCues,
): boolean => {
  const words = tokens.slice(from, to);
  const [first] = words;
  if (first === undefined) return false;
  if (words.some((token) => isSayingVerb(token, cues) || cues.relatives.includes(token.lower))) return false;
  return !cues.connectives.includes(first.lower) && !cues.subordinators.includes(first.lower);
};

/** Asides that are no second person of a list: "who left", "67". */
const addsNobody = (token: SpeechToken | undefined, cues: DiscourseCues): boolean =>
  token !== undefined && (cues.subjectRelatives.includes(token.lower) || /^\p{N}+$/u.test(token.text));

/** The name or the description that a sentence begins with, when a comma is before the verb at `to`. */
export const findLead = (tokens: readonly SpeechToken[], to: number, cues: DiscourseCues): Span | undefined => {
  if (tokens[to - 1]?.text !== "," || to > MAX_LEAD_TOKENS) return undefined;
  const from = cues.connectives.includes(tokens[0]?.lower ?? "") ? 1 : 0;
  const [lead, ...asides] = splitAtCommas(tokens, from, to - 1);
  const [first, second, ...others] = asides;
  const opening = tokens[from];
  if (lead === undefined || first === undefined || opening === undefined) return undefined;
  if (!asides.every((aside) => isAside(tokens, aside, cues))) return undefined;
  const nameEnd = findNameEnd(tokens, from, cues);
  const isDescription = cues.determiners.includes(opening.lower) && lead[1] - from >= 2;
  const words = tokens.slice(from, lead[1]);
  if (nameEnd === from && !isDescription) return undefined;
  if (words.some((token) => isSayingVerb(token, cues) || isThat(token, cues) || cues.passives.includes(token.lower)))
    return undefined;
  // Behind a name only where it is from may come ("Dr. Li of the University").
  if (nameEnd > from && nameEnd < lead[1] && !cues.prepositions.includes(tokens[nameEnd]?.lower ?? ""))
    return undefined;
  const named = findNameEnd(tokens, first[0], cues);
  const isNamed = named === first[1];
  // "Smith, Jones, and Brown", "the mayor, a friend, said": perhaps a list.
  if (isNamed && nameEnd > from) return undefined;
  if (second !== undefined && (others.length > 0 || !addsNobody(tokens[second[0]], cues))) return undefined;
  const end = isNamed ? named : nameEnd > from ? nameEnd : lead[1];
  return { start: opening.start, end: tokens[end - 1]?.end ?? opening.end };
};
