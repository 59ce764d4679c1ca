/** Finds the lines of an article that speak of the article: its byline, its place, its date, when it was changed. */

import type { Span } from "../../span.ts";
import type { Block, Credit, Credits } from "../article.ts";
import { authorOf, type DateCredit, datesOf, isBareName } from "./byline.ts";

/** In UTF-16 units: a longer line is text. */
const MAX_CREDIT_CHARS = 140;
/** Blocks at either end of an article among which such lines stand. */
const MAX_OPENING_CREDITS = 12;
const MAX_CLOSING_CREDITS = 3;
/** Words beside an author's name, and of a line that says where somebody reports from. */
const MAX_OTHER_WORDS = 5;
const MAX_PLACE_WORDS = 6;

type CreditLine = Span & Readonly<{ text: string; isText: boolean }>;

/** The lines of a block: byline and date often stand one below the other. */
const linesOf = (text: string, { start, end, kind }: Block): readonly CreditLine[] =>
  [...text.slice(start, end).matchAll(/[^\n]+/g)].flatMap(({ 0: whole, index }) => {
    // Not by the expression, which would begin anew at each space of a row of them.
    const line = whole.trimEnd();
    const from = start + index;
    return line === "" ? [] : [{ start: from, end: from + line.length, text: line, isText: kind === "body" }];
  });

const countWords = (text: string): number => text.match(/[\p{L}\p{M}\p{N}’']+/gu)?.length ?? 0;

const endsSentence = (line: string): boolean => /[.!?…。！？।።؟៕]["”’»)]*$/u.test(line);

/** The author's name, as an editor or another line gives it, with a few words beside it. */
const namesAuthor = (line: string, author: string | undefined): boolean => {
  const name = author?.trim().toLowerCase() ?? "";
  if (!/\s/u.test(name) || endsSentence(line) || !line.toLowerCase().startsWith(name)) return false;
  return countWords(line) - countWords(name) <= MAX_OTHER_WORDS;
};

/** "Reporting from Larn, Norway", "BBC News, Larn": behind a byline or a date, short, of names mostly. */
const isPlaceLine = ({ text, isText }: CreditLine): boolean => {
  const words = text.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return !isText && !endsSentence(text) && words.length <= MAX_PLACE_WORDS && capitals * 2 > words.length;
};

/** "By Ruth Hale | The Larn Post | 4 March 2024": what stands between bars or dots. */
const PART = /[^|·•]*[^|·•\s]/gu;

/** "By Ruth Hale, 4 March 2024": the dates behind the last comma that has one behind it. */
const datesBehindComma = (text: string): readonly DateCredit[] => {
  for (let at = text.lastIndexOf(","); at > 0; at = text.lastIndexOf(",", at - 1)) {
    const part = text.slice(at + 1);
    const from = at + 1 + part.length - part.trimStart().length;
    const found = datesOf(part.trim());
    if (found.length > 0) return found.map((date) => ({ ...date, start: date.start + from, end: date.end + from }));
  }
  return [];
};

/** The dates of a line; of a byline those of its parts, between bars or behind a comma. */
const datesIn = ({ text }: CreditLine, name: string | undefined): readonly DateCredit[] => {
  const parts = name === undefined ? [] : [...text.matchAll(PART)];
  const found = parts.flatMap(({ 0: part, index }) => {
    const from = index + part.length - part.trimStart().length;
    return datesOf(part.trim()).map((date) => ({ ...date, start: date.start + from, end: date.end + from }));
  });
  if (found.some(({ start }) => start > 0)) return found;
  const behind = name === undefined ? [] : datesBehindComma(text);
  return [behind, found].find(({ length }) => length > 0) ?? datesOf(text);
};

const toCredit = (line: CreditLine, says = line.text): Credit => ({ start: line.start, end: line.end, says });

/**
 * The lines at either end of an article that say who wrote it, where and when. Those that may not be quoted are left out.
 *
 * @param author as the editor gives it.
 */
export const findCredits = (text: string, blocks: readonly Block[], author: string | undefined): Credits => {
  const found: { byline?: Credit; published?: Credit; updated?: Credit } = {};
  const lines: Span[] = [];
  const ends = blocks.filter((_, at) => at < MAX_OPENING_CREDITS || at >= blocks.length - MAX_CLOSING_CREDITS);
  const quotable = ends.filter(({ kind }) => kind === "standfirst" || kind === "body");
  const all = quotable.flatMap((block) => linesOf(text, block));
  const known = all.map((line) => (line.text.length > MAX_CREDIT_CHARS ? undefined : line));
  let beside = false;
  for (const [at, line] of known.entries()) {
    const next = known[at + 1];
    const isSigned = next !== undefined && datesOf(next.text).length > 0;
    const name = line && (authorOf(line.text) ?? (isSigned && isBareName(line.text) ? line.text : undefined));
    const dates = line === undefined ? [] : datesIn(line, name);
    const isAuthor =
      line !== undefined && (namesAuthor(line.text, author) || namesAuthor(line.text, found.byline?.says));
    const isCredit = name !== undefined || dates.length > 0 || isAuthor;
    if (line !== undefined && (isCredit || (beside && isPlaceLine(line))))
      lines.push({ start: line.start, end: line.end });
    if (line !== undefined && (name !== undefined || isAuthor)) found.byline ??= toCredit(line, name);
    for (const { start, end, isChange, says } of line === undefined ? [] : dates)
      found[isChange ? "updated" : "published"] ??= {
        start: (line?.start ?? 0) + start,
        end: (line?.start ?? 0) + end,
        says,
      };
    beside = isCredit;
  }
  return { ...found, lines };
};
