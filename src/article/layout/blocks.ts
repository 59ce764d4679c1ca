/** Decides what each paragraph is: headline, caption, standfirst, heading, body or boilerplate. */

import { isGraphemeBreak, trimSpan } from "../../language/index.ts";
import type { Block, BlockKind } from "../article.ts";
import { isEndLabel, isInterruption, isLastLine, isLinksLabel, isMarkdownImage, isSeparator } from "./boilerplate.ts";
import { authorOf } from "./byline.ts";
import { isBareCredit, isCaption } from "./caption.ts";
import { beginsComments } from "./furniture.ts";
import { findOpening, isHalfCaption, MAX_OPENING_BLOCKS, MIN_PROSE_COLUMNS } from "./opening.ts";
import { measureShape, type ParagraphShape } from "./paragraph-shape.ts";
import type { Paragraph } from "./paragraphs.ts";

const SHAPES_PER_STEP = 200;
/** The most blocks after a label such as "Related Articles". */
const MAX_BLOCKS_AFTER_LABEL = 40;
/** In columns: a line longer than this is no section heading, and no title of another article. */
const MAX_HEADING_COLUMNS = 100;
const MAX_LINK_COLUMNS = 200;

/** Whether an article's paragraphs end with full stops at all; those of Thai and Lao do not. */
const endsWithStops = (shapes: readonly ParagraphShape[]): boolean => {
  const long = shapes.filter((shape) => shape.width >= 100 && shape.headingLevel === 0);
  return long.filter((shape) => shape.endsSentence || shape.leadsOn).length * 2 >= long.length;
};

/** A short line between longer paragraphs. At most two in a row; more are a list or a poem. */
const isHeading = (shapes: readonly ParagraphShape[], at: number, stopped: boolean): boolean => {
  const shape = shapes[at];
  const before = shapes[at - 1];
  if (shape === undefined || before === undefined || !isHeadingLike(shape, stopped)) return false;
  const next = shapes[at + 1];
  const after = next !== undefined && isHeadingLike(next, stopped) ? shapes[at + 2] : next;
  const above = isHeadingLike(before, stopped) ? shapes[at - 2] : before;
  if (after === undefined || above === undefined || isHeadingLike(above, stopped)) return false;
  if (after !== next && above !== before) return false;
  const longer = Math.max(MIN_PROSE_COLUMNS, shape.width * (stopped ? 1.5 : 3));
  const ended = (other: ParagraphShape): boolean => !stopped || other.endsSentence || other.leadsOn;
  return after.width >= longer && ended(after) && !above.leadsOn && (ended(above) || above.headingLevel > 0);
};

const isHeadingLike = (shape: ParagraphShape, stopped: boolean): boolean =>
  shape.short &&
  shape.lines === 1 &&
  shape.startKind === "plain" &&
  !shape.endsSentence &&
  !shape.leadsOn &&
  shape.words <= 12 &&
  shape.width <= (stopped ? MAX_HEADING_COLUMNS : MAX_HEADING_COLUMNS / 2);

/** Where the text after the article's end begins; at least one block before it remains. */
const findArticleEnd = (shapes: readonly ParagraphShape[], from: number): number => {
  const last = (shape: ParagraphShape): boolean => shape.short && isLastLine(shape.opening);
  let end = shapes.length;
  const retreat = (): void => {
    while (end > from + 1 && last(shapes[end - 1] as ParagraphShape)) end -= 1;
  };
  retreat();
  // After a label, the titles of other articles: short, not ended as sentences.
  for (let at = end - 1; at > from && at >= shapes.length - MAX_BLOCKS_AFTER_LABEL; at -= 1) {
    const shape = shapes[at] as ParagraphShape;
    if (shape.short && isEndLabel(shape.opening)) end = at;
    else if (!shape.short || shape.width > MAX_LINK_COLUMNS || shape.endsWithFullStop) break;
  }
  retreat();
  for (let at = from + 1; at < end; at += 1) {
    const next = shapes.slice(at + 1, at + 4).map(({ opening }) => opening);
    if (beginsComments((shapes[at] as ParagraphShape).opening, next)) end = at;
  }
  retreat();
  return end;
};

/** The most titles of other articles under a label between paragraphs. */
const MAX_LINKED_TITLES = 6;

/** Whether a line is the title of another article: it stands under a label, and so do all between. */
const isLinkedTitle = (shapes: readonly ParagraphShape[], at: number, stopped: boolean): boolean => {
  if (!stopped) return false;
  for (let above = at; above > at - MAX_LINKED_TITLES; above -= 1) {
    const shape = shapes[above];
    if (shape === undefined) return false;
    if (above < at && isLinksLabel(shape.opening)) return true;
    if (!shape.short || shape.lines > 1 || shape.width > MAX_LINK_COLUMNS || shape.leadsOn) return false;
    if (shape.endsWithFullStop || shape.startKind === "item" || shape.startKind === "lower") return false;
  }
  return false;
};

/** A line behind a credit that stands alone: the picture's caption. */
const isCaptionBehindCredit = (shapes: readonly ParagraphShape[], at: number): boolean => {
  const [before, shape] = [shapes[at - 1], shapes[at]];
  return (
    before !== undefined &&
    shape !== undefined &&
    isBareCredit(before.opening) &&
    !/[:：]/u.test(before.opening) &&
    shape.short &&
    shape.lines === 1 &&
    !shape.endsSentence &&
    !shape.leadsOn &&
    shape.width <= MAX_HEADING_COLUMNS
  );
};

const bodyKind = (
  shapes: readonly ParagraphShape[],
  at: number,
  { stopped, authors }: Readonly<{ stopped: boolean; authors: ReadonlySet<string> }>,
): BlockKind => {
  const shape = shapes[at] as ParagraphShape;
  if (shape.headingLevel > 0) return isEndLabel(shape.opening) ? "boilerplate" : "heading";
  if (!shape.short) return "body";
  if (isInterruption(shape.opening) || isSeparator(shape.opening) || isMarkdownImage(shape.opening))
    return "boilerplate";
  if (isCaption(shape.opening) || isHalfCaption(shape, shapes[at + 1])) return "caption";
  if (isCaptionBehindCredit(shapes, at)) return "caption";
  if (isLinkedTitle(shapes, at, stopped)) return "boilerplate";
  if (authors.has(shape.opening)) return "standfirst";
  return isHeading(shapes, at, stopped) ? "heading" : "body";
};

/** A byline without its "By", as some papers sign an article once more. */
const repeatedBylines = ({ opening }: ParagraphShape): readonly string[] => {
  const author = authorOf(opening);
  return author === undefined ? [] : [author, opening.slice(opening.indexOf(author))];
};

const toBodyBlocks = (shapes: readonly ParagraphShape[]): Block[] =>
  shapes.map(({ start, end }, index) => ({ kind: "body", paragraph: index + 1, start, end }));

/**
 * Recognises the blocks of an article by their form and place, in any language. `title` is the editor's, if known.
 * Yields `undefined` from time to time, for the caller to let others run.
 */
export function* classifyBlocks(
  text: string,
  paragraphs: readonly Paragraph[],
  { title }: Readonly<{ title: string | undefined }>,
): Generator<undefined, Block[]> {
  const shapes: ParagraphShape[] = [];
  for (const { lines, level = 0, start, end } of paragraphs) {
    if (shapes.length % SHAPES_PER_STEP === SHAPES_PER_STEP - 1) yield undefined;
    shapes.push(measureShape(text, { start, end }, lines, level));
  }
  const stopped = endsWithStops(shapes);
  yield undefined;
  const opening = findOpening(shapes.slice(0, MAX_OPENING_BLOCKS + 2), stopped, title);
  const authors = new Set(shapes.slice(0, opening.kinds.length).flatMap(repeatedBylines));
  const end = findArticleEnd(shapes, opening.kinds.length);
  const blocks: Block[] = [];
  let paragraph = 0;
  for (const [at, { start, end: stop }] of shapes.entries()) {
    if (at % SHAPES_PER_STEP === SHAPES_PER_STEP - 1) yield undefined;
    const kind = opening.kinds[at] ?? (at >= end ? "boilerplate" : bodyKind(shapes, at, { stopped, authors }));
    if (kind === "body") paragraph += 1;
    const middle = start + (at === opening.kinds.length ? opening.dateline : 0);
    if (kind === "body" && middle > start && isGraphemeBreak(text, middle)) {
      blocks.push({ kind: "dateline", paragraph: 0, start, end: middle });
      blocks.push({ kind, paragraph, ...trimSpan(text, { start: middle, end: stop }) });
    } else blocks.push({ kind, paragraph: kind === "body" ? paragraph : 0, start, end: stop });
  }
  return blocks.some((block) => block.kind === "body" || block.kind === "caption") ? blocks : toBodyBlocks(shapes);
}
