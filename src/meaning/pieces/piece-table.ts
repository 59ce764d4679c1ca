/** Decides how the piece of a text is found: in a table by the hash of its bytes, which takes some milliseconds to fill. */

import { createYielder } from "../../yielding.ts";
import type { Pieces } from "./pieces.ts";

/** Pieces between two looks at the clock while the table is filled: a tenth of a millisecond. */
const PIECES_BETWEEN_YIELDS = 512;

/** The hash of no bytes (FNV-1a). */
export const EMPTY_HASH = 0x811c9dc5;

/** The hash with one more byte. */
export const hashWith = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** Finds pieces by their bytes. */
export type PieceTable = Readonly<{
  /** The id of the piece that is `bytes` from `from` to `to`, whose hash is `hash`; -1 if there is none. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number;
  /** Bytes of the longest piece. */
  longest: number;
}>;

/** Fills the table, and lets the event loop run in between. */
export const createPieceTable = async ({ offsets, text }: Pieces): Promise<PieceTable> => {
  const yieldNow = createYielder();
  const count = offsets.length - 1;
  const size = 2 ** Math.ceil(Math.log2(2 * count + 1));
  /** Ids plus one, in the slot of their hash or the next free one; 0 is free. */
  const table = new Uint32Array(size);
  const slotOf = (hash: number) => (hash ^ (hash >>> 15)) & (size - 1);
  let longest = 0;
  for (let id = 0; id < count; id += 1) {
    const pause = id % PIECES_BETWEEN_YIELDS === 0 ? yieldNow() : undefined;
    if (pause !== undefined) await pause;
    const [from, to] = [offsets[id]!, offsets[id + 1]!];
    if (from === to) continue;
    longest = Math.max(longest, to - from);
    let hash = EMPTY_HASH;
    for (let at = from; at < to; at += 1) hash = hashWith(hash, text[at]!);
    let slot = slotOf(hash);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = id + 1;
  }
  const isAt = (id: number, bytes: Uint8Array, from: number, to: number): boolean => {
    const base = offsets[id]!;
    if (offsets[id + 1]! - base !== to - from) return false;
    for (let at = from; at < to; at += 1) if (text[base + at - from] !== bytes[at]) return false;
    return true;
  };
  return {
    longest,
    find(bytes, from, to, hash) {
      for (let slot = slotOf(hash); ; slot = (slot + 1) & (size - 1)) {
        const entry = table[slot]!;
        if (entry === 0) return -1;
        if (isAt(entry - 1, bytes, from, to)) return entry - 1;
      }
    },
  };
};
