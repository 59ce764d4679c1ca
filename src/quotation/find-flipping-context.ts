import type { Article } from "../article/article.ts";
import { sentencesIn } from "../article/locate.ts";
import { type FlippingWords, flippingPatternsOf, flippingWordsOf } from "../language/words/flipping-words.ts";
import type { FlippingContext } from "../reply/reply.ts";
import type { Span } from "../span.ts";

/** Words before a quotation among which one is looked for that turns it. */
const MAX_WORDS_BEFORE = 8;
/** Words right behind it that may deny it ("… is not true"), or doubt it behind a comma ("…, allegedly"). */
const MAX_WORDS_BEHIND = 3;
const MAX_WORDS_BEHIND_COMMA = 4;
/** A quotation of fewer words is a name or a thing, and what is said of it behind it is another matter. */
const MIN_QUOTE_WORDS = 3;
/** The same for scripts without spaces, in UTF-16 units: before the quotation, behind it, and of it. */
const MAX_CHARS_BEFORE = 6;
const MAX_CHARS_BEHIND = 12;
const MIN_QUOTE_CHARS = 3;

type ContextWord = Span & Readonly<{ lower: string /** "May" is a month. */; month: boolean }>;
type FlippingCue = ContextWord & Readonly<{ kind: FlippingContext["kind"] }>;

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[-’'][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}]/gu;
const IS_WORD = /^[\p{L}\p{N}]/u;
const CLAUSE_END = /^[.;:!?…。！？；：“”"«»„]$/u;
const COMMA = /^[,，、—–]$/u;
const CONTRACTED_NEGATION = /n['’]t$/;

const splitWords = (text: string, { start, end }: Span): ContextWord[] =>
  Array.from(text.slice(start, end).matchAll(TOKEN), ({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
    lower: word.toLowerCase(),
    month: word === "May",
  }));

const flippingKindOf = ({ lower, month }: ContextWord, turning: FlippingWords): FlippingContext["kind"] | undefined => {
  if (month) return undefined;
  // French elides: "n’est", "qu’il".
  const parts = lower.split(/['’-]/u);
  if (CONTRACTED_NEGATION.test(lower) || turning.negations.has(lower) || turning.negations.has(parts[0] ?? ""))
    return "negation";
  if (turning.hedges.has(lower)) return "hedge";
  return turning.conditions.has(lower) ? "condition" : undefined;
};

/** The words before a quotation that are of its clause, nearest last: back to a stop, or to a comma that begins a new clause. */
const takeClauseBefore = (words: readonly ContextWord[], turning: FlippingWords): readonly ContextWord[] => {
  const kept: ContextWord[] = [];
  for (let at = words.length - 1; at >= 0 && kept.length < MAX_WORDS_BEFORE; at -= 1) {
    const word = words[at];
    if (word === undefined || CLAUSE_END.test(word.lower)) break;
    if (!COMMA.test(word.lower)) {
      kept.unshift(word);
      continue;
    }
    if (turning.clauseStarters.has(kept[0]?.lower ?? "")) break;
    // ", who is not a member," says nothing of what follows.
    const opening = words.slice(0, at).findLastIndex(({ lower }) => COMMA.test(lower));
    if (opening >= 0 && turning.asideStarters.has(words[opening + 1]?.lower ?? "")) at = opening;
  }
  return kept;
};

const findCueBefore = (text: string, sentence: Span, span: Span, turning: FlippingWords): FlippingCue | undefined => {
  const words = splitWords(text, { start: sentence.start, end: Math.max(sentence.start, span.start) });
  const near = takeClauseBefore(words, turning).flatMap((word) => {
    const kind = flippingKindOf(word, turning);
    return kind === undefined ? [] : [{ ...word, kind }];
  });
  const lead = words.find(({ lower }) => IS_WORD.test(lower));
  // "If it rains, the bridge will close."
  const condition = lead && turning.conditions.has(lead.lower) && near.length === 0 && isNear(words, lead);
  return (
    near.find(({ kind }) => kind === "negation") ??
    near.at(-1) ??
    (condition ? { ...lead, kind: "condition" } : undefined)
  );
};

const isNear = (words: readonly ContextWord[], lead: ContextWord): boolean => {
  const between = words.slice(words.indexOf(lead));
  return between.length <= 2 * MAX_WORDS_BEFORE && !between.some(({ lower }) => CLAUSE_END.test(lower));
};

const findCueBehind = (text: string, sentence: Span, span: Span, turning: FlippingWords): FlippingCue | undefined => {
  const said = splitWords(text, span).filter(({ lower }) => IS_WORD.test(lower));
  if (said.length < MIN_QUOTE_WORDS) return undefined;
  const words = splitWords(text, { start: span.end, end: Math.max(span.end, sentence.end) });
  const comma = COMMA.test(words[0]?.lower ?? "");
  for (const word of words.slice(comma ? 1 : 0, comma ? 1 + MAX_WORDS_BEHIND_COMMA : MAX_WORDS_BEHIND)) {
    if (!IS_WORD.test(word.lower) || turning.clauseStarters.has(word.lower)) return undefined;
    const kind = flippingKindOf(word, turning);
    if (kind !== undefined) return { ...word, kind };
  }
  return undefined;
};

/** For scripts without spaces: what stands right before or behind, within a few characters and no punctuation mark. */
const findInUnspaced = (text: string, sentence: Span, span: Span, language: string): FlippingContext | undefined => {
  const marks = flippingPatternsOf(language);
  if (marks === undefined || span.end - span.start < MIN_QUOTE_CHARS) return undefined;
  const before = text.slice(Math.max(sentence.start, span.start - MAX_CHARS_BEFORE), span.start);
  const clause = /[^\p{P}\n]*$/u.exec(before)?.[0] ?? "";
  const found = marks.before.exec(clause);
  if (found !== null) {
    const start = span.start - clause.length + found.index;
    return toOutside(text, "negation", { start, end: span.start });
  }
  const behind = marks.behind.exec(text.slice(span.end, Math.min(sentence.end, span.end + MAX_CHARS_BEHIND)))?.[0];
  if (behind === undefined) return undefined;
  return toOutside(text, "negation", { start: span.end, end: span.end + behind.length });
};

const toOutside = (text: string, kind: FlippingContext["kind"], { start, end }: Span): FlippingContext => {
  const found = text.slice(start, end);
  const from = start + found.length - found.trimStart().length;
  return { kind, text: found.trim(), start: from, end: from + found.trim().length };
};

/**
 * The article's words right outside a quotation, in the same sentence, that deny, doubt or condition it ("did not", "it is
 * alleged that"): whoever quotes without them may say the opposite. `undefined` when there are none, and in languages whose words
 * are not known.
 */
export const findFlippingContext = (article: Article, span: Span): FlippingContext | undefined => {
  const { text, language } = article;
  const sentences = sentencesIn(article, span);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const turning = flippingWordsOf(language);
  if (turning === undefined) {
    return findInUnspaced(text, { start: first.start, end: last.end }, span, language);
  }
  const before = findCueBefore(text, first, span, turning);
  const behind = findCueBehind(text, last, span, turning);
  // A denial says more than a doubt.
  if (before !== undefined && (before.kind === "negation" || behind?.kind !== "negation")) {
    // With the word before it: "did not", "it is alleged".
    const lead = /[\p{L}\p{N}’']+\s+$/u.exec(text.slice(first.start, before.start))?.[0].length ?? 0;
    return toOutside(text, before.kind, { start: before.start - lead, end: span.start });
  }
  return behind && toOutside(text, behind.kind, { start: span.end, end: behind.end });
};
