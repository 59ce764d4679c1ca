/** What introduces a line of a list or a table: the line before the list, the first row. And what a line introduces. */

import type { Article, Block } from "../../article/index.ts";
import { sentencesIn } from "../../article/index.ts";
import { type Span, trimWhiteSpace } from "../../span.ts";

const LIST_ITEM = /^\s*(?:[-*+•‣◦▪·–—]|\(?\p{Nd}{1,3}[.)、]|\(?\p{Ll}\))\s/u;
const LEADS_ON = /[:：៖]["”’»)*_]*\s*$/u;
/** Items of a list; a list of more is longer than what one line introduces. */
const MAX_ITEMS = 30;
/** UTF-16 units of a list that are shown at once. */
const MAX_SHOWN_CHARS = 1_200;
const MAX_SHOWN_SENTENCES = 6;

const linesOf = (text: string, { start, end }: Span): readonly Span[] =>
  [...text.slice(start, end).matchAll(/[^\n]+/g)]
    .map(({ 0: line, index }) => trimWhiteSpace(text, { start: start + index, end: start + index + line.length }))
    .filter((line) => line.end > line.start);

const isItem = (text: string, line: Span): boolean => LIST_ITEM.test(`${text.slice(line.start, line.end)} `);

/** Whether a block begins with an item, or is one whose mark is not part of the text. */
const isListed = (text: string, block: Block): boolean =>
  block.form === "list" || isItem(text, linesOf(text, block)[0] ?? block);

/** Cells of a row, by tabs or by bars; a line of text has none. */
const countCells = (line: string): number => {
  const bars = line.split("|").length - 1;
  return line.includes("\t") ? line.split("\t").length : bars >= 2 ? bars : 0;
};
const isRule = (line: string): boolean => /^[\s|:+-]+$/u.test(line);

/** The first row of the table that has a line, with as many cells; `undefined` outside tables, and of that row itself. */
const headerOf = (article: Article, block: Block, at: Span): Span | undefined => {
  const { text } = article;
  const rows = linesOf(text, block);
  const row = rows.find((line) => line.start <= at.start && at.start < line.end);
  const header = rows.find((line) => countCells(text.slice(line.start, line.end)) > 1);
  if (row === undefined || header === undefined || row === header) return undefined;
  const words = text.slice(row.start, row.end);
  const cells = countCells(words);
  const columns = countCells(text.slice(header.start, header.end));
  // The last cells of a row may be empty, which leaves nothing of them in a table that its file marks.
  const isRow = cells === columns || (block.form === "table" && cells <= columns);
  return isRow && !isRule(words) ? header : undefined;
};

const blockOf = (article: Article, { start }: Span): number =>
  article.blocks.findIndex((block) => block.start <= start && start < block.end);

const lastSentence = (article: Article, within: Span): Span | undefined => {
  const last = sentencesIn(article, within).at(-1);
  return last && LEADS_ON.test(article.text.slice(last.start, last.end))
    ? { start: last.start, end: last.end }
    : undefined;
};

/** The sentence that a list's items stand under, when it ends with a colon. */
const listLeadOf = (article: Article, at: number, span: Span): Span | undefined => {
  const { text, blocks } = article;
  const block = blocks[at];
  if (block === undefined) return undefined;
  const lines = linesOf(text, block);
  const own = lines.findLastIndex((line) => line.start <= span.start);
  if (own < 0 || !(isItem(text, lines[own]!) || block.form === "list")) return undefined;
  const above = lines.slice(0, own).findLast((line) => !isItem(text, line));
  if (above !== undefined) return lastSentence(article, { start: block.start, end: above.end });
  for (let back = at - 1; back >= 0 && at - back <= MAX_ITEMS; back -= 1) {
    const before = blocks[back];
    if (before === undefined || before.kind === "headline" || before.kind === "boilerplate") return undefined;
    const lead = lastSentence(article, before);
    // An item that leads on stands over a list of its own.
    if (!isListed(text, before) || (lead && before.form === "list")) return lead;
  }
  return undefined;
};

/** The words of an article that introduce some others: what a list stands under, the first row of a table. */
export const leadInOf = (article: Article, span: Span): Span | undefined => {
  const at = blockOf(article, span);
  const block = article.blocks[at];
  if (block === undefined || block.kind !== "body") return undefined;
  const lead = headerOf(article, block, span) ?? listLeadOf(article, at, span);
  return lead && lead.end <= span.start ? lead : undefined;
};

/** What a line that ends with a colon introduces: the list, or the paragraph, right behind it; of a long one the beginning. */
export const introducedBy = (article: Article, { start, end }: Span): readonly Span[] => {
  const { text, blocks } = article;
  if (!LEADS_ON.test(text.slice(start, end))) return [];
  const at = blockOf(article, { start, end });
  const block = blocks[at];
  if (block === undefined || block.kind !== "body") return [];
  if (block.end > end) {
    const rest = trimWhiteSpace(text, { start: end, end: block.end });
    return rest.end > rest.start ? [shownPart(article, rest)] : [];
  }
  const found: Span[] = [];
  let shown = 0;
  for (const next of blocks.slice(at + 1, at + 1 + MAX_SHOWN_SENTENCES)) {
    if (next.kind !== "body") break;
    const part = shownPart(article, next);
    const isOneOfList = isListed(text, next);
    if ((!isOneOfList && found.length > 0) || shown + part.end - part.start > MAX_SHOWN_CHARS) break;
    found.push(part);
    shown += part.end - part.start;
    if (!isOneOfList) break;
  }
  return found;
};

const shownPart = (article: Article, part: Span): Span => {
  const sentences = sentencesIn(article, part).filter(({ end }) => end - part.start <= MAX_SHOWN_CHARS);
  const last = sentences.slice(0, MAX_SHOWN_SENTENCES).at(-1);
  return { start: part.start, end: last?.end ?? part.end };
};
