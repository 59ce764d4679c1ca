import type { Article, Span } from "../../article/article.ts";
import type { Outside } from "../../chat/reply.ts";
import { type Turning, turningMarksOf, turningOf } from "../../language/denial.ts";
import { sentencesIn } from "../at.ts";

/** Words before a quotation among which one is looked for that turns it. */
const BEFORE = 8;
/** Words right behind it that may deny it ("… is not true"), or doubt it behind a comma ("…, allegedly"). */
const BEHIND = 3;
const BEHIND_COMMA = 4;
/** A quotation of fewer words is a name or a thing, and what is said of it behind it is another matter. */
const LEAST = 3;
/** The same for scripts without spaces, in UTF-16 units: before the quotation, behind it, and of it. */
const UNITS_BEFORE = 6;
const UNITS_BEHIND = 12;
const LEAST_UNITS = 3;

type Word = Span & Readonly<{ lower: string /** "May" is a month. */; month: boolean }>;
type Cue = Word & Readonly<{ kind: Outside["kind"] }>;

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[-’'][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}]/gu;
const IS_WORD = /^[\p{L}\p{N}]/u;
const ENDS_CLAUSE = /^[.;:!?…。！？；：“”"«»„]$/u;
const COMMA = /^[,，、—–]$/u;
const CONTRACTED = /n['’]t$/;

const wordsOf = (text: string, { start, end }: Span): Word[] =>
  Array.from(text.slice(start, end).matchAll(TOKEN), ({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
    lower: word.toLowerCase(),
    month: word === "May",
  }));

const kindOf = ({ lower, month }: Word, turning: Turning): Outside["kind"] | undefined => {
  if (month) return undefined;
  // French elides: "n’est", "qu’il".
  const parts = lower.split(/['’-]/u);
  if (CONTRACTED.test(lower) || turning.negations.has(lower) || turning.negations.has(parts[0] ?? ""))
    return "negation";
  if (turning.hedges.has(lower)) return "hedge";
  return turning.conditions.has(lower) ? "condition" : undefined;
};

/** The words before a quotation that are of its clause, nearest last: back to a stop, or to a comma that begins a new clause. */
const clauseBefore = (words: readonly Word[], turning: Turning): readonly Word[] => {
  const kept: Word[] = [];
  for (let at = words.length - 1; at >= 0 && kept.length < BEFORE; at -= 1) {
    const word = words[at];
    if (word === undefined || ENDS_CLAUSE.test(word.lower)) break;
    if (!COMMA.test(word.lower)) {
      kept.unshift(word);
      continue;
    }
    if (turning.joins.has(kept[0]?.lower ?? "")) break;
    // ", who is not a member," says nothing of what follows.
    const opening = words.slice(0, at).findLastIndex(({ lower }) => COMMA.test(lower));
    if (opening >= 0 && turning.asides.has(words[opening + 1]?.lower ?? "")) at = opening;
  }
  return kept;
};

const cueBefore = (text: string, sentence: Span, span: Span, turning: Turning): Cue | undefined => {
  const words = wordsOf(text, { start: sentence.start, end: Math.max(sentence.start, span.start) });
  const near = clauseBefore(words, turning).flatMap((word) => {
    const kind = kindOf(word, turning);
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

const isNear = (words: readonly Word[], lead: Word): boolean => {
  const between = words.slice(words.indexOf(lead));
  return between.length <= 2 * BEFORE && !between.some(({ lower }) => ENDS_CLAUSE.test(lower));
};

const cueBehind = (text: string, sentence: Span, span: Span, turning: Turning): Cue | undefined => {
  const said = wordsOf(text, span).filter(({ lower }) => IS_WORD.test(lower));
  if (said.length < LEAST) return undefined;
  const words = wordsOf(text, { start: span.end, end: Math.max(span.end, sentence.end) });
  const comma = COMMA.test(words[0]?.lower ?? "");
  for (const word of words.slice(comma ? 1 : 0, comma ? 1 + BEHIND_COMMA : BEHIND)) {
    if (!IS_WORD.test(word.lower) || turning.joins.has(word.lower)) return undefined;
    const kind = kindOf(word, turning);
    if (kind !== undefined) return { ...word, kind };
  }
  return undefined;
};

/** For scripts without spaces: what stands right before or behind, within a few characters and no punctuation mark. */
const unspaced = (text: string, sentence: Span, span: Span, language: string): Outside | undefined => {
  const marks = turningMarksOf(language);
  if (marks === undefined || span.end - span.start < LEAST_UNITS) return undefined;
  const before = text.slice(Math.max(sentence.start, span.start - UNITS_BEFORE), span.start);
  const clause = /[^\p{P}\n]*$/u.exec(before)?.[0] ?? "";
  const found = marks.before.exec(clause);
  if (found !== null) {
    const start = span.start - clause.length + found.index;
    return words(text, "negation", { start, end: span.start });
  }
  const behind = marks.behind.exec(text.slice(span.end, Math.min(sentence.end, span.end + UNITS_BEHIND)))?.[0];
  if (behind === undefined) return undefined;
  return words(text, "negation", { start: span.end, end: span.end + behind.length });
};

const words = (text: string, kind: Outside["kind"], { start, end }: Span): Outside => {
  const found = text.slice(start, end);
  const from = start + found.length - found.trimStart().length;
  return { kind, text: found.trim(), start: from, end: from + found.trim().length };
};

/**
 * The article's words right outside a quotation, in the same sentence, that deny, doubt or condition it ("did not", "it is
 * alleged that"): whoever quotes without them may say the opposite. `undefined` when there are none, and in languages whose words
 * are not known.
 */
export const outsideOf = (article: Article, span: Span): Outside | undefined => {
  const { text, language } = article;
  const sentences = sentencesIn(article, span);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const turning = turningOf(language);
  if (turning === undefined) {
    return unspaced(text, { start: first.start, end: last.end }, span, language);
  }
  const before = cueBefore(text, first, span, turning);
  const behind = cueBehind(text, last, span, turning);
  // A denial says more than a doubt.
  if (before !== undefined && (before.kind === "negation" || behind?.kind !== "negation")) {
    // With the word before it: "did not", "it is alleged".
    const lead = /[\p{L}\p{N}’']+\s+$/u.exec(text.slice(first.start, before.start))?.[0].length ?? 0;
    return words(text, before.kind, { start: before.start - lead, end: span.start });
  }
  return behind && words(text, behind.kind, { start: span.end, end: behind.end });
};
