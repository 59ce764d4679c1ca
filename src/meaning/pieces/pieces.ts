/** Decides how the vocabulary of word pieces is held in memory: as in its file, with the offset of each piece. */

import { z } from "zod";
import { containerHeader, elementCount, readContainer, type Tensor } from "../container.ts";
import { type Unavailable, unavailable } from "../unavailable.ts";

/** The format that this program reads. */
export const PIECES_FORMAT = "PQPCS001";

const piecesHeader = containerHeader.extend({
  unknown: z.int().nonnegative(),
  unknownScore: z.number(),
});

/**
 * The vocabulary. Piece `id` is the bytes of `text` from `offsets[id]` to `offsets[id + 1]`, UTF-8 with ▁ for the space
 * before a word; special pieces have none.
 */
export type Pieces = Readonly<{
  version: string;
  /** The id of the piece for characters that no other piece has, and the logarithm of its probability. */
  unknown: number;
  unknownScore: number;
  scores: Float32Array;
  offsets: Uint32Array;
  text: Uint8Array;
  /** Code points that are written otherwise, ascending; that of index `i` becomes `mapTo` from `mapOffsets[i]` to `mapOffsets[i + 1]`. */
  mapFrom: Uint32Array;
  mapOffsets: Uint32Array;
  mapTo: Uint32Array;
}>;

/** Where each of these sizes begins when they follow each other, and where the last one ends. */
const offsetsOf = (sizes: Uint8Array): Uint32Array => {
  const offsets = new Uint32Array(sizes.length + 1);
  for (let at = 0; at < sizes.length; at += 1) offsets[at + 1] = offsets[at]! + sizes[at]!;
  return offsets;
};

/** Reads the vocabulary from a file, or says why it cannot be used. */
export const readPieces = (path: string): Promise<Pieces | Unavailable> =>
  readContainer(path, PIECES_FORMAT, piecesHeader, async ({ header, bytes }, file) => {
    const content = new Uint8Array(bytes);
    const { bytesRead } = await file.read(content, 0, bytes, 0);
    if (bytesRead < bytes) return unavailable("weights", "the word pieces were cut short while they were read");
    const part = (name: string, type: Tensor["type"]): [ArrayBuffer, number, number] => {
      const tensor = header.tensors[name];
      if (tensor?.type !== type) throw new Error(`it has no ${name} of type ${type}`);
      return [content.buffer, tensor.offset, elementCount(tensor)];
    };
    const pieces = {
      version: header.version,
      unknown: header.unknown,
      unknownScore: header.unknownScore,
      scores: new Float32Array(...part("score", "f32")),
      offsets: offsetsOf(new Uint8Array(...part("size", "u8"))),
      text: new Uint8Array(...part("text", "u8")),
      mapFrom: new Uint32Array(...part("map.from", "u32")),
      mapOffsets: offsetsOf(new Uint8Array(...part("map.size", "u8"))),
      mapTo: new Uint32Array(...part("map.to", "u32")),
    };
    const fits =
      pieces.offsets.length === pieces.scores.length + 1 &&
      pieces.offsets.at(-1) === pieces.text.length &&
      pieces.mapOffsets.length === pieces.mapFrom.length + 1 &&
      pieces.mapOffsets.at(-1) === pieces.mapTo.length &&
      pieces.unknown < pieces.scores.length;
    return fits ? pieces : unavailable("weights", "the word pieces are damaged: their parts do not fit each other");
  });
