/** Where lines end: which words stay together at which width. */
import { graphemesOf, lazily } from "../../src/server.ts";
import { textWidth } from "./text-width.ts";

/** A line of the terminal: half-open offsets into the text. */
export type WrappedLine = Readonly<{ start: number; end: number }>;

/** Scripts that write no spaces between words: a line may end between any two words of them. */
const SCRIPTS_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
/** A sign of repetition, which is no word of its own. */
const REPETITION_SIGN = /^\p{Lm}/u;
const OPENING_PUNCTUATION = /^[\p{Ps}\p{Pi}]/u;

const wordSegmenter = lazily(() => new Intl.Segmenter(undefined, { granularity: "word" }));

/** The pieces of a stretch without spaces between which a line may end. Punctuation stays with the word that it belongs to. */
const piecesOf = (stretch: string): readonly string[] => {
  if (!SCRIPTS_WITHOUT_SPACES.test(stretch)) return [stretch];
  const pieces: string[] = [];
  let open = false;
  for (const { segment, isWordLike } of wordSegmenter().segment(stretch)) {
    const joins =
      pieces.length > 0 &&
      (open || REPETITION_SIGN.test(segment) || (isWordLike !== true && !OPENING_PUNCTUATION.test(segment)));
    if (joins) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    open = OPENING_PUNCTUATION.test(segment);
  }
  return pieces;
};

const wrapParagraph = (text: string, offset: number, width: number): WrappedLine[] => {
  const lines: WrappedLine[] = [];
  let start = 0;
  let end = 0;
  let column = 0;
  const flush = (next: number) => {
    lines.push({ start: offset + start, end: offset + end });
    start = next;
    end = next;
    column = 0;
  };
  const place = (piece: string, at: number) => {
    const columns = textWidth(piece);
    if (column > 0 && column + columns > width) flush(at);
    if (columns <= width) {
      end = at + piece.length;
      column += columns;
      return;
    }
    for (const { segment, index } of graphemesOf(piece)) {
      const one = textWidth(segment);
      if (column > 0 && column + one > width) flush(at + index);
      end = at + index + segment.length;
      column += one;
    }
  };
  for (const { 0: stretch, index } of text.matchAll(/\S+/g)) {
    // Spaces before the stretch count only when it stays on the line.
    const spaces = column > 0 ? textWidth(text.slice(end, index)) : 0;
    const pieces = piecesOf(stretch);
    if (column > 0 && column + spaces + textWidth(pieces[0]!) > width) flush(index);
    else if (column === 0) start = index;
    else column += spaces;
    let at = index;
    for (const piece of pieces) {
      place(piece, at);
      at += piece.length;
    }
  }
  flush(text.length);
  return lines;
};

/**
 * Cuts a text into lines of at most `width` columns, at its line breaks, at spaces, and between words where none are written; a
 * word that is wider than a line is cut between graphemes. An infinite width cuts at line breaks only. Only white space is left out, at the ends of lines.
 */
export const wrapText = (text: string, width: number): readonly WrappedLine[] => {
  const lines: WrappedLine[] = [];
  let offset = 0;
  for (const paragraph of text.split("\n")) {
    if (width === Infinity) lines.push({ start: offset, end: offset + paragraph.length });
    else lines.push(...wrapParagraph(paragraph, offset, Math.max(1, width)));
    offset += paragraph.length + 1;
  }
  return lines;
};
