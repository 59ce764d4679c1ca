/** Writes the text that a page shows, paragraph by paragraph, and keeps where each of its units comes from. */

import { trimSpan } from "../../language/index.ts";
import type { Span } from "../../span.ts";
import type { MarkedParagraph, ParagraphMark } from "../formats/format.ts";
import type { OriginPiece } from "../origin.ts";

/** How a line ends: as the page's width has it, or by its author's will. */
export type LineEnd = "soft" | "hard";

export type TextWriter = Readonly<{
  /** Begins a paragraph; what is written outside of one is left out. */
  open: (mark: ParagraphMark, level?: number) => void;
  /** Ends a paragraph; one without anything to see leaves no trace. `goesOn`: what is opened next is more of it. */
  close: (goesOn?: boolean) => void;
  /** Units of the file as they are, but for those that are hidden. */
  copy: (from: number, to: number) => void;
  /** Other words than stand in the file. */
  put: (words: string, from: number, to: number) => void;
  /** What of the file is not shown from now on; in order. */
  hide: (spans: readonly Span[]) => void;
  endLine: (kind: LineEnd, from: number, to: number) => void;
  /** The words of the open paragraph so far, and how to take back those behind a place. */
  written: () => string;
  cut: (length: number) => void;
  finish: () => Readonly<{ text: string; marked: readonly MarkedParagraph[]; pieces: readonly OriginPiece[] }>;
}>;

const BROKEN_WORD_END = /[\p{L}\p{M}][-\u00ad\u2010]$/u;
/** No page shows a space where a line of these ends. */
const UNSPACED_END = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]$/u;
const UNSPACED_START = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const VISIBLE_CHARACTER = /[^\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\ufeff]/u;

/** What a line's end is shown as; that of a word broken in two stays, so that both halves are known to be one. */
const shownLineEnd = (kind: LineEnd, mark: ParagraphMark, before: string, behind: string): string => {
  // Within a row of a table all ends are spaces.
  if (mark === "table") return " ";
  if (kind === "hard" || (BROKEN_WORD_END.test(before) && /^\p{Ll}/u.test(behind))) return "\n";
  return UNSPACED_END.test(before) && UNSPACED_START.test(behind) ? "" : " ";
};

const isUnitByUnit = ({ start, end, from, to }: OriginPiece): boolean => end - start === to - from;

/** The pieces of a stretch, counted from its start on. */
const shiftPieces = (pieces: readonly OriginPiece[], start: number, end: number, by: number): OriginPiece[] =>
  pieces.flatMap((piece) => {
    const [head, tail] = [Math.max(0, start - piece.start), Math.max(0, piece.end - end)];
    if (piece.end - tail <= piece.start + head) return [];
    const [from, to] = isUnitByUnit(piece) ? [piece.from + head, piece.to - tail] : [piece.from, piece.to];
    return [{ start: piece.start + head + by, end: piece.end - tail + by, from, to }];
  });

type LineBreak = Readonly<{ kind: LineEnd; from: number; to: number }>;

/** A paragraph that is being written. */
const createParagraph = (mark: ParagraphMark, level: number | undefined) => {
  let text = "";
  let pieces: OriginPiece[] = [];
  let isCopied = false;
  let lineEnd: LineBreak | undefined;

  const add = (words: string, from: number, to: number, isCopy: boolean): void => {
    const piece = { start: text.length, end: text.length + words.length, from, to };
    const last = pieces.at(-1);
    text += words;
    if (isCopy && isCopied && last?.to === from) pieces[pieces.length - 1] = { ...last, end: piece.end, to };
    else if (words !== "") pieces.push(piece);
    isCopied = isCopy;
  };
  return {
    mark,
    level,
    write: (words: string, from: number, to: number, isCopy: boolean): void => {
      if (words === "") return;
      if (lineEnd !== undefined && text !== "")
        add(shownLineEnd(lineEnd.kind, mark, text.slice(-4), words.slice(0, 2)), lineEnd.from, lineEnd.to, false);
      lineEnd = undefined;
      add(words, from, to, isCopy);
    },
    endLine: (kind: LineEnd, from: number, to: number): void => {
      lineEnd = { kind: lineEnd?.kind === "hard" ? "hard" : kind, from: lineEnd?.from ?? from, to };
    },
    written: () => text,
    cut: (length: number): void => {
      pieces = shiftPieces(pieces, 0, length, 0);
      text = text.slice(0, length);
    },
    /** Its words without the white space around them, with their pieces from `start` on; nothing when they show nothing. */
    finish: (start: number) => {
      if (!VISIBLE_CHARACTER.test(text)) return undefined;
      const span = trimSpan(text, { start: 0, end: text.length });
      return {
        words: text.slice(span.start, span.end),
        pieces: shiftPieces(pieces, span.start, span.end, start - span.start),
      };
    },
  };
};

export const createTextWriter = (source: string): TextWriter => {
  const parts: string[] = [];
  const marked: MarkedParagraph[] = [];
  const pieces: OriginPiece[] = [];
  let length = 0;
  let current: ReturnType<typeof createParagraph> | undefined;
  let isHeld = false;
  let hidden: readonly Span[] = [];

  /** Of the spaces around what is not shown, one is enough. */
  const skipSpaces = (from: number, to: number): number => {
    let at = from;
    if (current?.mark !== "code" && /(?:^|[ \t])$/u.test(current?.written() ?? ""))
      while (at < to && source[at] === " ") at += 1;
    return at;
  };
  const copy = (from: number, to: number): void => {
    let at = skipSpaces(from, to);
    for (const { start, end } of hidden) {
      if (end <= at || start >= to) continue;
      current?.write(source.slice(at, start), at, Math.max(at, start), true);
      at = skipSpaces(end, to);
    }
    if (at < to) current?.write(source.slice(at, to), at, to, true);
  };
  const flush = (): void => {
    const gap = length === 0 ? "" : "\n\n";
    const start = length + gap.length;
    const found = current?.finish(start);
    if (found !== undefined && current !== undefined) {
      const { mark, level } = current;
      pieces.push(...found.pieces);
      parts.push(gap, found.words);
      length = start + found.words.length;
      marked.push({ mark, start, end: length, ...(level !== undefined && { level }) });
    }
    current = undefined;
    isHeld = false;
  };

  return {
    open: (mark, level) => {
      if (!isHeld) flush();
      isHeld = false;
      current ??= createParagraph(mark, level);
    },
    close: (goesOn = false) => {
      if (goesOn) isHeld = true;
      else flush();
    },
    copy,
    put: (words, from, to) => current?.write(words, from, to, false),
    hide: (spans) => {
      hidden = spans;
    },
    endLine: (kind, from, to) => current?.endLine(kind, from, to),
    written: () => current?.written() ?? "",
    cut: (kept) => current?.cut(kept),
    finish: () => {
      flush();
      return { text: parts.join(""), marked, pieces };
    },
  };
};
