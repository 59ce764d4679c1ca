/**
 * Decides which words of a page stand together on one line: those on one baseline with no more between them than a space. A wider
 * gap may be that between two columns.
 *
 * @import { PdfLine, PdfWords } from "./pdf-lines.ts"
 */

/** Of the size of the letters: columns stand further apart. Some spaces of a justified line are wider: these are joined later. */
const MAX_SPACE = 0.6;
/** A narrower gap is within a word. */
const MIN_SPACE = 0.16;
/** How far a note's mark is raised above the line. */
const MAX_RAISE = 0.5;
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** @typedef {{ text: string, x: number, right: number, y: number, size: number, isRightToLeft: boolean }} Piece */

/** @param {PdfWords} words @returns {readonly Piece[]} */
const toPiece = ({ str, dir, transform, width }) => {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  // What is turned stands in the margin.
  if (size === 0 || Math.abs(b) > Math.abs(a) * 0.1) return [];
  const text = str.replace(INVISIBLE, "");
  return text === "" ? [] : [{ text, x, right: x + width, y, size, isRightToLeft: dir === "rtl" }];
};

/** @param {readonly Piece[]} pieces of one line, from left to right @returns {PdfLine} */
const toLine = (pieces) => {
  const rightToLeft = pieces.filter(({ isRightToLeft }) => isRightToLeft).length * 2 > pieces.length;
  const ordered = rightToLeft ? [...pieces].reverse() : pieces;
  let text = "";
  let before = /** @type {Piece | undefined} */ (undefined);
  for (const piece of ordered) {
    const gap = before === undefined ? 0 : rightToLeft ? before.x - piece.right : piece.x - before.right;
    if (before !== undefined && gap > MIN_SPACE * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text))
      text += " ";
    text += piece.text;
    before = piece;
  }
  return {
    text: text.replace(/\s+/g, " ").trim(),
    x: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y: pieces[0]?.y ?? 0,
    size: Math.max(...pieces.map(({ size }) => size)),
  };
};

/** The lines of a page, in no order. @param {readonly PdfWords[]} words @returns {readonly PdfLine[]} */
export const findLines = (words) => {
  const pieces = words.flatMap(toPiece).filter(({ text }) => text.trim() !== "");
  /** @type {{ y: number, size: number, pieces: Piece[] }[]} */
  const baselines = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y)) {
    const last = baselines.at(-1);
    const reach = MAX_RAISE * Math.max(piece.size, last?.size ?? 0);
    if (last !== undefined && last.y - piece.y <= reach) {
      last.pieces.push(piece);
      // The line is where its large letters stand, not a raised mark.
      if (piece.size > last.size) [last.y, last.size] = [piece.y, piece.size];
    } else baselines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return baselines.flatMap((baseline) => {
    const sorted = baseline.pieces.sort((one, other) => one.x - other.x);
    /** @type {Piece[][]} */
    const groups = [];
    for (const piece of sorted) {
      const group = groups.at(-1);
      const before = group?.at(-1);
      const end = group === undefined ? 0 : Math.max(...group.slice(-3).map(({ right }) => right));
      if (group === undefined || before === undefined || piece.x - end > MAX_SPACE * Math.max(before.size, piece.size))
        groups.push([piece]);
      else group.push(piece);
    }
    return groups.map((group) => ({ ...toLine(group), y: baseline.y })).filter(({ text }) => text !== "");
  });
};
