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
/** Of a page's width: what a head with a number in it takes at most. */
const MAX_NUMBERED_WIDTH = 0.5;
/** Points by which the height of a head differs from page to page. */
const HEIGHT_STEP = 4;
const PAGE_NUMBER =
  /^[\s\p{P}|]*(?:(?:page|seite|p\.?|pág(?:ina)?\.?|pagina|strona|стр\.?|страница|第)\s*)?(?:\p{Nd}{1,4}|[ivxl]{1,6})(?:\s*(?:of|von|de|sur|di|van|из|\/|页|頁|ページ)\s*\p{Nd}{0,4})?[\s\p{P}|]*$/iu;

/** The lines at a page's head and at its foot, each from the edge inwards. @param {PageLines} page @returns {readonly (readonly PdfLine[])[]} */
const edgesOf = ({ lines, height }) => {
  const margin = EDGE * height;
  const sorted = [...lines].sort((one, other) => other.y - one.y);
  const above = sorted.filter(({ y }) => y > height - margin).slice(0, MAX_EDGE_LINES);
  const below = sorted.filter(({ y }) => y < margin).slice(-MAX_EDGE_LINES);
  return [above, below.reverse()];
};

/** What is wider is a line of the text, which only is a head when nothing of it changes. @param {PdfLine} line @param {PageLines} page */
const formOf = ({ text, x, right, y }, { width }) => {
  const words = right - x > MAX_NUMBERED_WIDTH * width ? text : text.replace(/\p{Nd}+/gu, "#");
  return `${Math.round(y / HEIGHT_STEP)} ${words.toLowerCase()}`;
};

/** @param {readonly PageLines[]} pages @returns {ReadonlySet<PdfLine>} */
export const findRunningLines = (pages) => {
  const edges = pages.flatMap((page, at) => edgesOf(page).map((lines) => ({ page, at, lines })));
  /** @type {Map<string, Set<number>>} */
  const found = new Map();
  for (const { page, at, lines } of edges)
    for (const line of lines) {
      const form = formOf(line, page);
      found.set(form, (found.get(form) ?? new Set()).add(at));
    }
  const isRunning = (/** @type {PdfLine} */ line, /** @type {PageLines} */ page) => {
    const count = found.get(formOf(line, page))?.size ?? 0;
    return PAGE_NUMBER.test(line.text) || (count >= 2 && count >= MIN_SHARE * pages.length);
  };
  /** @type {Set<PdfLine>} */
  const running = new Set();
  for (const { page, lines } of edges) {
    const own = lines.filter((line) => isRunning(line, page));
    // Behind the first line of text nothing is a head or a foot, whatever repeats.
    const first = lines.find((line) => !own.some(({ y }) => y === line.y));
    for (const line of own)
      if (first === undefined || Math.abs(line.y - page.height / 2) > Math.abs(first.y - page.height / 2))
        running.add(line);
  }
  return running;
};
