/**
 * Decides in which order the lines of a page are read: a page is cut where white space goes through it, across first where something
 * stands over several columns, then between the columns (the XY cut of Nagy and Seth, 1984).
 *
 * @import { PdfColumn, PdfLine } from "./pdf-lines.ts"
 */

/** Of the size of the letters: what is left free between two columns, at least. */
const MIN_GUTTER = 0.7;
/** Fewer lines beside each other are a row of a table, or a caption beside its picture. */
const MIN_COLUMN_LINES = 3;
/** Of the width of a column: what its lines take on average. Those of a table's cells take less. */
const MIN_FILL = 0.5;
const MAX_CUTS = 40;
/** A page with more lines is a table, or made to take long. */
const MAX_LINES = 600;

/** Of the size of the letters: a wider gap parts the cells of a table. */
const MAX_JUSTIFIED_SPACE = 2;

/** @param {readonly PdfLine[]} lines @returns {boolean} */
const isRightToLeft = (lines) => {
  const text = lines.map((line) => line.text).join("");
  return (text.match(/[\p{sc=Arabic}\p{sc=Hebrew}]/gu)?.length ?? 0) * 2 > text.replace(/\s/g, "").length;
};

/** What stands beside each other within a column is one line. @param {readonly PdfLine[]} lines @returns {readonly PdfLine[]} */
const joinBeside = (lines) => {
  const sorted = [...lines].sort((one, other) => other.y - one.y || one.x - other.x);
  /** @type {PdfLine[]} */
  const joined = [];
  for (const line of sorted) {
    const before = joined.at(-1);
    if (before === undefined || before.y !== line.y) joined.push(line);
    else {
      const gap = line.x - before.right > MAX_JUSTIFIED_SPACE * line.size ? "\t" : " ";
      const [first, second] = isRightToLeft([before, line]) ? [line, before] : [before, line];
      const right = Math.max(before.right, line.right);
      joined[joined.length - 1] = {
        ...before,
        text: first.text + gap + second.text,
        right,
        size: Math.max(before.size, line.size),
      };
    }
  }
  return joined;
};

/** @param {readonly PdfLine[]} lines @returns {PdfColumn} */
const toColumn = (lines) => ({
  lines: joinBeside(lines),
  x: Math.min(...lines.map(({ x }) => x)),
  right: Math.max(...lines.map(({ right }) => right)),
});

/** @param {readonly number[]} values */
const medianOf = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Whether lines are the text of a column, each near as wide as it. @param {readonly PdfLine[]} lines */
const isColumnOfText = (lines) => {
  if (lines.length < MIN_COLUMN_LINES) return false;
  const { lines: whole, x, right } = toColumn(lines);
  const filled = whole.reduce((sum, line) => sum + line.right - line.x, 0) / whole.length;
  return filled >= MIN_FILL * (right - x) && right - x >= 6 * medianOf(lines.map(({ size }) => size));
};

/** The lines on either side of the white space between two columns; `undefined` where there is none. @param {readonly PdfLine[]} lines @returns {readonly [readonly PdfLine[], readonly PdfLine[]] | undefined} */
const cutBetweenColumns = (lines) => {
  const sorted = [...lines].sort((one, other) => one.x - other.x);
  const size = medianOf(lines.map((line) => line.size));
  let reach = Number.NEGATIVE_INFINITY;
  for (const [at, line] of sorted.entries()) {
    if (at > 0 && line.x - reach >= MIN_GUTTER * size) {
      const [left, right] = [sorted.slice(0, at), sorted.slice(at)];
      if (isColumnOfText(left) && isColumnOfText(right)) return [left, right];
    }
    reach = Math.max(reach, line.right);
  }
  return undefined;
};

/**
 * Where lines are cut across: the largest part from above, or from below, that has no columns, with the rest that has.
 *
 * @param {readonly PdfLine[]} lines
 * @returns {readonly (readonly PdfLine[])[] | undefined}
 */
const cutAcross = (lines) => {
  const sorted = [...lines].sort((one, other) => other.y - one.y || one.x - other.x);
  for (let at = 1; at < sorted.length; at += 1) {
    // Lines beside each other stay together.
    if ((sorted[at - 1]?.y ?? 0) - (sorted[at]?.y ?? 0) < 0.5) continue;
    if (cutBetweenColumns(sorted.slice(at)) !== undefined) return [sorted.slice(0, at), sorted.slice(at)];
  }
  for (let at = sorted.length - 1; at > 0; at -= 1) {
    if ((sorted[at - 1]?.y ?? 0) - (sorted[at]?.y ?? 0) < 0.5) continue;
    if (cutBetweenColumns(sorted.slice(0, at)) !== undefined) return [sorted.slice(0, at), sorted.slice(at)];
  }
  return undefined;
};

/** @param {readonly PdfLine[]} lines @param {number} cuts @returns {readonly PdfColumn[]} */
const order = (lines, cuts) => {
  if (lines.length === 0) return [];
  if (cuts > MAX_CUTS || lines.length > MAX_LINES || lines.length < 2 * MIN_COLUMN_LINES) return [toColumn(lines)];
  const between = cutBetweenColumns(lines);
  if (between !== undefined) {
    const [left, right] = isRightToLeft(lines) ? [between[1], between[0]] : between;
    return [...order(left, cuts + 1), ...order(right, cuts + 1)];
  }
  const across = cutAcross(lines);
  return across === undefined ? [toColumn(lines)] : across.flatMap((part) => order(part, cuts + 1));
};

/** The columns of a page in the order in which they are read. @param {readonly PdfLine[]} lines @returns {readonly PdfColumn[]} */
export const orderLines = (lines) => order(lines, 0);
