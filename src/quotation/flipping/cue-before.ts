/** Finds the word before a quotation that turns it: in its own clause, or a condition with which the sentence begins. */

import { CONTRACTED_NEGATION, type FlippingWords, WORD_START } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import {
  CLAUSE_END,
  COMMA,
  type ContextWord,
  contextWordsOf,
  type FlippingCue,
  findPhrase,
  flippingKindOf,
  isTime,
  type TurningKind,
} from "./turning-words.ts";

const QUESTION_END = /[?؟]["”’»)]*$/u;
/** Words before a quotation that are searched for one that turns it. */
const MAX_WORDS_BEFORE = 8;

/** The words before a quotation within its clause, nearest last: back to a stop, or to a comma that begins a new clause. */
const takeClauseBefore = (words: readonly ContextWord[], flipping: FlippingWords): readonly ContextWord[] => {
  const kept: ContextWord[] = [];
  for (let at = words.length - 1; at >= 0 && kept.length < MAX_WORDS_BEFORE; at -= 1) {
    const word = words[at];
    if (word === undefined || CLAUSE_END.test(word.lower)) break;
    if (!COMMA.test(word.lower)) {
      kept.unshift(word);
      continue;
    }
    if (flipping.clauseStarters.has(kept[0]?.lower ?? "")) break;
    // An aside, ", who is not a member,", does not turn what follows.
    const opening = words.slice(0, at).findLastIndex(({ lower }) => COMMA.test(lower));
    if (opening >= 0 && flipping.asideStarters.has(words[opening + 1]?.lower ?? "")) at = opening;
  }
  return kept;
};

/** Whether a word is in the same clause as the quotation behind these words, and not far before it. */
const isNear = (words: readonly ContextWord[], opening: ContextWord): boolean => {
  const between = words.slice(words.indexOf(opening));
  return between.length <= 2 * MAX_WORDS_BEFORE && !between.some(({ lower }) => CLAUSE_END.test(lower));
};

/** A "que" behind a comma begins an aside, but for one that a denial or a doubt is so near before. */
const MAX_WORDS_TO_COMMA = 3;

/** Tokens within which a list that one denial goes before has its "or". */
const MAX_LIST_TOKENS = 6;

/** "Because he never saw, signed or paid it": what is behind the comma goes on with a list, for it has no subject. */
const isInList = (words: readonly ContextWord[], comma: number, { listers, functionWords }: FlippingWords): boolean => {
  const behind = words.slice(comma + 1, comma + 1 + MAX_LIST_TOKENS);
  const members = behind.slice(
    0,
    Math.max(
      0,
      behind.findIndex(({ lower }) => listers.has(lower)),
    ),
  );
  return members.length > 0 && members.every(({ lower, capital }) => !capital && !functionWords.has(lower));
};

/** The comma that ends the clause a sentence begins with; -1 where the quotation still belongs to that clause. */
const findClauseEnd = (
  words: readonly ContextWord[],
  quoted: readonly ContextWord[],
  flipping: FlippingWords,
): number => {
  const next = quoted[0];
  const all = [...words, ...quoted];
  const commas = words.flatMap(({ lower }, at) => (/^[,،]$/u.test(lower) ? [at] : []));
  for (let nth = 0; nth < commas.length; nth += 1) {
    const [at, closing] = [commas[nth] ?? -1, commas[nth + 1]];
    const before = words.slice(Math.max(0, at - MAX_WORDS_TO_COMMA), at);
    const isTurned = before.some((word) => flippingKindOf(word, flipping) !== undefined);
    const goesOnBehind = (comma: number): boolean => {
      // French elides: "qu’il".
      const word = (words[comma + 1] ?? next)?.lower.split(/['’]/u)[0] ?? "";
      if (!flipping.continuers.has(word) || flipping.conditions.has(word)) return false;
      return isTurned || !flipping.asideStarters.has(word);
    };
    const last = before.at(-1)?.lower ?? "";
    // "She refused to say whether, in May, …", "she denied, in a letter, that …".
    const isAside =
      flipping.continuers.has(last) ||
      CONTRACTED_NEGATION.test(last) ||
      (closing !== undefined && !flipping.hasCommaBeforeContinuers && goesOnBehind(closing));
    if (isAside) nth += 1;
    else if (!goesOnBehind(at) && !isInList(all, at, flipping)) return at;
  }
  return -1;
};

/** "Although she had never …, she said": what stands up to the comma does not turn the rest. */
const withoutOpeningClause = (
  text: string,
  words: readonly ContextWord[],
  quoted: readonly ContextWord[],
  flipping: FlippingWords,
): readonly ContextWord[] => {
  const opening = words.findIndex(({ lower }) => WORD_START.test(lower));
  if (opening < 0 || !flipping.subordinators.has(words[opening]?.lower ?? "")) return words;
  const comma = findClauseEnd(words, quoted, flipping);
  if (findPhrase(text, words.slice(opening, comma), flipping)?.kind === "condition") return words;
  return words.slice(comma + 1);
};

export const findCueBefore = (
  text: string,
  sentence: Span,
  span: Span,
  flipping: FlippingWords,
): FlippingCue | undefined => {
  const all = contextWordsOf(text, { start: sentence.start, end: Math.max(sentence.start, span.start) });
  const quoted = contextWordsOf(text, span).filter(({ lower }) => WORD_START.test(lower));
  const next = quoted[0];
  const words = withoutOpeningClause(text, all, quoted, flipping);
  const clause = takeClauseBefore(words, flipping);
  const phrase = findPhrase(text, clause, flipping);
  // "She refused to believe that" and "they believe that nobody" deny, "no está claro" doubts.
  const isOutside = ({ start }: ContextWord): boolean =>
    phrase !== undefined && (start < phrase.start || start >= phrase.end);
  const denial = clause.find((word) => isOutside(word) && flippingKindOf(word, flipping) === "negation");
  if (phrase !== undefined && (phrase.kind !== "hedge" || denial === undefined)) return phrase;
  const near = clause.flatMap((word, at) => {
    const behind = clause[at + 1] ?? next;
    const isClauseCondition = flipping.clauseConditions.has(word.lower) && (at === 0 || behind?.lower === "that");
    const kind: TurningKind | undefined = isClauseCondition ? "condition" : flippingKindOf(word, flipping);
    // "not only" denies nothing.
    if (
      kind === undefined ||
      isTime(text, word, sentence, quoted, flipping) ||
      (kind === "negation" && flipping.narrowers.has(behind?.lower ?? ""))
    )
      return [];
    return [{ ...word, kind }];
  });
  const opening = words.find(({ lower }) => WORD_START.test(lower));
  // "If it rains, the bridge will close", "Should it rain, …".
  const isFronted =
    opening !== undefined &&
    words.some(({ lower }) => COMMA.test(lower)) &&
    !QUESTION_END.test(text.slice(span.end, sentence.end)) &&
    flipping.frontedConditions?.test(text.slice(opening.start, span.start)) === true;
  const isConditional =
    opening &&
    (isFronted || flipping.conditions.has(opening.lower)) &&
    near.every(({ kind }) => kind === "hedge") &&
    isNear(words, opening);
  return (
    near.find(({ kind }) => kind === "negation") ??
    (isConditional && (isFronted || near.length === 0) ? { ...opening, kind: "condition" } : undefined) ??
    near.at(-1)
  );
};
