/**
 * Decides which lines of a PDF are one paragraph: those without a gap, an indent or another size between them; at the end of a column
 * or a page a paragraph goes on where no sentence has ended. Lines are joined by a space, and by a line break where a word is broken.
 *
 * @import { RawParagraph } from "../raw-document.ts"
 * @import { PdfColumn, PdfLine } from "./pdf-lines.ts"
 */

/** Of the usual distance of two lines. */
const PARAGRAPH_GAP = 1.3;
/** Of the size of the letters. */
const INDENT = 0.7;
const SIZE_STEP = 0.08;
/** Of the size of the text: a heading's letters are larger. */
const HEADING_SIZE = 1.12;
const MAX_HEADING_CHARS = 200;
/** Of a column's width: a line that ends before it is a paragraph's last. */
const SHORT_LINE = 0.8;
const SENTENCE_END = /[.!?…:。！？।។؟][”"’')\]»」』]*(?:\d{1,2}|[¹²³⁴-⁹⁰]+)?$/u;
const BROKEN_WORD = /\p{L}[-\u00ad\u2010]$/u;
const GOES_ON = /^[\p{Ll}\p{Nd}(“"‘'«„]|^[,;:)\]]/u;
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}\u3000-\u303f\uff00-\uffef]/u;
const BULLET = /^[•‣◦▪·–—*-]\s/u;
const NUMBERED_ITEM = /^\(?\p{Nd}{1,3}[.)]\s/u;

/** @typedef {{ text: string, size: number, last: PdfLine, column: PdfColumn, lines: number }} Draft */

/** @param {readonly number[]} values */
const medianOf = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** The size that most letters have. @param {readonly PdfLine[]} lines */
const textSizeOf = (lines) => {
  /** @type {Map<number, number>} */
  const letters = new Map();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
};

/** @param {string} text @param {string} next */
const join = (text, next) => {
  if (next.includes("\t")) return `${text}\n${next}`;
  if (BROKEN_WORD.test(text) && /^\p{Ll}/u.test(next)) return `${text}\n${next}`;
  return UNSPACED.test(text.slice(-1)) && UNSPACED.test(next.slice(0, 1)) ? text + next : `${text} ${next}`;
};

/** What the next word would have taken at the end of the line above, with the space before it. @param {PdfLine} line */
const widthOfFirstWord = ({ text, x, right }) => ((text.search(/\s|$/u) + 1) * (right - x)) / Math.max(1, text.length);

/** @param {PdfLine} line */
const countTabs = ({ text }) => text.split("\t").length;

/** @param {Draft} draft @param {PdfLine} line @param {PdfColumn} column @param {number} gap usual in this column */
const isNewParagraph = ({ last, text, column: before }, line, column, gap) => {
  const isTabular = line.text.includes("\t");
  if (isTabular || last.text.includes("\t"))
    return !isTabular || countTabs(line) !== countTabs(last) || before !== column;
  if (Math.abs(line.size - last.size) > SIZE_STEP * Math.max(line.size, last.size)) return true;
  const isEnded = SENTENCE_END.test(text);
  const hadRoom = last.right + widthOfFirstWord(line) < before.right;
  if (BULLET.test(line.text) || (NUMBERED_ITEM.test(line.text) && (isEnded || hadRoom))) return true;
  const isIndented = line.x - column.x > INDENT * line.size && last.x - before.x < INDENT * line.size;
  if (before !== column) {
    if (isEnded) return hadRoom || isIndented;
    return hadRoom && !GOES_ON.test(line.text) && !BROKEN_WORD.test(text);
  }
  const distance = last.y - line.y;
  if (distance > PARAGRAPH_GAP * gap || distance < 0) return true;
  if (isIndented && (isEnded || !/^\p{Ll}/u.test(line.text))) return true;
  return isEnded && last.right - column.x < SHORT_LINE * (column.right - column.x) && hadRoom;
};

/** The usual distance of two lines of a column. @param {PdfColumn} column */
const gapOf = ({ lines }) => {
  const gaps = lines.slice(1).flatMap((line, at) => {
    const gap = (lines[at]?.y ?? 0) - line.y;
    return gap > 0.8 * line.size ? [gap] : [];
  });
  // Where paragraphs have two lines, half of the distances are those between paragraphs.
  const usual = gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 4)] ?? Number.POSITIVE_INFINITY;
  // Where most lines are paragraphs of their own the distance says nothing; letters do.
  return Math.min(usual, 1.5 * medianOf(lines.map(({ size }) => size)));
};

/** @param {Draft} draft @param {number} textSize @param {number} at @param {number} largest @returns {RawParagraph} */
const toParagraph = ({ text, size, lines }, textSize, at, largest) => {
  if (text.includes("\t"))
    return lines > 1 ? { mark: "table", text } : { mark: "paragraph", text: text.replaceAll("\t", " ") };
  const isHeading = size > HEADING_SIZE * textSize && text.length <= MAX_HEADING_CHARS;
  if (!isHeading) return { mark: "paragraph", text };
  return at < 6 && size >= largest - 0.5 ? { mark: "headline", text } : { mark: "heading", level: 2, text };
};

/** @param {readonly (readonly PdfColumn[])[]} pages @returns {readonly RawParagraph[]} */
export const joinLines = (pages) => {
  const textSize = textSizeOf(pages.flatMap((columns) => columns.flatMap(({ lines }) => lines)));
  /** @type {Draft[]} */
  const drafts = [];
  for (const column of pages.flat()) {
    const gap = gapOf(column);
    for (const line of column.lines) {
      const draft = drafts.at(-1);
      if (draft === undefined || isNewParagraph(draft, line, column, gap))
        drafts.push({ text: line.text, size: line.size, last: line, column, lines: 1 });
      else Object.assign(draft, { text: join(draft.text, line.text), last: line, column, lines: draft.lines + 1 });
    }
  }
  const largest = Math.max(...drafts.slice(0, 6).map(({ size }) => size));
  let isTitled = false;
  return drafts.map((draft, at) => {
    const paragraph = toParagraph(draft, textSize, isTitled ? Number.POSITIVE_INFINITY : at, largest);
    if (paragraph.mark === "headline") isTitled = true;
    return paragraph;
  });
};
