/** Decides what comes before an article's body. */

import type { BlockKind } from "../article.ts";
import { isEndLabel, isInterruption, isMarkdownImage } from "./boilerplate.ts";
import { authorOf, isBareName, isDateLine } from "./byline.ts";
import { isBareCredit, isCaption, isOpeningCaption } from "./caption.ts";
import { datelineLength } from "./dateline.ts";
import { isEdgeFurniture } from "./furniture.ts";
import type { ParagraphShape } from "./paragraph-shape.ts";

/** The kinds of the blocks before the body, and the length of the dateline that the body begins with. */
export type Opening = Readonly<{ kinds: readonly BlockKind[]; dateline: number }>;

/** The most blocks before the body: headline, caption, credit, standfirst, byline, place, date, buttons. */
export const MAX_OPENING_BLOCKS = 12;
/** Of these, before a dateline: what is farther down begins a report of its own. */
const MAX_BLOCKS_BEFORE_DATELINE = 7;
/** In columns (see `Shape.width`): the longest headline and standfirst that newsrooms print. */
const MAX_HEADLINE_COLUMNS = 200;
const MAX_HEADLINE_WORDS = 30;
const MAX_STANDFIRST_COLUMNS = 450;
/** A shorter line above one sentence may be a name or a greeting. */
const MIN_FLASH_WORDS = 3;
/** A paragraph of prose is at least so wide, or else it says nothing about the line above it. */
export const MIN_PROSE_COLUMNS = 60;

/** Two texts that differ in case, quotation marks and spaces only. */
const sameWords = (a: string, b: string): boolean => {
  const fold = (text: string): string =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .trim();
  return fold(a) === fold(b);
};

/** Prose: long enough, and ended as the article ends its paragraphs. */
const isProse = (shape: ParagraphShape, stopped: boolean): boolean =>
  shape.leadsOn || (stopped ? shape.endsSentence : shape.width > 120);

const isSignature = ({ opening, short }: ParagraphShape): boolean =>
  short && (authorOf(opening) !== undefined || isDateLine(opening));

/** A line and one sentence, which a newsroom sends before it knows more; byline and date may stand between. */
const isFlash = ([first, ...rest]: readonly ParagraphShape[]): boolean => {
  const told = rest.filter((shape) => !isSignature(shape));
  const [only] = told;
  if (first === undefined || only === undefined || told.length > 1) return false;
  return first.words >= MIN_FLASH_WORDS && !first.endsSentence && only.endsWithFullStop && only.startKind === "plain";
};

/** A short first block without a full stop, alone before longer text. */
const isHeadline = (shapes: readonly ParagraphShape[], stopped: boolean): boolean => {
  const [first, ...rest] = shapes;
  if (first === undefined || !first.short || first.lines > 2) return false;
  if (first.endsWithFullStop || first.leadsOn || first.startKind === "item" || first.startKind === "lower")
    return false;
  if (first.words > MAX_HEADLINE_WORDS || first.width > (stopped ? MAX_HEADLINE_COLUMNS : MAX_HEADLINE_COLUMNS / 2))
    return false;
  if (isFlash(shapes)) return true;
  const longer = Math.max(MIN_PROSE_COLUMNS, first.width * (stopped ? 1.4 : 3));
  return rest.slice(0, MAX_OPENING_BLOCKS - 1).some((shape) => shape.width >= longer && isProse(shape, stopped));
};

/** Where the body begins if it begins with a dateline, and how long that is. */
const findDateline = (
  shapes: readonly ParagraphShape[],
  headlined: boolean,
): Readonly<{ at: number; length: number }> | undefined => {
  const openings = shapes.map((shape) => shape.opening.slice(0, 300));
  for (const [at, shape] of shapes.slice(0, headlined ? MAX_BLOCKS_BEFORE_DATELINE : 3).entries()) {
    const length = shape.headingLevel > 0 ? 0 : datelineLength(openings[at] ?? "", openings.toSpliced(at, 1));
    if (length > 0) return { at, length };
    // A block as long as this before the dateline is the body itself.
    if (!shape.short || (shape.width > MAX_STANDFIRST_COLUMNS && !isOpeningCaption(shape.opening))) return undefined;
  }
  return undefined;
};

/**
 * The blocks before the body. `shapes` are the article's first paragraphs, `stopped` says whether its paragraphs end
 * with full stops (Thai ones do not). Where nothing but the form of an encyclopedia's paragraphs is seen, nothing is
 * recognised: a paragraph that is not counted as body is worse than a standfirst that is.
 */
export const findOpening = (
  shapes: readonly ParagraphShape[],
  stopped: boolean,
  title: string | undefined,
): Opening => {
  const first = shapes[0];
  if (first === undefined) return { kinds: [], dateline: 0 };
  const credited = first.short && isCaption(first.opening);
  const titled = title !== undefined && first.short && sameWords(title, first.opening);
  const headlined = first.headingLevel > 0 || titled || (!credited && isHeadline(shapes, stopped));
  const dateline = findDateline(shapes, headlined);
  const kinds: BlockKind[] = [];
  if (headlined && dateline?.at !== 0) kinds.push("headline");
  const signed = headlined ? findSignature(shapes) : 0;
  const body = dateline?.at ?? Math.min(shapes.length - 1, MAX_OPENING_BLOCKS);
  for (let at = kinds.length; at < body; at += 1) {
    const kind = openingKind(shapes, at, { signed, headlined, stopped, isDated: dateline !== undefined });
    if (kind === undefined) break;
    kinds.push(kind);
  }
  return { kinds, dateline: dateline !== undefined && dateline.at === kinds.length ? dateline.length : 0 };
};

type OpeningFacts = Readonly<{ signed: number; headlined: boolean; stopped: boolean; isDated: boolean }>;

/** What a block before the body is; `undefined` where the body begins. */
const openingKind = (
  shapes: readonly ParagraphShape[],
  at: number,
  { signed, headlined, stopped, isDated }: OpeningFacts,
): BlockKind | undefined => {
  const shape = shapes[at];
  if (shape === undefined) return undefined;
  const { opening } = shape;
  const next = shapes[at + 1];
  const pictured = at > 0 || isDated ? isOpeningCaption : isCaption;
  if (isMarkdownImage(opening) || (at > 0 && isSiteLine(shape))) return "boilerplate";
  if (shape.short && pictured(opening)) return "caption";
  if (at > 1 && isHalfCaption(shape, next)) return "caption";
  if (isDated) return at === 0 && shape.width <= MAX_HEADLINE_COLUMNS ? "headline" : "standfirst";
  if (at < signed) return "standfirst";
  return headlined && stopped && isStandfirst(shape, next) ? "standfirst" : undefined;
};

/** A button, a reading time, an advertisement: a line of the site. */
const isSiteLine = ({ opening, short }: ParagraphShape): boolean =>
  short && (isEdgeFurniture(opening) || isInterruption(opening) || isEndLabel(opening));

/** A line whose credit is the next one. */
export const isHalfCaption = (shape: ParagraphShape, next: ParagraphShape | undefined): boolean =>
  shape.short &&
  shape.lines === 1 &&
  !shape.endsSentence &&
  !shape.leadsOn &&
  next !== undefined &&
  isBareCredit(next.opening);

/**
 * How far the blocks go that end with a byline or a date. A standfirst before these may be a sentence or two; two blocks
 * that end as sentences are the body, and a byline behind it stands at the article's end.
 */
const findSignature = (shapes: readonly ParagraphShape[]): number => {
  let end = 0;
  let sentences = 0;
  for (const [at, shape] of shapes.slice(0, MAX_OPENING_BLOCKS).entries()) {
    if (at === 0) continue;
    if (isSignature(shape)) end = at + 1;
    else if (isSiteLine(shape) || (shape.short && isOpeningCaption(shape.opening))) continue;
    else if (!shape.short || shape.width > MAX_STANDFIRST_COLUMNS || shape.leadsOn || shape.startKind === "item") break;
    else if (shape.endsSentence && !isBareName(shape.opening)) sentences += 1;
    if (sentences > 1) break;
  }
  const hasBody = shapes.slice(end).some((shape) => shape.width >= MIN_PROSE_COLUMNS && !isSiteLine(shape));
  return hasBody ? end : 0;
};

/** A line or sentence without a full stop, before text: a standfirst, a byline, a date of publication. */
const isStandfirst = (shape: ParagraphShape, next: ParagraphShape | undefined): boolean =>
  shape.headingLevel === 0 &&
  shape.short &&
  shape.width <= MAX_STANDFIRST_COLUMNS &&
  !shape.endsSentence &&
  !shape.leadsOn &&
  shape.startKind !== "item" &&
  next !== undefined;
