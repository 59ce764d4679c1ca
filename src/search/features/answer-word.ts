import { visitAnswerWords, WORD_FEATURES } from "../answer-words.ts";
import type { Group } from "./group.ts";
import { LONGEST } from "./sighting.ts";

/** The score of a sentence without any word that could answer. */
const NONE = -20;

const features = new Int32Array(WORD_FEATURES);
/** The score of each word of the sentence in hand that could answer. */
const scores = new Float64Array(LONGEST);

/**
 * How likely words of the sentence are the answer: the logarithm of their odds summed, and the scores of the best two.
 * Zeros where nothing was learned at all.
 */
export const answerWordGroup: Group = {
  names: ["answer words", "best answer word", "second answer word"],
  fill: (asked, sighting, row, at) => {
    const table = asked.known?.answerWords;
    if (table === undefined) return;
    const { weights } = table;
    let count = 0;
    visitAnswerWords(asked, sighting, features, () => {
      let score = 0;
      for (let i = 0; i < WORD_FEATURES; i++) score += weights[features[i]!]!;
      scores[count++] = score;
    });
    let sum = 0;
    let best = NONE;
    let second = NONE;
    for (let i = 0; i < count; i++) {
      const score = scores[i]!;
      sum += Math.exp(score);
      if (score > best) {
        second = best;
        best = score;
      } else if (score > second) second = score;
    }
    row[at] = sum === 0 ? NONE : Math.log(sum);
    row[at + 1] = best;
    row[at + 2] = second;
  },
};
