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

type OpenParagraph = { mark: ParagraphMark; level: number | undefined; text: string; pieces: OriginPiece[] };

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

export const createTextWriter = (source: string): TextWriter => {
  const parts: string[] = [];
  const marked: MarkedParagraph[] = [];
  const pieces: OriginPiece[] = [];
  let length = 0;
  let current: OpenParagraph | undefined;
  let isHeld = false;
  let hidden: readonly Span[] = [];
  let lineEnd: Readonly<{ kind: LineEnd; from: number; to: number }> | undefined;

  const add = (words: string, from: number, to: number): void => {
    if (current === undefined || words === "") return;
    const start = current.text.length;
    const piece = { start, end: start + words.length, from, to };
    const last = current.pieces.at(-1);
    current.text += words;
    if (last !== undefined && last.to === from && isUnitByUnit(last) && isUnitByUnit(piece))
      current.pieces[current.pieces.length - 1] = { ...last, end: piece.end, to };
    else current.pieces.push(piece);
  };
  const emit = (words: string, from: number, to: number): void => {
    if (current === undefined || words === "") return;
    if (lineEnd !== undefined) {
      const { kind, from: start, to: end } = lineEnd;
      lineEnd = undefined;
      if (current.text !== "")
        add(shownLineEnd(kind, current.mark, current.text.slice(-4), words.slice(0, 2)), start, end);
    }
    add(words, from, to);
  };
  const copyVisible = (from: number, to: number): void => {
    let at = from;
    // Of the spaces around what is not shown, one is enough.
    const skipSpaces = (): void => {
      if (current?.mark !== "code" && /(?:^|[ \t])$/u.test(current?.text ?? ""))
        while (at < to && source[at] === " ") at += 1;
    };
    skipSpaces();
    for (const { start, end } of hidden) {
      if (end <= at || start >= to) continue;
      emit(source.slice(at, start), at, Math.max(at, start));
      at = end;
      skipSpaces();
    }
    if (at < to) emit(source.slice(at, to), at, to);
  };
  const flush = (): void => {
    if (current === undefined) return;
    const { text, mark, level } = current;
    const span = trimSpan(text, { start: 0, end: text.length });
    if (VISIBLE_CHARACTER.test(text)) {
      const gap = length === 0 ? "" : "\n\n";
      const start = length + gap.length;
      pieces.push(...shiftPieces(current.pieces, span.start, span.end, start - span.start));
      parts.push(gap, text.slice(span.start, span.end));
      length = start + span.end - span.start;
      marked.push({ mark, start, end: length, ...(level !== undefined && { level }) });
    }
    current = undefined;
    lineEnd = undefined;
    isHeld = false;
  };

  return {
    open: (mark, level) => {
      if (isHeld && current !== undefined) isHeld = false;
      else {
        flush();
        current = { mark, level, text: "", pieces: [] };
      }
    },
    close: (goesOn = false) => {
      if (goesOn) isHeld = true;
      else flush();
    },
    copy: copyVisible,
    put: emit,
    hide: (spans) => {
      hidden = spans;
    },
    endLine: (kind, from, to) => {
      if (current !== undefined)
        lineEnd = { kind: lineEnd?.kind === "hard" ? "hard" : kind, from: lineEnd?.from ?? from, to };
    },
    written: () => current?.text ?? "",
    cut: (kept) => {
      if (current === undefined) return;
      current.pieces = shiftPieces(current.pieces, 0, kept, 0);
      current.text = current.text.slice(0, kept);
    },
    finish: () => {
      flush();
      return { text: parts.join(""), marked, pieces };
    },
  };
};
