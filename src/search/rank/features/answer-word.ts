/** How likely words of the sentence are the answer: the logarithm of their odds summed, and the scores of the best two. */

import { createAnswerWordReader } from "../answer-words.ts";
import { WORD_FEATURE_COUNT } from "../model/answer-word-model.ts";
import { MAX_SENTENCE_WORDS } from "./candidate-match.ts";
import { createFeatureGroup, type Feature } from "./feature-group.ts";

type Facts = Readonly<{ logOdds: number; best: number; second: number }>;

const FEATURES: readonly Feature<Facts>[] = [
  { name: "answer words", comparedWithBest: true, value: ({ logOdds }) => logOdds },
  { name: "best answer word", comparedWithBest: true, value: ({ best }) => best },
  { name: "second answer word", value: ({ second }) => second },
];

/** The score of a sentence without any word that could answer. */
const NO_WORD_SCORE = -20;
/** Where nothing was learned at all. */
const NOTHING_LEARNED: Facts = { logOdds: 0, best: 0, second: 0 };

/** The score of each word of a candidate that could answer; filled anew for each. */
const scores = new Float64Array(MAX_SENTENCE_WORDS);

export const answerWordGroup = createFeatureGroup("answer words", FEATURES, (context) => {
  const weights = context.knowledge?.answerWords.weights;
  if (weights === undefined) return () => NOTHING_LEARNED;
  const visitAnswerWords = createAnswerWordReader(context);
  return (candidate): Facts => {
    let count = 0;
    visitAnswerWords(candidate, (_, features) => {
      let score = 0;
      for (let i = 0; i < WORD_FEATURE_COUNT; i++) score += weights[features[i]!]!;
      scores[count++] = score;
    });
    let sum = 0;
    let best = NO_WORD_SCORE;
    let second = NO_WORD_SCORE;
    for (let i = 0; i < count; i++) {
      const score = scores[i]!;
      sum += Math.exp(score);
      if (score > best) {
        second = best;
        best = score;
      } else if (score > second) second = score;
    }
    return { logOdds: sum === 0 ? NO_WORD_SCORE : Math.log(sum), best, second };
  };
});
