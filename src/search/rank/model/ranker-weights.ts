/** What the weights file holds. Only types. */
import type { CalibrationCurve } from "./calibrate.ts";

/** The shape of the weights file: texts, and arrays as base64. */
export type RankerWeights = Readonly<{
  /** How the weights were made. */
  made: string;
  /** Names of the columns that the trees were trained on, to refuse weights of another code. */
  features: string;
  language: string;
  /** Front coded, as are the cues. */
  tokens: string;
  /** Each token's spread: 255 × share of articles, rounded up. */
  spread: string;
  cues: string;
  /** Pairs of each cue, in bytes: how many (varint), then each column's distance to the one before (varint). */
  pairs: string;
  /** One signed byte for each pair. */
  pairWeights: string;
  pairScale: number;
  /** Each token's need: one signed byte. */
  needs: string;
  needScale: number;
  needOwn: EncodedTrees;
  needNear: EncodedTrees;
  /** One signed byte for each hashed feature of a word. */
  answerWords: string;
  answerWordScale: number;
  ranker: EncodedTrees;
  belongs: EncodedTrees;
  answers: EncodedTrees;
  curve: CalibrationCurve;
}>;

/** Nodes in breadth-first order over all trees, so that children need no pointers. */
export type EncodedTrees = Readonly<{ count: number; columns: string; values: string }>;
