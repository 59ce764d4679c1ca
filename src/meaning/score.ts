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

/** How the pieces of a question find their match in a sentence, beside how near it is. */
export type MatchPattern = Readonly<{
  /** How much nearer the nearest pieces are than those of the whole sentence, 0…2: late interaction less the mean cosine. */
  standout: number;
  /** How differently near the pieces come, 0…1: the standard deviation of what late interaction is the mean of. */
  unevenness: number;
}>;

/** The sum of a question's pieces, each of its weight's length. */
const directionOf = ({ tokens, weights }: QuestionVectors): Float64Array => {
  const width = tokens.length / weights.length;
  const sum = new Float64Array(width);
  for (const [piece, weight] of weights.entries()) {
    const from = piece * width;
    let square = 0;
    for (let at = from; at < from + width; at += 1) square += tokens[at]! * tokens[at]!;
    const factor = weight / Math.max(1, Math.sqrt(square));
    for (let column = 0; column < width; column += 1) sum[column]! += factor * tokens[from + column]!;
  }
  return sum;
};

/** The mean product of a direction and a sentence's pieces, each of length 1. */
const meanAlong = (direction: Float64Array, { tokens }: SentenceVectors): number => {
  const width = direction.length;
  let sum = 0;
  for (let from = 0; from < tokens.length; from += width) {
    let product = 0;
    let square = 0;
    for (let column = 0; column < width; column += 1) {
      const value = tokens[from + column]!;
      product += value * direction[column]!;
      square += value * value;
    }
    sum += product / Math.max(1, Math.sqrt(square));
  }
  return (sum * width) / tokens.length;
};

/** What tells of a sentence in which pattern the pieces of a question match it. */
export const createPatternOf = (question: QuestionVectors): ((sentence: SentenceVectors) => MatchPattern) => {
  const { weights } = question;
  const direction = directionOf(question);
  return (sentence) => {
    const best = nearest(question, sentence);
    let late = 0;
    for (const [piece, weight] of weights.entries()) late += weight * best[piece]!;
    let spread = 0;
    for (const [piece, weight] of weights.entries()) spread += weight * (best[piece]! - late) ** 2;
    return { standout: late - meanAlong(direction, sentence), unevenness: Math.sqrt(spread) };
  };
};

/** Both as one number, with the weights that the encoder was trained with: the log-odds that the sentence answers. */
export const meaningScore = (weights: ScoreWeights, question: QuestionVectors, sentence: SentenceVectors): number =>
  weights.late * lateInteractionOf(question, sentence) + weights.cosine * cosineOf(question, sentence) + weights.bias;
