/**
 * Decides the form of a text that word pieces are cut from: letters composed (NFC), then characters replaced by the
 * vocabulary's own map (XLM-R's, which folds widths and ligatures and drops control characters), then words, which
 * spaces part and each of which begins with ▁.
 */

import type { Pieces } from "./pieces.ts";

const SPACE = 0x20;
/** ▁, which SentencePiece writes for the space before a word. */
const WORD_MARK = 0x2581;

/** A text's words, one after the other. */
export type PieceForm = Readonly<{
  /** UTF-8; a lone surrogate takes three bytes, as if it were a character. */
  bytes: Uint8Array;
  /** Where each code point begins, and, last, where the final one ends. */
  starts: Uint32Array;
  /** Which code points begin a word, and, last, how many there are. */
  words: readonly number[];
}>;

/** The index of a code point in the map, or -1. */
const placeIn = (from: Uint32Array, code: number): number => {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (from[middle]! < code) low = middle + 1;
    else high = middle;
  }
  return from[low] === code ? low : -1;
};

const writeUtf8 = (bytes: Uint8Array, start: number, code: number): number => {
  let at = start;
  if (code < 0x80) bytes[at++] = code;
  else {
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 63);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[at++] = 0x80 | (code & 63);
  }
  return at;
};

/** The code points that a text becomes, before its words are marked. */
const mappedCodes = ({ mapFrom, mapOffsets, mapTo }: Pieces, text: string): readonly number[] => {
  const codes: number[] = [];
  for (const char of text.normalize("NFC")) {
    const code = char.codePointAt(0)!;
    const place = placeIn(mapFrom, code);
    if (place < 0) codes.push(code);
    else for (let at = mapOffsets[place]!; at < mapOffsets[place + 1]!; at += 1) codes.push(mapTo[at]!);
  }
  return codes;
};

/** The form of a text. */
export const pieceForm = (pieces: Pieces, text: string): PieceForm => {
  const codes = mappedCodes(pieces, text);
  // At most every second character is a space, and a mark takes its place.
  const bytes = new Uint8Array(4 * codes.length + 3);
  const starts = new Uint32Array(codes.length + 2);
  const words: number[] = [];
  let count = 0;
  let end = 0;
  const add = (code: number) => {
    starts[count++] = end;
    end = writeUtf8(bytes, end, code);
  };
  let isInWord = false;
  for (const code of codes) {
    if (code === SPACE) isInWord = false;
    else {
      if (!isInWord) {
        words.push(count);
        add(WORD_MARK);
      }
      isInWord = true;
      add(code);
    }
  }
  words.push(count);
  starts[count] = end;
  return { bytes: bytes.subarray(0, end), starts: starts.subarray(0, count + 1), words };
};
