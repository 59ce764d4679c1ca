/**
 * Decides into which word pieces a text is cut: word by word the most probable cut under a unigram model
 * (SentencePiece's), found with the Viterbi algorithm. Of equally probable cuts the first one found stays: starts from
 * the left, then ends from near to far, then the unknown character.
 */

import { type PieceForm, pieceForm } from "./piece-form.ts";
import { createPieceTable, EMPTY_HASH, hashWith, type PieceTable } from "./piece-table.ts";
import type { Pieces } from "./pieces.ts";

/** Cuts a text into the ids of its pieces; no special piece is added but the unknown one. */
export type Tokenizer = (text: string) => number[];

/** The best path from a word's start to each place of a text: its score, its last piece, and where that piece begins. */
type Lattice = Readonly<{ score: Float64Array; piece: Int32Array; from: Int32Array }>;

const take = ({ score, piece, from }: Lattice, start: number, end: number, id: number, own: number): void => {
  const sum = score[start]! + own;
  if (sum <= score[end]!) return;
  score[end] = sum;
  piece[end] = id;
  from[end] = start;
};

/** Tries all pieces that begin at one place of a word. */
const takeFrom = (
  lattice: Lattice,
  pieces: Pieces,
  table: PieceTable,
  { bytes, starts }: PieceForm,
  start: number,
  wordEnd: number,
): void => {
  const from = starts[start]!;
  let hash = EMPTY_HASH;
  for (let end = start + 1; end <= wordEnd; end += 1) {
    const to = starts[end]!;
    if (to - from > table.longest) break;
    for (let at = starts[end - 1]!; at < to; at += 1) hash = hashWith(hash, bytes[at]!);
    const id = table.find(bytes, from, to, hash);
    if (id >= 0) take(lattice, start, end, id, pieces.scores[id]!);
  }
  take(lattice, start, start + 1, pieces.unknown, pieces.unknownScore);
};

/** The pieces on the best path from a word's start to its end, last piece first. */
const tracePath = ({ piece, from }: Lattice, start: number, end: number, unknown: number): number[] => {
  const ids: number[] = [];
  for (let at = end; at > start; at = from[at]!) {
    const id = piece[at]!;
    if (id !== unknown || ids.at(-1) !== id) ids.push(id);
  }
  return ids;
};

/** A tokenizer over a vocabulary. Characters in a row that no piece has become one unknown piece. */
export const createTokenizer = async (pieces: Pieces): Promise<Tokenizer> => {
  const table = await createPieceTable(pieces);
  return (text) => {
    const form = pieceForm(pieces, text);
    const length = form.starts.length;
    const lattice: Lattice = {
      score: new Float64Array(length).fill(Number.NEGATIVE_INFINITY),
      piece: new Int32Array(length),
      from: new Int32Array(length),
    };
    const ids: number[] = [];
    for (let word = 1; word < form.words.length; word += 1) {
      const [start, end] = [form.words[word - 1]!, form.words[word]!];
      // The end of the word before is the start of this one, and counts for nothing here.
      lattice.score[start] = 0;
      for (let at = start; at < end; at += 1) takeFrom(lattice, pieces, table, form, at, end);
      ids.push(...tracePath(lattice, start, end, pieces.unknown).reverse());
    }
    return ids;
  };
};
