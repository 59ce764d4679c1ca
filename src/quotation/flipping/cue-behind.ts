/** Finds the word right behind a quotation that denies it, or behind a comma doubts it. */

import { type FlippingWords, WORD_START } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import { CLAUSE_END, COMMA, contextWordsOf, type FlippingCue, flippingKindOf, isTime } from "./turning-words.ts";

/** Words right behind it that may deny it ("… is not true"), or doubt it behind a comma ("…, allegedly"). */
const MAX_WORDS_BEHIND = 3;
const MAX_WORDS_BEHIND_COMMA = 4;
/** A quotation of fewer words is a name or a thing: what follows speaks about it and does not turn it. */
const MIN_QUOTE_WORDS = 3;

export const findCueBehind = (
  text: string,
  sentence: Span,
  span: Span,
  flipping: FlippingWords,
): FlippingCue | undefined => {
  const all = contextWordsOf(text, span);
  const quoted = all.filter(({ lower }) => WORD_START.test(lower));
  if (quoted.length < MIN_QUOTE_WORDS || CLAUSE_END.test(all.at(-1)?.lower ?? "")) return undefined;
  const words = contextWordsOf(text, { start: span.end, end: Math.max(span.end, sentence.end) });
  const condition = flipping.conditionsBehind?.exec(text.slice(span.end, Math.max(span.end, sentence.end)))?.[0];
  if (condition !== undefined) {
    const end = span.end + condition.length;
    return { start: span.end, end, lower: condition.toLowerCase(), capital: false, month: false, kind: "condition" };
  }
  const comma = COMMA.test(words[0]?.lower ?? "");
  for (const [at, word] of words.entries()) {
    if (at >= (comma ? 1 + MAX_WORDS_BEHIND_COMMA : MAX_WORDS_BEHIND)) break;
    if (comma && at === 0) continue;
    if (!WORD_START.test(word.lower) || flipping.clauseStarters.has(word.lower)) return undefined;
    const kind = flippingKindOf(word, flipping);
    // Without a comma the quotation is the subject of what is doubted: "the workers accused".
    if (kind === "negation" && flipping.narrowers.has(words[at + 1]?.lower ?? "")) return undefined;
    if (isTime(text, word, sentence, quoted, flipping)) return undefined;
    if (kind !== undefined && (comma || kind !== "hedge")) return { ...word, kind };
  }
  return undefined;
};
