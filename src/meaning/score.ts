/** Decides how near a sentence is to a question: by the whole of both, and by each piece of the question with its best match. */

import { createKernel, type Kernel, PAGE_BYTES } from "./kernel.ts";
import type { QuestionVectors, SentenceVectors } from "./vectors.ts";

/** How the two kinds of evidence become one score: `late` × late interaction + `cosine` × cosine + `bias`. */
export type ScoreWeights = Readonly<{ late: number; cosine: number; bias: number }>;

/** The cosine of the two pooled vectors, -1…1. */
export const cosineOf = ({ pooled: one }: SentenceVectors, { pooled: other }: SentenceVectors): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
};

let shared: Kernel | undefined;

/** For each piece of the question the greatest cosine with a piece of the sentence. */
const nearest = ({ tokens, weights }: QuestionVectors, sentence: SentenceVectors): Float32Array => {
  shared ??= createKernel();
  const count = weights.length;
  const width = tokens.length / count;
  const questions = shared.fileAddress();
  const to = questions + tokens.length;
  const lengths = to + 4 * count;
  const wide = lengths + 4 * count;
  const sentences = wide + 2 * width * (count + 1);
  const missing = sentences + sentence.tokens.length - shared.memory.buffer.byteLength;
  if (missing > 0) shared.memory.grow(Math.ceil(missing / PAGE_BYTES));
  const { buffer } = shared.memory;
  const bytes = new Int8Array(buffer);
  bytes.set(tokens, questions);
  bytes.set(sentence.tokens, sentences);
  shared.nearestRows(questions, count, sentences, sentence.tokens.length / width, width, lengths, wide, to);
  return new Float32Array(buffer, to, count);
};

/**
 * Late interaction, -1…1: the cosine of each of the question's pieces with the piece of the sentence that is nearest to
 * it, each by its weight.
 */
export const lateInteractionOf = (question: QuestionVectors, sentence: SentenceVectors): number =>
  nearest(question, sentence).reduce((sum, nearness, at) => sum + question.weights[at]! * nearness, 0);

/** Both as one number, with the weights that the encoder was trained with: the log-odds that the sentence answers. */
export const meaningScore = (weights: ScoreWeights, question: QuestionVectors, sentence: SentenceVectors): number =>
  weights.late * lateInteractionOf(question, sentence) + weights.cosine * cosineOf(question, sentence) + weights.bias;
