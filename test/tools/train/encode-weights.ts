import { Buffer } from "node:buffer";
import type { Associations } from "../../../src/search/rank/associations.ts";
import { encodeFrontCoded } from "../../../src/search/rank/model/front-coding.ts";
import { LEAF_COLUMN, type LearnedModel } from "../../../src/search/rank/model/load-model.ts";
import type { EncodedTrees, RankerWeights } from "../../../src/search/rank/model/ranker-weights.ts";
import type { Trees } from "../../../src/search/rank/model/trees.ts";

const encodeBase64 = (array: Uint8Array | Int8Array | Float32Array): string =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64");

export const encodeTrees = (trees: Trees): EncodedTrees => {
  const columns: number[] = [];
  const values: number[] = [];
  for (const root of trees.roots) {
    const queue = [root];
    for (let i = 0; i < queue.length; i++) {
      const node = queue[i]!;
      const column = trees.columns[node]!;
      columns.push(column < 0 ? LEAF_COLUMN : column);
      values.push(trees.values[node]!);
      if (column >= 0) queue.push(trees.left[node]!, trees.left[node]! + 1);
    }
  }
  return {
    count: trees.roots.length,
    columns: encodeBase64(Uint8Array.from(columns)),
    values: encodeBase64(Float32Array.from(values)),
  };
};

const encodePairs = ({ starts, columns }: Associations): string => {
  const packed: number[] = [];
  const add = (value: number): void => {
    let rest = value;
    while (rest > 127) {
      packed.push((rest & 127) | 128);
      rest >>>= 7;
    }
    packed.push(rest);
  };
  for (let row = 0; row + 1 < starts.length; row++) {
    add(starts[row + 1]! - starts[row]!);
    let last = 0;
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      add(columns[i]! - last);
      last = columns[i]!;
    }
  }
  return encodeBase64(Uint8Array.from(packed));
};

/** Numbers as one signed byte each, times a scale. */
const encodeSigned = (values: Float32Array): Readonly<{ text: string; scale: number }> => {
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127;
  return { text: encodeBase64(Int8Array.from(values, (value) => Math.round(value / scale))), scale };
};

export const encodeWeights = (
  { words: { associations, need, answerWords }, ranker, confidenceModel: certainty, curve }: LearnedModel,
  made: string,
  features: string,
): RankerWeights => {
  const pairs = encodeSigned(associations.weights);
  const needs = encodeSigned(need.stems);
  const words = encodeSigned(answerWords.weights);
  return {
    made,
    features,
    language: associations.language,
    tokens: encodeFrontCoded(associations.tokens.keys()),
    spread: encodeBase64(Uint8Array.from(associations.spread, (share) => Math.max(1, Math.round(share * 255)))),
    cues: encodeFrontCoded(associations.cues.keys()),
    pairs: encodePairs(associations),
    pairWeights: pairs.text,
    pairScale: pairs.scale,
    needs: needs.text,
    needScale: needs.scale,
    needOwn: encodeTrees(need.own),
    needNear: encodeTrees(need.near),
    answerWords: words.text,
    answerWordScale: words.scale,
    ranker: encodeTrees(ranker),
    belongs: encodeTrees(certainty.belongs),
    answers: encodeTrees(certainty.answers),
    curve,
  };
};

/** The weights as a source file: Node 20 warns about JSON modules. */
export const formatWeightsFile = (
  weights: RankerWeights,
): string => `/** What was learned of ranking, as \`loadModel\` reads it. */
import type { RankerWeights } from "./ranker-weights.ts";

// ${weights.made}
// Learned by \`npm run train\`; not to be edited.
export const RANKER_WEIGHTS: RankerWeights = ${JSON.stringify(weights, undefined, 2)};
`;
