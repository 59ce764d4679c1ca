import { WORD_FEATURE_COUNT } from "../answer-word-model.ts";
import { visitAnswerWords } from "../answer-words.ts";
import { MAX_SENTENCE_WORDS } from "./candidate-match.ts";
import type { FeatureGroup } from "./feature-group.ts";

/** The score of a sentence without any word that could answer. */
const NO_WORD_SCORE = -20;

const hashedFeatures = new Int32Array(WORD_FEATURE_COUNT);
/** The score of each word of the sentence in hand that could answer. */
const wordScores = new Float64Array(MAX_SENTENCE_WORDS);

/**
 * How likely words of the sentence are the answer: the logarithm of their odds summed, and the scores of the best two.
 * Zeros where nothing was learned at all.
 */
export const answerWordGroup: FeatureGroup = {
  names: ["answer words", "best answer word", "second answer word"],
  fill: (context, sighting, row, at) => {
    const table = context.knowledge?.answerWords;
    if (table === undefined) return;
    const { weights } = table;
    let count = 0;
    visitAnswerWords(context, sighting, hashedFeatures, () => {
      let score = 0;
      for (let i = 0; i < WORD_FEATURE_COUNT; i++) score += weights[hashedFeatures[i]!]!;
      wordScores[count++] = score;
    });
    let sum = 0;
    let best = NO_WORD_SCORE;
    let second = NO_WORD_SCORE;
    for (let i = 0; i < count; i++) {
      const score = wordScores[i]!;
      sum += Math.exp(score);
      if (score > best) {
        second = best;
        best = score;
      } else if (score > second) second = score;
    }
    row[at] = sum === 0 ? NO_WORD_SCORE : Math.log(sum);
    row[at + 1] = best;
    row[at + 2] = second;
  },
};
