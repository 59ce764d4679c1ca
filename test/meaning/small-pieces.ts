/** A vocabulary that a test makes itself: a few hundred pieces of several scripts, with scores that look random. */

import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PIECES_FORMAT, type Pieces, readPieces } from "../../src/meaning/pieces/pieces.ts";
import { isUnavailable } from "../../src/meaning/unavailable.ts";
import { createRandom } from "./random.ts";
import { containerOf, f32, u8, u32 } from "./write-container.ts";

const WORDS =
  "▁the ▁election ▁court ▁opposition ▁leader ▁prime ▁minister ▁is ▁was ▁who ▁what ▁said ed ing er tion ▁re ment ▁query ▁passage : ▁a ▁an ▁in an in the ▁១ ▁សម ▁បក្ស លើក ▁выборы ▁суд ▁réunion é è 北京 大学 北 京 ▁你 好 ▁한국 국 ▁العربية ال ▁ไทย ไท ▁हिन्दी दी 🙂 ▁".split(
    " ",
  );
const CHARS = [
  ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;!?'\"-",
  ..."абвгдеёжзийклмнопрстуфхцчшщъыьэюя▁កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអាិីុូេែៃោៅំះ់៌្។",
];

/** What a map of characters has: each is written as the text beside it. */
const MAP: readonly (readonly [string, string])[] = [
  ["\u0001", ""],
  ["\t", " "],
  ["\u00a0", " "],
  ["\u200b", ""],
  ["\u2122", "TM"],
  ["\ufb01", "fi"],
  ["\uff21", "A"],
];

/** The pieces by id: the four special ones, which have no text, then the others. */
export const smallPieces: readonly string[] = ["", "", "", "", ...new Set([...WORDS, ...CHARS])];

/** Pieces by id as a file. */
export const piecesFile = (version: string, pieces: readonly string[] = smallPieces, seed = 1): Buffer => {
  const random = createRandom(seed);
  const texts = pieces.map((piece) => Buffer.from(piece));
  const outputs = MAP.map(([, to]) => [...to].map((char) => char.codePointAt(0)!));
  // Longer pieces are likelier than their parts, as in a vocabulary that was learned.
  const scores = texts.map(({ length }) => -8 - 4 * random() + 0.5 * length);
  const header = { version, pieces: pieces.length, unknown: 3, unknownScore: Math.min(...scores) - 10 };
  return containerOf(PIECES_FORMAT, header, {
    score: f32(scores),
    size: u8(texts.map(({ length }) => length)),
    text: u8(Buffer.concat(texts)),
    "map.from": u32(MAP.map(([from]) => from.codePointAt(0)!)),
    "map.size": u8(outputs.map(({ length }) => length)),
    "map.to": u32(outputs.flat()),
  });
};

/** The pieces as the core reads them from their file. */
export const readSmallPieces = async (): Promise<Pieces> => {
  const file = join(await mkdtemp(join(tmpdir(), "pullquote-pieces-")), "pieces.bin");
  await writeFile(file, piecesFile("test"));
  const pieces = await readPieces(file);
  if (isUnavailable(pieces)) throw new Error(pieces.problem);
  return pieces;
};
