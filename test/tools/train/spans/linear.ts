/** Learns the weights of the candidates' hashed features: the softmax over a sentence's candidates is to prefer those that are right. */
import type { DescribedCandidate } from "../../../../src/answer/span/candidates.ts";
import {
  FEATURE_HASH_BITS,
  MAX_SPAN_FEATURES,
  writeEndFeatures,
  writeOwnFeatures,
  writeStartFeatures,
} from "../../../../src/answer/span/features.ts";
import type { SpanContext } from "../../../../src/answer/span/span-context.ts";

/** Features of one kind, as many in each row. */
type FeatureRows = Readonly<{ width: number; indexes: Int32Array }>;

/** One question with the features of its sentence's candidates, read once for all epochs. */
export type PackedScene = Readonly<{
  tokens: number;
  starts: FeatureRows;
  ends: FeatureRows;
  own: FeatureRows;
  from: Uint16Array;
  last: Uint16Array;
  /** 1 for candidates that are the answer. */
  right: Uint8Array;
}>;

const toRows = (count: number, write: (row: number, into: Int32Array) => number): FeatureRows => {
  const buffer = new Int32Array(MAX_SPAN_FEATURES);
  const rows = Array.from({ length: count }, (_, row) => buffer.slice(0, write(row, buffer)));
  const width = rows[0]?.length ?? 0;
  const indexes = new Int32Array(count * width);
  for (const [row, values] of rows.entries()) indexes.set(values, row * width);
  return { width, indexes };
};

export const packScene = (
  context: SpanContext,
  candidates: readonly DescribedCandidate[],
  right: Uint8Array,
): PackedScene => ({
  tokens: context.tokens.length,
  starts: toRows(context.tokens.length, (row, into) => writeStartFeatures(context, row, into)),
  ends: toRows(context.tokens.length, (row, into) => writeEndFeatures(context, row + 1, into)),
  own: toRows(candidates.length, (row, into) => writeOwnFeatures(context, candidates[row]!, into)),
  from: Uint16Array.from(candidates, ({ from }) => from),
  last: Uint16Array.from(candidates, ({ to }) => to - 1),
  right,
});

const sumAt = (weights: Float32Array, { width, indexes }: FeatureRows, row: number): number => {
  let sum = 0;
  for (let at = row * width; at < (row + 1) * width; at += 1) sum += weights[indexes[at]!]!;
  return sum;
};

const scoresOf = ({ tokens, starts, ends, own, from, last }: PackedScene, weights: Float32Array): Float64Array => {
  const startSums = Array.from({ length: tokens }, (_, row) => sumAt(weights, starts, row));
  const endSums = Array.from({ length: tokens }, (_, row) => sumAt(weights, ends, row));
  return Float64Array.from(from, (token, row) => startSums[token]! + endSums[last[row]!]! + sumAt(weights, own, row));
};

/** A fixed order that mixes the articles. */
const shuffle = <T>(items: readonly T[], seed: number): T[] => {
  const mixed = [...items];
  let state = seed;
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
};

const LEARNING_RATE = 0.1;
const WEIGHT_DECAY = 2e-6;
/** What AdaGrad divides by at first: with little, rare features are learned by heart (measured: 3 points fewer right). */
const FIRST_SQUARE = 1;
const MIN_GRADIENT = 1e-4;
const STEPS_PER_SNAPSHOT = 500;

/** AdaGrad with one step a question; the weights are the mean of those from the second epoch on. */
export const learnWeights = (scenes: readonly PackedScene[], epochs: number): Float32Array => {
  const weights = new Float32Array(1 << FEATURE_HASH_BITS);
  const squares = new Float32Array(weights.length).fill(FIRST_SQUARE);
  const sums = new Float64Array(weights.length);
  let snapshots = 0;
  const update = ({ width, indexes }: FeatureRows, row: number, gradient: number, rate: number): void => {
    if (Math.abs(gradient) < MIN_GRADIENT) return;
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      const index = indexes[at]!;
      const slope = gradient + WEIGHT_DECAY * weights[index]!;
      squares[index]! += slope * slope;
      weights[index]! -= (rate * slope) / Math.sqrt(squares[index]!);
    }
  };
  const learnOne = (scene: PackedScene, rate: number): void => {
    const { right, from, last } = scene;
    const odds = scoresOf(scene, weights);
    const top = odds.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    for (const [at, score] of odds.entries()) odds[at] = Math.exp(score - top);
    const total = odds.reduce((sum, value) => sum + value, 0);
    const wanted = odds.reduce((sum, value, at) => sum + (right[at] === 1 ? value : 0), 0);
    const ofStarts = new Float64Array(scene.tokens);
    const ofEnds = new Float64Array(scene.tokens);
    for (const [at, value] of odds.entries()) {
      const gradient = value / total - (right[at] === 1 ? value / wanted : 0);
      ofStarts[from[at]!]! += gradient;
      ofEnds[last[at]!]! += gradient;
      update(scene.own, at, gradient, rate);
    }
    for (const [token, gradient] of ofStarts.entries()) update(scene.starts, token, gradient, rate);
    for (const [token, gradient] of ofEnds.entries()) update(scene.ends, token, gradient, rate);
  };
  const learnable = scenes.filter(({ right }) => right.includes(1));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const [step, scene] of shuffle(learnable, epoch + 1).entries()) {
      if (epoch > 0 && step % STEPS_PER_SNAPSHOT === 0) {
        for (const [at, weight] of weights.entries()) sums[at]! += weight;
        snapshots += 1;
      }
      learnOne(scene, LEARNING_RATE / (1 + epoch));
    }
  }
  return snapshots === 0 ? weights : Float32Array.from(sums, (sum) => sum / snapshots);
};
