/** Words of a text that deny, doubt or condition what is beside them. */

import {
  CAPITAL_START,
  CONTRACTED_NEGATION,
  type FlippingWords,
  flippingPatternsOf,
  flippingWordsOf,
} from "../../language/index.ts";
import type { FlippingContext } from "../../reply/index.ts";
import type { Span } from "../../span.ts";

export type ContextWord = Span &
  Readonly<{
    lower: string;
    capital: boolean;
    /** "May" is one. */
    month: boolean;
  }>;
/** What single words tell. */
export type TurningKind = Exclude<FlippingContext["kind"], "attribution">;
export type FlippingCue = ContextWord & Readonly<{ kind: TurningKind }>;

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[-’'][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}]/gu;
export const CLAUSE_END = /^[.;:!?…。！？；：“”"«»„]$/u;
export const COMMA = /^[,，、—–]$/u;

export const contextWordsOf = (text: string, { start, end }: Span): ContextWord[] =>
  Array.from(text.slice(start, end).matchAll(TOKEN), ({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
    lower: word.toLowerCase(),
    capital: CAPITAL_START.test(word),
    month: word === "May",
  }));

export const flippingKindOf = ({ lower, month }: ContextWord, flipping: FlippingWords): TurningKind | undefined => {
  if (month) return undefined;
  // French elides: "n’est", "qu’il".
  const parts = lower.split(/['’-]/u);
  if (CONTRACTED_NEGATION.test(lower) || flipping.negations.has(lower) || flipping.negations.has(parts[0] ?? ""))
    return "negation";
  if (flipping.hedges.has(lower)) return "hedge";
  return flipping.conditions.has(lower) ? "condition" : undefined;
};

/** "Until 2027" tells a time, but "no trains ran until 2027" that they do now. */
export const isTime = (
  text: string,
  word: Span,
  sentence: Span,
  quoted: readonly ContextWord[],
  flipping: FlippingWords,
) =>
  flipping.time?.test(text.slice(word.start, sentence.end)) === true &&
  !quoted.some((other) => flippingKindOf(other, flipping) === "negation");

const PHRASE_KINDS = ["hedge", "condition", "negation"] as const;

/** Several words that tell together what single ones of them do not ("ruled out", "no está claro"). */
export const findPhrase = (
  text: string,
  words: readonly ContextWord[],
  flipping: FlippingWords,
): FlippingCue | undefined => {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  for (const kind of PHRASE_KINDS) {
    const found = flipping.phrases[kind]?.exec(text.slice(first.start, last.end));
    if (found == null) continue;
    const start = first.start + found.index;
    return { start, end: start + found[0].length, lower: found[0].toLowerCase(), capital: false, month: false, kind };
  }
  return undefined;
};

/** A text in which a stretch has spaces for what affirms by words that deny or doubt alone ("no doubt", "sans aucun doute"). */
export const withoutAffirming = (text: string, span: Span, { affirming }: FlippingWords): string => {
  const part = text.slice(span.start, span.end);
  if (affirming?.test(part) !== true) return text;
  const blank = part.replace(new RegExp(affirming, "giu"), (found) => " ".repeat(found.length));
  return text.slice(0, span.start) + blank + text.slice(span.end);
};

/** A word that denies, doubts or conditions, as it is written. */
export type TurningWord = Readonly<{ kind: TurningKind; text: string }>;

/** All such words of a stretch of text, in a language of which they are known. */
export const findTurningWords = (text: string, language: string): readonly TurningWord[] => {
  const flipping = flippingWordsOf(language);
  if (flipping !== undefined)
    return contextWordsOf(text, { start: 0, end: text.length }).flatMap((word) => {
      const kind = flippingKindOf(word, flipping);
      return kind === undefined ? [] : [{ kind, text: text.slice(word.start, word.end) }];
    });
  const patterns = flippingPatternsOf(language);
  if (patterns === undefined) return [];
  const denied = (patterns.negations ?? patterns.before).exec(text)?.[0];
  if (denied !== undefined) return [{ kind: "negation", text: denied }];
  const doubted = patterns.before.exec(text)?.[0];
  return doubted === undefined ? [] : [{ kind: "hedge", text: doubted }];
};
