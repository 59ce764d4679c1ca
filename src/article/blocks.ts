import { isGraphemeBreak } from "../language/grapheme.ts";
import type { Block, BlockKind, Span } from "./article.ts";
import { isEnding, isImage, isInterruption, isLastLine, isSeparator } from "./boilerplate.ts";
import { isCaption } from "./credit.ts";
import { openingOf, PROSE_WIDTH } from "./opening.ts";
import { type Paragraph, trimmed } from "./paragraphs.ts";
import { type Shape, shapeOf } from "./shape.ts";

const SHAPES_AT_ONCE = 200;
/** So many blocks may follow a label such as "Related Articles". */
const MOST_AFTER_LABEL = 40;
/** In columns: a line longer than this is no section heading, and no title of another article. */
const HEADING_WIDTH = 100;
const LINK_WIDTH = 200;

/** Where a Markdown heading's own words are: without the marks in front and behind. */
const headingSpan = (text: string, span: Span): Readonly<{ span: Span; level: number }> => {
  const line = text.slice(span.start, span.end);
  const marks = /^(#{1,6})[ \t]+/u.exec(line);
  const start = span.start + (marks?.[0].length ?? 0);
  if (marks === null || !isGraphemeBreak(text, start)) return { span, level: 0 };
  const behind = /[ \t]#{1,6}$/u.exec(line)?.[0].length ?? 0;
  const inner = trimmed(text, { start, end: Math.max(start, span.end - behind) });
  return inner.start < inner.end ? { span: inner, level: marks[1]?.length ?? 0 } : { span, level: 0 };
};

/** Whether an article's paragraphs end with full stops at all; those of Thai and Lao do not. */
const endsWithStops = (shapes: readonly Shape[]): boolean => {
  const long = shapes.filter((shape) => shape.width >= 100 && shape.heading === 0);
  return long.filter((shape) => shape.stops || shape.leadsOn).length * 2 >= long.length;
};

/** A short line between longer paragraphs. At most two stand together; more are a list or a poem. */
const isHeading = (shapes: readonly Shape[], at: number, stopped: boolean): boolean => {
  const shape = shapes[at];
  const before = shapes[at - 1];
  if (shape === undefined || before === undefined || !isHeadingLike(shape, stopped)) return false;
  const next = shapes[at + 1];
  const after = next !== undefined && isHeadingLike(next, stopped) ? shapes[at + 2] : next;
  const above = isHeadingLike(before, stopped) ? shapes[at - 2] : before;
  if (after === undefined || above === undefined || isHeadingLike(above, stopped)) return false;
  if (after !== next && above !== before) return false;
  const longer = Math.max(PROSE_WIDTH, shape.width * (stopped ? 1.5 : 3));
  const ended = (other: Shape): boolean => !stopped || other.stops || other.leadsOn;
  return after.width >= longer && ended(after) && !above.leadsOn && (ended(above) || above.heading > 0);
};

const isHeadingLike = (shape: Shape, stopped: boolean): boolean =>
  shape.short &&
  shape.lines === 1 &&
  shape.starts === "plain" &&
  !shape.stops &&
  !shape.leadsOn &&
  shape.words <= 12 &&
  shape.width <= (stopped ? HEADING_WIDTH : HEADING_WIDTH / 2);

/** Where the text after the article's end begins; at least one block before it remains. */
const endOf = (shapes: readonly Shape[], from: number): number => {
  const last = (shape: Shape): boolean => shape.short && isLastLine(shape.opening);
  let end = shapes.length;
  const retreat = (): void => {
    while (end > from + 1 && last(shapes[end - 1] as Shape)) end -= 1;
  };
  retreat();
  // After a label, the titles of other articles: short, not ended as sentences.
  for (let at = end - 1; at > from && at >= shapes.length - MOST_AFTER_LABEL; at -= 1) {
    const shape = shapes[at] as Shape;
    if (shape.short && isEnding(shape.opening)) end = at;
    else if (!shape.short || shape.width > LINK_WIDTH || shape.fullStop) break;
  }
  retreat();
  return end;
};

const bodyKind = (shapes: readonly Shape[], at: number, stopped: boolean): BlockKind => {
  const shape = shapes[at] as Shape;
  if (shape.heading > 0) return isEnding(shape.opening) ? "boilerplate" : "heading";
  if (!shape.short) return "body";
  if (isInterruption(shape.opening) || isSeparator(shape.opening) || isImage(shape.opening)) return "boilerplate";
  if (isCaption(shape.opening)) return "caption";
  return isHeading(shapes, at, stopped) ? "heading" : "body";
};

const allBody = (shapes: readonly Shape[]): Block[] =>
  shapes.map(({ start, end }, index) => ({ kind: "body", paragraph: index + 1, start, end }));

/**
 * Recognises the blocks of an article by their form and place, in any language. `title` is the editor's, if known.
 * Yields `undefined` from time to time, for the caller to let others run.
 */
export function* blocksOf(
  text: string,
  paragraphs: readonly Paragraph[],
  options: Readonly<{ markdown: boolean; title: string | undefined }>,
): Generator<undefined, Block[]> {
  const shapes: Shape[] = [];
  for (const { lines, ...whole } of paragraphs) {
    if (shapes.length % SHAPES_AT_ONCE === SHAPES_AT_ONCE - 1) yield undefined;
    const { span, level } = options.markdown ? headingSpan(text, whole) : { span: whole, level: 0 };
    shapes.push(shapeOf(text, span, lines, level));
  }
  const stopped = endsWithStops(shapes);
  yield undefined;
  const opening = openingOf(shapes.slice(0, 12), stopped, options.title);
  const end = endOf(shapes, opening.kinds.length);
  const blocks: Block[] = [];
  let paragraph = 0;
  for (const [at, { start, end: stop }] of shapes.entries()) {
    if (at % SHAPES_AT_ONCE === SHAPES_AT_ONCE - 1) yield undefined;
    const kind = opening.kinds[at] ?? (at >= end ? "boilerplate" : bodyKind(shapes, at, stopped));
    if (kind === "body") paragraph += 1;
    const middle = start + (at === opening.kinds.length ? opening.dateline : 0);
    if (kind === "body" && middle > start && isGraphemeBreak(text, middle)) {
      blocks.push({ kind: "dateline", paragraph: 0, start, end: middle });
      blocks.push({ kind, paragraph, ...trimmed(text, { start: middle, end: stop }) });
    } else blocks.push({ kind, paragraph: kind === "body" ? paragraph : 0, start, end: stop });
  }
  return blocks.some((block) => block.kind === "body" || block.kind === "caption") ? blocks : allBody(shapes);
}
