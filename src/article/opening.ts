import type { BlockKind } from "./article.ts";
import { isImage } from "./boilerplate.ts";
import { isCaption, isOpeningCaption } from "./credit.ts";
import { datelineLength } from "./dateline.ts";
import type { Shape } from "./shape.ts";

/** What stands before the body: the kinds of the first blocks, and the length of the dateline the body begins with. */
export type Opening = Readonly<{ kinds: readonly BlockKind[]; dateline: number }>;

/** At most so many blocks stand before the body: headline, caption, credit, standfirst, byline, date. */
const MOST = 7;
/** In columns (see `Shape.width`): the longest headline and standfirst that newsrooms print. */
const HEADLINE_WIDTH = 200;
const HEADLINE_WORDS = 30;
const STANDFIRST_WIDTH = 450;
/** A paragraph of prose is at least so wide, or else it says nothing about the line above it. */
export const PROSE_WIDTH = 60;

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
const isProse = (shape: Shape, stopped: boolean): boolean =>
  shape.leadsOn || (stopped ? shape.stops : shape.width > 120);

/** A short first block without a full stop, alone before longer text. */
const isHeadline = (shapes: readonly Shape[], stopped: boolean): boolean => {
  const [first, ...rest] = shapes;
  if (first === undefined || !first.short || first.lines > 2) return false;
  if (first.fullStop || first.leadsOn || first.starts === "item" || first.starts === "lower") return false;
  if (first.words > HEADLINE_WORDS || first.width > (stopped ? HEADLINE_WIDTH : HEADLINE_WIDTH / 2)) return false;
  const longer = Math.max(PROSE_WIDTH, first.width * (stopped ? 1.4 : 3));
  return rest.slice(0, MOST - 1).some((shape) => shape.width >= longer && isProse(shape, stopped));
};

/** Where the body begins if it begins with a dateline, and how long that is. */
const findDateline = (
  shapes: readonly Shape[],
  headlined: boolean,
): Readonly<{ at: number; length: number }> | undefined => {
  const openings = shapes.map((shape) => shape.opening.slice(0, 300));
  for (const [at, shape] of shapes.slice(0, headlined ? MOST : 3).entries()) {
    const length = shape.heading > 0 ? 0 : datelineLength(openings[at] ?? "", openings.toSpliced(at, 1));
    if (length > 0) return { at, length };
    // A block as long as this before the dateline is the body itself.
    if (!shape.short || (shape.width > STANDFIRST_WIDTH && !isOpeningCaption(shape.opening))) return undefined;
  }
  return undefined;
};

/**
 * The blocks before the body. `shapes` are the article's first paragraphs, `stopped` says whether its paragraphs end
 * with full stops (Thai ones do not). Where nothing but the form of an encyclopedia's paragraphs is seen, nothing is
 * recognised: a paragraph that is not counted as body is worse than a standfirst that is.
 */
export const openingOf = (shapes: readonly Shape[], stopped: boolean, title: string | undefined): Opening => {
  const first = shapes[0];
  if (first === undefined) return { kinds: [], dateline: 0 };
  const credited = first.short && isCaption(first.opening);
  const titled = title !== undefined && first.short && sameWords(title, first.opening);
  const headlined = first.heading > 0 || titled || (!credited && isHeadline(shapes, stopped));
  const dateline = findDateline(shapes, headlined);
  const kinds: BlockKind[] = [];
  if (headlined && dateline?.at !== 0) kinds.push("headline");
  const body = dateline?.at ?? Math.min(shapes.length - 1, MOST);
  for (let at = kinds.length; at < body; at += 1) {
    const shape = shapes[at];
    if (shape === undefined) break;
    const pictured = kinds.length > 0 || dateline !== undefined ? isOpeningCaption : isCaption;
    if (isImage(shape.opening)) kinds.push("boilerplate");
    else if (shape.short && pictured(shape.opening)) kinds.push("caption");
    else if (dateline !== undefined) kinds.push(at === 0 && shape.width <= HEADLINE_WIDTH ? "headline" : "standfirst");
    else if (headlined && stopped && isStandfirst(shape, shapes[at + 1])) kinds.push("standfirst");
    else break;
  }
  return { kinds, dateline: dateline !== undefined && dateline.at === kinds.length ? dateline.length : 0 };
};

/** A line or sentence without a full stop, before text: a standfirst, a byline, a date of publication. */
const isStandfirst = (shape: Shape, next: Shape | undefined): boolean =>
  shape.heading === 0 &&
  shape.short &&
  shape.width <= STANDFIRST_WIDTH &&
  !shape.stops &&
  !shape.leadsOn &&
  shape.starts !== "item" &&
  next !== undefined;
