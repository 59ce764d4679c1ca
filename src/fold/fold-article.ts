/** Looks folded words up in an article: its folded form, and the places of words in its own text. */

import type { Article, Block } from "../article/index.ts";
import { stripMarkdown } from "../language/index.ts";
import type { Span } from "../span.ts";
import { overlaps, trimWhiteSpace } from "../span.ts";
import type { Yielder } from "../yielding.ts";
import { type FoldOrigins, foldForm, foldFormWithOffsets } from "./fold-form.ts";
import { isWholeWords, isWordChar } from "./word-boundaries.ts";

/** A stretch of an article's text, and the offset of its folded form. */
type FoldedPiece = Span & Readonly<{ at: number }>;

/**
 * An article's quotable words in folded form, block after block with a line break between.
 */
export type FoldedArticle = Readonly<{ text: string; pieces: readonly FoldedPiece[] }>;

/** UTF-16 units that are folded in one turn; a few milliseconds. */
const FOLD_STEP_CHARS = 32_768;
/** Between two plain letters, where no fold reaches across; not in "5 per cent". */
const SEAM = /(?<!\p{Nd}[\s\p{L}]{0,14})[a-z\p{Lo}](?=[a-z\p{Lo}])/gu;

/** Articles whose folded form is kept: the most recent ones. Even in a larger library the same few are checked again. */
const MAX_CACHED_ARTICLES = 256;
const foldedCache = new Map<Article, FoldedArticle>();

const splitBlock = (text: string, block: Span): Span[] => {
  const found: Span[] = [];
  let start = block.start;
  while (block.end - start > FOLD_STEP_CHARS) {
    SEAM.lastIndex = start + FOLD_STEP_CHARS;
    const seam = SEAM.exec(text);
    if (seam === null || seam.index + 1 >= block.end) break;
    found.push({ start, end: seam.index + seam[0].length });
    start = seam.index + seam[0].length;
  }
  return [...found, { start, end: block.end }];
};

/** The folded stretches of an article's quotable blocks, in order; a block ends with one without words. */
export function* foldPieces(
  article: Article,
): Generator<Readonly<{ span: Span; folded: string }> | Readonly<{ folded?: undefined }>> {
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind === "boilerplate") continue;
    // A copied first paragraph includes its dateline.
    const next = block.kind === "dateline" ? article.blocks[index + 1]?.start : undefined;
    for (const span of splitBlock(article.text, { start: block.start, end: next ?? block.end })) {
      yield { span, folded: foldForm(article.text.slice(span.start, span.end)) };
    }
    if (next === undefined) yield {};
  }
}

/** The folded form of an article; yields while it is made. */
export const foldArticle = async (article: Article, yieldNow: Yielder): Promise<FoldedArticle> => {
  const known = foldedCache.get(article);
  if (known !== undefined) return known;
  const pieces: FoldedPiece[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const piece of foldPieces(article)) {
    if (piece.folded !== undefined) pieces.push({ ...piece.span, at: length });
    const part = piece.folded ?? "\n";
    parts.push(part);
    length += part.length;
    await yieldNow();
  }
  const folded = { text: parts.join(""), pieces };
  foldedCache.set(article, folded);
  for (const oldest of foldedCache.keys()) {
    if (foldedCache.size <= MAX_CACHED_ARTICLES) break;
    foldedCache.delete(oldest);
  }
  return folded;
};

/** Pieces whose origins are kept: half a megabyte each. Sentence after sentence of a checked text is looked up in the same few. */
const MAX_KEPT_ORIGINS = 16;
const originsByPiece = new Map<FoldedPiece, FoldOrigins>();

const originsOf = ({ text }: Article, piece: FoldedPiece): FoldOrigins => {
  const origins = originsByPiece.get(piece) ?? foldFormWithOffsets(text.slice(piece.start, piece.end));
  originsByPiece.delete(piece);
  originsByPiece.set(piece, origins);
  for (const oldest of originsByPiece.keys()) {
    if (originsByPiece.size <= MAX_KEPT_ORIGINS) break;
    originsByPiece.delete(oldest);
  }
  return origins;
};

/**
 * Maps two offsets of the folded form to a span of the article's text; `undefined` when one of them is within what folded
 * from one character.
 */
const createSpanFinder = (article: Article, { pieces }: FoldedArticle) => {
  const isWithin = (starts: readonly number[], unit: number): boolean =>
    unit > 0 && unit < starts.length - 1 && starts[unit - 1] === starts[unit];
  return (from: number, to: number): Span | undefined => {
    const [first, last] = [pieces.findLast(({ at }) => at <= from), pieces.findLast(({ at }) => at < to)];
    if (first === undefined || last === undefined) return undefined;
    const [head, tail] = [originsOf(article, first), originsOf(article, last)];
    const start = head.starts[from - first.at];
    const end = tail.ends[to - last.at - 1];
    if (start === undefined || end === undefined) return undefined;
    if (isWithin(head.starts, from - first.at) || isWithin(tail.starts, to - last.at)) return undefined;
    return { start: first.start + start, end: last.start + end };
  };
};

/** Whether a block is quoted as a whole, by the mark of its file or by one in the text. */
export const isBlockQuote = ({ text }: Article, block: Block): boolean =>
  block.form === "quotation" || text[block.start] === ">";

/**
 * Whether nothing but white space and marks of Markdown is between the blocks of a span, and all or none of them are block
 * quotes.
 */
const isUnbroken = (article: Article, span: Span): boolean => {
  const blocks = article.blocks.filter((block) => overlaps(block, span));
  return blocks.every((block, index) => {
    const before = blocks[index - 1] ?? block;
    const between = article.text.slice(before.end, block.start);
    return (
      block.kind !== "boilerplate" &&
      stripMarkdown(between).trim() === "" &&
      isBlockQuote(article, before) === isBlockQuote(article, block)
    );
  });
};

/**
 * The first `limit` places where an article has folded words as whole words, as spans of its text.
 *
 * @param across also finds places across the end of a block, such as a headline with the paragraph behind it.
 */
export const findPlaces = async (
  article: Article,
  folded: FoldedArticle,
  words: string,
  limit: number,
  yieldNow: Yielder,
  across = false,
): Promise<Span[]> => {
  const found: Span[] = [];
  if (words === "" || words.includes("\n")) return found;
  // Between two blocks is white space, so the words need some.
  if (across && !words.includes(" ")) return found;
  const text = across ? folded.text.replaceAll("\n", " ") : folded.text;
  const spanOf = createSpanFinder(article, folded);
  let from = 0;
  for (let at = text.indexOf(words); at >= 0 && found.length < limit; at = text.indexOf(words, from)) {
    await yieldNow();
    from = at + 1;
    const behind = at + words.length;
    // Most places of a short word are within longer ones: skipped before anything is mapped back.
    if (isWordChar(text[at]) && isWordChar(text[at - 1])) {
      while (isWordChar(text[from])) from += 1;
      continue;
    }
    if (isWordChar(text[behind - 1]) && isWordChar(text[behind])) continue;
    const whole = spanOf(at, behind);
    if (whole === undefined || whole.end <= whole.start) continue;
    const span = trimWhiteSpace(article.text, whole);
    if (isWholeWords(article.text, span) && (!across || isUnbroken(article, span))) found.push(span);
  }
  return found;
};
