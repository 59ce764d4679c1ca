/**
 * Decides which lines of a PDF are running heads and feet: those at a page's edge that stand at the same height with the same words,
 * but for numbers, on several pages; and the numbers of pages.
 *
 * @import { PageLines, PdfLine } from "./pdf-lines.ts"
 */

/** Of a page's height: where heads and feet stand. */
const EDGE = 0.12;
const MAX_EDGE_LINES = 4;
/** Of the pages: a head often stands on every other one. */
const MIN_SHARE = 0.3;
/** Points by which the height of a head differs from page to page. */
const HEIGHT_STEP = 4;
const PAGE_NUMBER =
  /^[\s\p{P}|]*(?:(?:page|seite|p\.?|pág(?:ina)?\.?|pagina|strona|стр\.?|страница|第)\s*)?(?:\p{Nd}{1,4}|[ivxl]{1,6})(?:\s*(?:of|von|de|sur|di|van|из|\/|页|頁|ページ)\s*\p{Nd}{0,4})?[\s\p{P}|]*$/iu;

/** @param {PageLines} page @returns {readonly PdfLine[]} */
const edgeLinesOf = ({ lines, height }) => {
  const margin = EDGE * height;
  const sorted = [...lines].sort((one, other) => other.y - one.y);
  const above = sorted.filter(({ y }) => y > height - margin).slice(0, MAX_EDGE_LINES);
  const below = sorted.filter(({ y }) => y < margin).slice(-MAX_EDGE_LINES);
  return [...above, ...below];
};

/** @param {PdfLine} line */
const formOf = ({ text, y }) => `${Math.round(y / HEIGHT_STEP)} ${text.toLowerCase().replace(/\p{Nd}+/gu, "#")}`;

/** @param {readonly PageLines[]} pages @returns {ReadonlySet<PdfLine>} */
export const findRunningLines = (pages) => {
  const edges = pages.map(edgeLinesOf);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const lines of edges)
    for (const form of new Set(lines.map(formOf))) counts.set(form, (counts.get(form) ?? 0) + 1);
  const isRunning = (/** @type {PdfLine} */ line) => {
    const count = counts.get(formOf(line)) ?? 0;
    return PAGE_NUMBER.test(line.text) || (count >= 2 && count >= MIN_SHARE * pages.length);
  };
  return new Set(edges.flatMap((lines) => lines.filter(isRunning)));
};
