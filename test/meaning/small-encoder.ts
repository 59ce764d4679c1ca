/** An encoder that a test makes itself: two layers of 64, with weights that look random, as a file and as plain numbers. */

import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENCODER_FORMAT, kernelTensors, marginTensors } from "../../src/meaning/encoder-file.ts";
import { createRandom } from "./random.ts";
import { piecesFile, smallPieces } from "./small-pieces.ts";
import { containerOf, f32, type Part } from "./write-container.ts";

export const SMALL_SHAPE = { depth: 2, width: 64, feed: 128, narrow: 32, longest: 128, pieces: smallPieces.length };
export const SMALL_VERSION = "small";

const HEADER = {
  ...SMALL_SHAPE,
  version: SMALL_VERSION,
  heads: SMALL_SHAPE.width / 32,
  epsilon: 1e-12,
  begin: 0,
  end: 2,
  question: "query: ",
  sentence: "passage: ",
  scale: [3, 2, -1],
};

/** The scale of a matrix's rows: weights of about 1 ÷ √columns, so that nothing grows through the layers. */
const SCALE = 0.002;
/** 2 ** -6 as a 16-bit float. */
const HALF_SCALE = 0x2400;
const HALF_SCALE_VALUE = 2 ** -6;

/** The encoder's file, and every array of it as numbers, those of the word pieces dequantised. */
export const smallEncoder = (seed = 7): Readonly<{ file: Buffer; numbers: ReadonlyMap<string, Float64Array> }> => {
  const random = createRandom(seed);
  const parts: Record<string, Part> = {};
  const numbers = new Map<string, Float64Array>();
  for (const [name, type, ...shape] of [...kernelTensors(SMALL_SHAPE), ...marginTensors(SMALL_SHAPE)]) {
    const size = shape.reduce((product, length) => product * length, 1);
    if (type === "u8") {
      const pairs = Uint8Array.from({ length: size }, () => Math.floor(random() * 256));
      const weights = new Float64Array(2 * size);
      pairs.forEach((pair, at) => {
        const place = 32 * Math.floor(at / 16) + (at % 16);
        weights[place] = ((pair & 15) - 8) * HALF_SCALE_VALUE;
        weights[place + 16] = ((pair >> 4) - 8) * HALF_SCALE_VALUE;
      });
      numbers.set(name, weights);
      parts[name] = { type, shape, bytes: pairs };
    } else if (type === "f16") {
      const scales = new Uint16Array(size).fill(HALF_SCALE);
      parts[name] = { type, shape, bytes: new Uint8Array(scales.buffer) };
    } else if (type === "i8") {
      const whole = Int8Array.from({ length: size }, () => Math.round(random() * 254 - 127));
      numbers.set(name, Float64Array.from(whole));
      parts[name] = { type, shape, bytes: new Uint8Array(whole.buffer) };
    } else {
      const around = /norm\d?\.weight$/.test(name) ? 1 : 0;
      const value = () => (name.endsWith(".scale") ? SCALE * (0.5 + random()) : around + 0.4 * (random() - 0.5));
      const floats = Float32Array.from({ length: size }, value);
      numbers.set(name, Float64Array.from(floats));
      parts[name] = f32(floats, ...shape);
    }
  }
  return { file: containerOf(ENCODER_FORMAT, HEADER, parts), numbers };
};

/** A folder with the small encoder in it, changed as a test wants it. */
export const smallWeights = async (
  change: Readonly<{ encoder?: (file: Buffer) => Buffer; pieces?: (file: Buffer) => Buffer }> = {},
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "pullquote-weights-"));
  const same = (file: Buffer) => file;
  await writeFile(join(folder, "encoder.bin"), (change.encoder ?? same)(smallEncoder().file));
  await writeFile(join(folder, "pieces.bin"), (change.pieces ?? same)(piecesFile(SMALL_VERSION)));
  return folder;
};
