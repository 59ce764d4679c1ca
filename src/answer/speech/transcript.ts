/** Who speaks in a transcript: the name, or the Q and A, before the colon that a turn begins with. */

import type { Article, BlockKind } from "../../article/index.ts";
import type { Span } from "../../span.ts";

/** A turn of a transcript: who speaks, and from where to where in the text. */
export type TranscriptTurn = Span & Readonly<{ label: Span }>;

/** "ADA ROWE:", "Ada Rowe, mayor of Larn:", "Q.", "记者：". */
const CASED_LABEL =
  "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:[ \\u00a0]\\p{Lu}[\\p{L}\\p{M}.’'-]*){0,3}(?:, [^:\\n.!?]{2,60}|\\s?\\([^)\\n]{2,60}\\))?";
const TURN = new RegExp(
  `^[\\s*_]*(?<label>(?:${CASED_LABEL}|\\p{sc=Han}{2,6}|[\\p{sc=Arabic}\\p{sc=Hebrew} ]{3,30}))[*_]*\\s?[:：][*_]*\\s+(?=\\S)`,
  "u",
);
const TURN_WITHOUT_SPACE = /^[\s*_]*(?<label>\p{sc=Han}{2,6})：(?=\S)/u;
/** A first question looks like a headline, a short answer like a heading. */
const LABELLED_KINDS: ReadonlySet<BlockKind> = new Set(["headline", "standfirst", "heading", "body"]);
/** Fewer are labels of something else. */
const MIN_TURNS = 3;
const MIN_TURNS_EACH = 2;
const MIN_QUESTIONS_AND_ANSWERS = 2;
const QUESTION_OR_ANSWER = /^(?:Q|A|F|R|P|D|В|О|问|答|問)$/u;
/** In UTF-16 units of a block that are looked at. */
const MAX_LABEL_CHARS = 160;

/** Two labels of one person: "ADA ROWE, MAYOR" and "ROWE". */
const keyOf = (label: string): string => /(\S+)\s*$/u.exec(label.replace(/[,(].*$/u, ""))?.[1]?.toLowerCase() ?? label;

const labelIn = (article: Article, block: Span): Span | undefined => {
  const text = article.text.slice(block.start, Math.min(block.end, block.start + MAX_LABEL_CHARS));
  const found = TURN.exec(text) ?? TURN_WITHOUT_SPACE.exec(text);
  const label = found?.groups?.label;
  if (found === null || label === undefined) return undefined;
  const start = block.start + found[0].indexOf(label);
  return { start, end: start + label.length };
};

const turnsCache = new WeakMap<Article, readonly TranscriptTurn[]>();

/**
 * The turns of an article, each with the paragraphs that continue it; none where it is no transcript. What follows the last
 * turn may be the reporter's again.
 */
export const transcriptTurnsOf = (article: Article): readonly TranscriptTurn[] => {
  const known = turnsCache.get(article);
  if (known !== undefined) return known;
  const { blocks, text } = article;
  const labels = blocks.map((block) => (LABELLED_KINDS.has(block.kind) ? labelIn(article, block) : undefined));
  const keys = labels.flatMap((label) => (label === undefined ? [] : [keyOf(text.slice(label.start, label.end))]));
  const speakers = new Set(keys);
  const isInterview =
    keys.length >= MIN_QUESTIONS_AND_ANSWERS &&
    labels.every((one) => one === undefined || QUESTION_OR_ANSWER.test(text.slice(one.start, one.end)));
  const isTranscript =
    isInterview || (keys.length >= MIN_TURNS && speakers.size >= 2 && speakers.size * MIN_TURNS_EACH <= keys.length);
  const last = labels.findLastIndex((label) => label !== undefined);
  const turns: TranscriptTurn[] = [];
  for (const [at, block] of isTranscript ? blocks.entries() : []) {
    const label = labels[at];
    const before = turns.at(-1);
    if (label !== undefined) turns.push({ start: block.start, end: block.end, label });
    else if (block.kind === "heading") continue;
    else if (before !== undefined && block.kind === "body" && at < last)
      turns[turns.length - 1] = { ...before, end: block.end };
  }
  turnsCache.set(article, turns);
  return turns;
};

/** The turn that has some words; `undefined` outside transcripts. */
export const turnAt = (article: Article, { start }: Span): TranscriptTurn | undefined =>
  transcriptTurnsOf(article).find((turn) => turn.start <= start && start < turn.end);
