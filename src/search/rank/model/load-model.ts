/** Decodes what was learned from the weights file. */
import { Buffer } from "node:buffer";
import type { Associations } from "../associations.ts";
import type { ConfidenceModel } from "../confidence-model.ts";
import type { CalibrationCurve } from "./calibrate.ts";
import { decodeFrontCoded } from "./front-coding.ts";
import type { EncodedTrees, RankerWeights } from "./ranker-weights.ts";
import type { Trees } from "./trees.ts";
import { RANKER_WEIGHTS } from "./weights.ts";
import type { WordKnowledge } from "./word-knowledge.ts";

/** Everything that was learned from questions with known answers. `npm run train` makes it; nothing else is learned. */
export type LearnedModel = Readonly<{
  words: WordKnowledge;
  /** Orders the candidates of one question; its scores mean nothing across questions. */
  ranker: Trees;
  confidenceModel: ConfidenceModel;
  curve: CalibrationCurve;
}>;

/** The column that marks a leaf. */
export const LEAF_COLUMN = 255;

const decodeBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));

export const decodeTrees = ({ count, columns: columnText, values: valueText }: EncodedTrees): Trees => {
  const columnBytes = decodeBase64(columnText);
  const columns = Int16Array.from(columnBytes, (column) => (column === LEAF_COLUMN ? -1 : column));
  const values = new Float32Array(decodeBase64(valueText).buffer);
  const left = new Uint32Array(columns.length);
  // Trees follow each other; within one, each inner node's children follow those of the inner node before.
  const roots = new Uint32Array(count);
  let node = 0;
  for (let tree = 0; tree < count; tree++) {
    roots[tree] = node;
    let end = node + 1;
    for (; node < end; node++) {
      if (columns[node]! < 0) continue;
      left[node] = end;
      end += 2;
    }
  }
  return { columns, values, left, roots };
};

const decodeSigned = (text: string, scale: number): Float32Array =>
  Float32Array.from(new Int8Array(decodeBase64(text).buffer), (byte) => byte * scale);

const decodeAssociations = (weights: RankerWeights): Associations => {
  const tokens = decodeFrontCoded(weights.tokens);
  const cues = decodeFrontCoded(weights.cues);
  const packed = decodeBase64(weights.pairs);
  const pairWeights = decodeSigned(weights.pairWeights, weights.pairScale);
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = packed[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const starts = new Uint32Array(cues.length + 1);
  const columns = new Uint16Array(pairWeights.length);
  for (let row = 0; row < cues.length; row++) {
    const count = number();
    let column = 0;
    for (let i = 0; i < count; i++) {
      column += number();
      columns[starts[row]! + i] = column;
    }
    starts[row + 1] = starts[row]! + count;
  }
  return {
    language: weights.language,
    tokens: new Map(tokens.map((token, i) => [token, i])),
    spread: Float32Array.from(decodeBase64(weights.spread), (share) => share / 255),
    cues: new Map(cues.map((cue, i) => [cue, i])),
    starts,
    columns,
    weights: pairWeights,
  };
};

/** Decodes a file of weights. */
export const decodeModel = (weights: RankerWeights): LearnedModel => ({
  words: {
    associations: decodeAssociations(weights),
    need: {
      stems: decodeSigned(weights.needs, weights.needScale),
      own: decodeTrees(weights.needOwn),
      near: decodeTrees(weights.needNear),
    },
    answerWords: {
      language: weights.language,
      weights: decodeSigned(weights.answerWords, weights.answerWordScale),
    },
  },
  ranker: decodeTrees(weights.ranker),
  confidenceModel: { belongs: decodeTrees(weights.belongs), answers: decodeTrees(weights.answers) },
  curve: weights.curve,
});

let loadedModel: LearnedModel | undefined;

/** Decoded at the first call, in some milliseconds. */
export const loadModel = (): LearnedModel => {
  loadedModel ??= decodeModel(RANKER_WEIGHTS);
  return loadedModel;
};
