/**
 * Cuts a Markdown file into sections that can be read one after the other: none holds the event loop, and each means what it
 * means in the whole. What Markdown holds together over blank lines (fences, comments, what is indented below an item) is never
 * cut; lines that an editor ended as paragraphs are, although Markdown would join them.
 */

import { findCutBefore } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import { groupParagraphs, splitLines, type TextLine } from "../layout/paragraphs.ts";

/** `isRaw`: not to be read as Markdown, since that could take seconds. `goesOn`: the paragraph goes on in the next section. */
export type MarkdownSection = Span & Readonly<{ isRaw: boolean; goesOn: boolean }>;

/** In UTF-16 units. A longer paragraph is read in parts; a longer list item, table or fence is not read at all. */
const MAX_PART_CHARS = 4_096;
const MAX_WHOLE_CHARS = 12_288;
/** Characters that may be marks, and items, in a section: reading takes time by their square where somebody chose them. */
const MAX_MARK_CHARS = 600;
const MAX_ITEM_LINES = 150;
/** UTF-16 units of "> - 1. " before a line's words. */
const MAX_NESTING_CHARS = 100;
const LINES_PER_STEP = 500;

const MARK_CHARACTER = /[*_~`[\]<>&\\!]/g;
const NESTING = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)]))+/gm;

/** Whether some Markdown can be read in milliseconds. */
const isReadable = (section: string): boolean => {
  if ((section.match(MARK_CHARACTER)?.length ?? 0) > MAX_MARK_CHARS) return false;
  const nesting = section.match(NESTING) ?? [];
  return nesting.length <= MAX_ITEM_LINES && !nesting.some((marks) => marks.length > MAX_NESTING_CHARS);
};

const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
const BULLET = /^[-+*][ \t]+\S/;
const NUMBER = /^\d{1,9}([.)])[ \t]+\S/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const DEFINITION = /^\[[^\]\n]+\]:/;
/** Goes on with the lines above although these are no running text: of a quotation, a table; a rule below a heading. */
const ATTACHED = /^(?:[>=~`|]|-+\s*$|:?-+:?\s*\|)|\|/;
/** Elements whose end is looked for over blank lines. */
const LONG_ELEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<\?/, /\?>/],
];

type Line = Readonly<{
  start: number;
  end: number;
  words: string;
  indent: number;
  isAfterGap: boolean;
  begins: boolean;
  endsHard: boolean;
}>;

/** What is known of the section that a line may belong to. */
type OpenSection = {
  start: number;
  end: number;
  first: string;
  last: string;
  /** Its last line says that the next belongs to it. */
  endsHard: boolean;
  /** Of its first line: what is not indented more is not within it. */
  indent: number;
  fence: string | undefined;
  ending: RegExp | undefined;
  isRaw: boolean;
};

const openSection = ({ start, end, words, indent, endsHard }: Line, isRaw: boolean): OpenSection => {
  const fence = indent < 4 && !isRaw ? FENCE.exec(words)?.[1] : undefined;
  const element =
    indent < 4 && !isRaw ? LONG_ELEMENTS.find(([begins, ends]) => begins.test(words) && !ends.test(words)) : undefined;
  return { start, end, first: words, last: words, endsHard, indent, fence, ending: element?.[1], isRaw };
};

const isItem = (words: string): boolean => BULLET.test(words) || NUMBER.test(words);

/** Whether a line right below another one begins something new. */
const breaksOff = (section: OpenSection, { words, begins }: Line): boolean => {
  const { first, last } = section;
  if (first.startsWith("<")) return false;
  if (HEADING.test(words) || HEADING.test(last) || BULLET.test(words)) return true;
  const number = NUMBER.exec(words);
  if (number !== null && (NUMBER.exec(first)?.[1] === number[1] || /^1[.)]/.test(words))) return true;
  if (DEFINITION.test(words) && DEFINITION.test(first)) return true;
  return begins && !section.endsHard && !ATTACHED.test(words) && !ATTACHED.test(last) && !isItem(first);
};

const beginsSection = (section: OpenSection, line: Line): boolean => {
  if (section.fence !== undefined || section.ending !== undefined) return false;
  if (line.indent > section.indent && (isItem(section.first) || DEFINITION.test(section.first))) return false;
  return line.isAfterGap || (line.indent <= section.indent && breaksOff(section, line));
};

/** Follows a section over one more line: whether its fence or element ends there, and whether another begins. */
const addLine = (section: OpenSection, { words, end, indent, endsHard }: Line): void => {
  section.end = end;
  section.endsHard = endsHard;
  section.last = words;
  if (section.ending?.test(words)) section.ending = undefined;
  else if (section.fence !== undefined) {
    const [mark = "`"] = section.fence;
    if (words.startsWith(section.fence) && words.replaceAll(mark, "").trim() === "") section.fence = undefined;
  } else if (section.ending === undefined && indent < 4 && !section.isRaw) section.fence = FENCE.exec(words)?.[1];
};

const WORD_START_BEHIND_SPACE = /\s(?=\p{L})/gu;
/** Words between which a paragraph may be cut are looked at from its end on: so many. */
const MAX_CUTS_TRIED = 12;

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;
const isBalanced = (text: string): boolean =>
  countOf(text, "[") === countOf(text, "]") &&
  countOf(text, "(") === countOf(text, ")") &&
  ["**", "__", "~~", "*", "_", "`"].every((mark) => countOf(text, mark) % 2 === 0);

/** Where the part of a long paragraph ends: before a word, outside of a link or an emphasis if there is such a place. */
const endOfPart = (source: string, start: number, end: number): number => {
  const part = source.slice(start, Math.min(end, start + MAX_PART_CHARS));
  if (start + part.length === end) return end;
  const found = Array.from(part.matchAll(WORD_START_BEHIND_SPACE), ({ index }) => index + 1)
    .filter((index) => index > part.length / 2)
    .slice(-MAX_CUTS_TRIED);
  const cut = found.findLast((index) => isBalanced(part.slice(0, index))) ?? found.at(-1);
  return cut === undefined ? Math.max(start + 1, findCutBefore(source, start + part.length)) : start + cut;
};

/** Whether a section is nothing but running text, to tell by its first line. */
const isRunningText = (first: string): boolean =>
  !isItem(first) && ![HEADING, FENCE, DEFINITION, ATTACHED].some((form) => form.test(first)) && !first.startsWith("<");

function* partsOf(source: string, { start, end, first, isRaw }: OpenSection): Generator<MarkdownSection> {
  const isText = isRunningText(first);
  const isLong = isText && end - start > MAX_PART_CHARS;
  if (!isText && end - start > MAX_WHOLE_CHARS) {
    yield { start, end, isRaw: true, goesOn: false };
    return;
  }
  for (let at = start; at < end; ) {
    const stop = isLong && !isRaw ? endOfPart(source, at, end) : end;
    yield { start: at, end: stop, isRaw: isRaw || !isReadable(source.slice(at, stop)), goesOn: stop < end };
    at = stop;
  }
}

const toLine = (source: string, line: TextLine, begins: boolean): Line => {
  let start = line.start;
  while (start > 0 && (source[start - 1] === " " || source[start - 1] === "\t")) start -= 1;
  const words = source.slice(line.start, Math.min(line.end, line.start + MAX_PART_CHARS));
  const indent = source.slice(start, line.start).replaceAll("\t", "    ").length;
  const endsHard = words.endsWith("\\") || source.startsWith("  ", line.end);
  return { start, end: line.end, words, indent, isAfterGap: line.afterBlankLine, begins, endsHard };
};

/** The sections of a file, in order. Yields `undefined` from time to time, for the caller to let others run. */
export function* splitSections(source: string): Generator<MarkdownSection | undefined, void> {
  const lines: TextLine[] = [];
  for (const line of splitLines(source)) {
    if (line === undefined) yield undefined;
    else lines.push(line);
  }
  const paragraphs = yield* groupParagraphs(source, lines);
  const starts = new Set(paragraphs.map(({ start }) => start));
  let section: OpenSection | undefined;
  for (const [index, one] of lines.entries()) {
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
    const line = toLine(source, one, starts.has(one.start));
    const isFull = section !== undefined && section.end - section.start > MAX_WHOLE_CHARS;
    if (section === undefined || isFull || beginsSection(section, line)) {
      // What follows a part of a fence is no Markdown until the fence ends.
      const isWithin = section !== undefined && isFull && (section.fence ?? section.ending) !== undefined;
      const { fence, ending } = section ?? {};
      if (section !== undefined) yield* partsOf(source, section);
      section = openSection(line, isWithin);
      if (isWithin) Object.assign(section, { fence, ending });
    } else addLine(section, line);
  }
  if (section !== undefined) yield* partsOf(source, section);
}
