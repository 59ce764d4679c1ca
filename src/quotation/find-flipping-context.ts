/** Finds the words right outside a quotation that deny, doubt or condition it, and the sentence behind it that denies it. */

import type { Article } from "../article/index.ts";
import { sentenceAt, sentencesIn } from "../article/index.ts";
import {
  CONTRACTED_NEGATION,
  denialsOf,
  type FlippingPatterns,
  type FlippingWords,
  flippingPatternsOf,
  flippingWordsOf,
  WORD_START,
} from "../language/index.ts";
import type { FlippingContext } from "../reply/index.ts";
import { type Span, trimWhiteSpace } from "../span.ts";

/** Words before a quotation that are searched for one that turns it. */
const MAX_WORDS_BEFORE = 8;
/** Words right behind it that may deny it ("… is not true"), or doubt it behind a comma ("…, allegedly"). */
const MAX_WORDS_BEHIND = 3;
const MAX_WORDS_BEHIND_COMMA = 4;
/** A quotation of fewer words is a name or a thing: what follows speaks about it and does not turn it. */
const MIN_QUOTE_WORDS = 3;
/** The same for scripts without spaces, in UTF-16 units: before the quotation, behind it, and of it. */
const MAX_CHARS_BEFORE = 6;
const MAX_CHARS_BEHIND = 12;
const MIN_QUOTE_CHARS = 3;

type ContextWord = Span & Readonly<{ lower: string /** "May" is a month. */; month: boolean }>;
/** What single words tell. */
type TurningKind = Exclude<FlippingContext["kind"], "attribution">;
type FlippingCue = ContextWord & Readonly<{ kind: TurningKind }>;

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[-’'][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}]/gu;
const CLAUSE_END = /^[.;:!?…。！？；：“”"«»„]$/u;
const COMMA = /^[,，、—–]$/u;

const splitWords = (text: string, { start, end }: Span): ContextWord[] =>
  Array.from(text.slice(start, end).matchAll(TOKEN), ({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
    lower: word.toLowerCase(),
    month: word === "May",
  }));

const flippingKindOf = ({ lower, month }: ContextWord, flipping: FlippingWords): TurningKind | undefined => {
  if (month) return undefined;
  // French elides: "n’est", "qu’il".
  const parts = lower.split(/['’-]/u);
  if (CONTRACTED_NEGATION.test(lower) || flipping.negations.has(lower) || flipping.negations.has(parts[0] ?? ""))
    return "negation";
  if (flipping.hedges.has(lower)) return "hedge";
  return flipping.conditions.has(lower) ? "condition" : undefined;
};

/** "Until 2027" tells a time, but "no trains ran until 2027" that they do now. */
const isTime = (text: string, word: Span, sentence: Span, quoted: readonly ContextWord[], flipping: FlippingWords) =>
  flipping.time?.test(text.slice(word.start, sentence.end)) === true &&
  !quoted.some((other) => flippingKindOf(other, flipping) === "negation");

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

const PHRASE_KINDS = ["hedge", "condition", "negation"] as const;

/** Several words that tell together what single ones of them do not ("ruled out", "no está claro"). */
const findPhrase = (text: string, words: readonly ContextWord[], flipping: FlippingWords): FlippingCue | undefined => {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  for (const kind of PHRASE_KINDS) {
    const found = flipping.phrases[kind]?.exec(text.slice(first.start, last.end));
    if (found == null) continue;
    const start = first.start + found.index;
    return { start, end: start + found[0].length, lower: found[0].toLowerCase(), month: false, kind };
  }
  return undefined;
};

/** A "que" behind a comma begins an aside, but for one that a denial or a doubt is so near before. */
const MAX_WORDS_TO_COMMA = 3;

/** The comma that ends the clause a sentence begins with; -1 where the quotation still belongs to that clause. */
const findClauseEnd = (
  words: readonly ContextWord[],
  next: ContextWord | undefined,
  flipping: FlippingWords,
): number => {
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
    else if (!goesOnBehind(at)) return at;
  }
  return -1;
};

/** "Although she had never …, she said": what stands up to the comma does not turn the rest. */
const withoutOpeningClause = (
  text: string,
  words: readonly ContextWord[],
  next: ContextWord | undefined,
  flipping: FlippingWords,
): readonly ContextWord[] => {
  const opening = words.findIndex(({ lower }) => WORD_START.test(lower));
  if (opening < 0 || !flipping.subordinators.has(words[opening]?.lower ?? "")) return words;
  const comma = findClauseEnd(words, next, flipping);
  if (findPhrase(text, words.slice(opening, comma), flipping)?.kind === "condition") return words;
  return words.slice(comma + 1);
};

const findCueBefore = (text: string, sentence: Span, span: Span, flipping: FlippingWords): FlippingCue | undefined => {
  const all = splitWords(text, { start: sentence.start, end: Math.max(sentence.start, span.start) });
  const quoted = splitWords(text, span).filter(({ lower }) => WORD_START.test(lower));
  const next = quoted[0];
  const words = withoutOpeningClause(text, all, next, flipping);
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
  // "If it rains, the bridge will close."
  const isConditional =
    opening && flipping.conditions.has(opening.lower) && near.length === 0 && isNear(words, opening);
  return (
    near.find(({ kind }) => kind === "negation") ??
    near.at(-1) ??
    (isConditional ? { ...opening, kind: "condition" } : undefined)
  );
};

const findCueBehind = (text: string, sentence: Span, span: Span, flipping: FlippingWords): FlippingCue | undefined => {
  const all = splitWords(text, span);
  const quoted = all.filter(({ lower }) => WORD_START.test(lower));
  if (quoted.length < MIN_QUOTE_WORDS || CLAUSE_END.test(all.at(-1)?.lower ?? "")) return undefined;
  const words = splitWords(text, { start: span.end, end: Math.max(span.end, sentence.end) });
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

/** A word that denies, doubts or conditions, as it is written. */
export type TurningWord = Readonly<{ kind: TurningKind; text: string }>;

/** All such words of a stretch of text, in a language of which they are known. */
export const findTurningWords = (text: string, language: string): readonly TurningWord[] => {
  const flipping = flippingWordsOf(language);
  if (flipping !== undefined)
    return splitWords(text, { start: 0, end: text.length }).flatMap((word) => {
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

const toFlippingContext = (text: string, kind: FlippingContext["kind"], span: Span): FlippingContext => {
  const { start, end } = trimWhiteSpace(text, span);
  return { kind, text: text.slice(start, end), start, end };
};

/** UTF-16 units of a condition that a sentence begins with. */
const MAX_CONDITION_CHARS = 60;

const unspacedKindOf = (clause: string, { hedges, conditions }: FlippingPatterns): TurningKind =>
  hedges?.test(clause) === true ? "hedge" : conditions?.test(clause) === true ? "condition" : "negation";

/** For scripts without spaces: within a few characters right before or behind, without a punctuation mark between. */
const findInUnspaced = (text: string, sentence: Span, span: Span, language: string): FlippingContext | undefined => {
  const patterns = flippingPatternsOf(language);
  if (patterns === undefined || span.end - span.start < MIN_QUOTE_CHARS) return undefined;
  const all = text.slice(sentence.start, Math.max(sentence.start, span.start));
  // What is reported with "that" is reported by the whole of the words before it, which no space parts.
  const isReported = patterns.that?.test(all) === true;
  const clause = isReported
    ? (/[^\p{P}\s]*\s?$/u.exec(all)?.[0] ?? "")
    : (/[^\p{P}\n]*$/u.exec(all.slice(-MAX_CHARS_BEFORE))?.[0] ?? "");
  const found = patterns.before.exec(clause);
  if (found !== null) {
    const start = span.start - clause.length + found.index;
    return toFlippingContext(text, unspacedKindOf(clause, patterns), { start, end: span.start });
  }
  const condition = patterns.conditions?.exec(all.slice(0, MAX_CONDITION_CHARS))?.[0];
  if (condition !== undefined && all.length <= MAX_CONDITION_CHARS)
    return toFlippingContext(text, "condition", { start: sentence.start, end: span.start });
  const behind = patterns.behind.exec(text.slice(span.end, Math.min(sentence.end, span.end + MAX_CHARS_BEHIND)))?.[0];
  if (behind === undefined) return undefined;
  return toFlippingContext(text, "negation", { start: span.end, end: span.end + behind.length });
};

/** UTF-16 units of the sentence behind that are read. */
const MAX_DENIAL_CHARS = 200;

/** The beginning of the next sentence, where it denies what was said before it ("That is not true"). */
const findDenialBehind = (article: Article, last: Span): FlippingContext | undefined => {
  const { text, language, sentences } = article;
  const next = sentences[sentenceAt(article, last.end)];
  const denials = denialsOf(language);
  if (next === undefined || next.start < last.end || denials === undefined) return undefined;
  const kind = article.blocks[next.block]?.kind;
  if (kind !== "body" && kind !== "standfirst") return undefined;
  const start = next.start + (/^[\s"“„«‘]*/u.exec(text.slice(next.start, next.end))?.[0].length ?? 0);
  const found = denials.exec(text.slice(start, Math.min(next.end, start + MAX_DENIAL_CHARS)))?.[0];
  return found === undefined ? undefined : toFlippingContext(text, "negation", { start, end: start + found.length });
};

const findWithinSentence = (article: Article, span: Span, first: Span, last: Span): FlippingContext | undefined => {
  const { text, language } = article;
  const flipping = flippingWordsOf(language);
  if (flipping === undefined) {
    return findInUnspaced(text, { start: first.start, end: last.end }, span, language);
  }
  const before = findCueBefore(text, first, span, flipping);
  const behind = findCueBehind(text, last, span, flipping);
  // A denial says more than a doubt.
  if (before !== undefined && (before.kind === "negation" || behind?.kind !== "negation")) {
    // With the word before it: "did not", "it is alleged".
    const leadChars = /[\p{L}\p{N}’']+\s+$/u.exec(text.slice(first.start, before.start))?.[0].length ?? 0;
    return toFlippingContext(text, before.kind, { start: before.start - leadChars, end: span.start });
  }
  return behind && toFlippingContext(text, behind.kind, { start: span.end, end: behind.end });
};

/**
 * The article's words right outside a quotation that deny, doubt or condition it, in the same sentence ("did not", "it is
 * alleged that") or at the start of the next ("That is not true"): quoted without them, it may say the opposite. `undefined`
 * when there are none, and in languages whose words are not known.
 */
export const findFlippingContext = (article: Article, span: Span): FlippingContext | undefined => {
  const sentences = sentencesIn(article, span);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return findWithinSentence(article, span, first, last) ?? findDenialBehind(article, last);
};
