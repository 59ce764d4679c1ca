import { createAnswerWordReader } from "../../../src/search/rank/answer-words.ts";
import { createCandidateMatch, matchTerms } from "../../../src/search/rank/features/candidate-match.ts";
import {
  ANSWER_WEIGHT_COUNT,
  type AnswerWordModel,
  WORD_FEATURE_COUNT,
} from "../../../src/search/rank/model/answer-word-model.ts";
import type { Retrieval } from "../../../src/search/rank/retrieve.ts";
import type { Random } from "../bench/data/random.ts";
import type { Task } from "./exercises.ts";
import { runRounds } from "./run-rounds.ts";

/** How sharply the first ranking is believed: logits per unit of its score. */
const PRIOR_SCALE = 16;
/** Candidates of each question that teach. */
const MAX_CHOICE_CANDIDATES = 12;

/** The words of one question's candidates that could answer it. */
export type AnswerWordChoice = Readonly<{
  /** Word → its hashed features, `WORD_FEATURES` each. */
  features: Uint32Array;
  /** Word → log-odds of its sentence by the first ranking; what that knows is not learned again. */
  prior: Float32Array;
  right: Uint8Array;
}>;

/** Where the answers of a task stand in a sentence. */
const findAnswers = (text: string, from: number, answers: readonly string[]): [start: number, end: number][] => {
  const found: [number, number][] = [];
  for (const answer of answers) {
    for (let at = text.indexOf(answer); at >= 0; at = text.indexOf(answer, at + 1)) {
      found.push([from + at, from + at + answer.length]);
    }
  }
  return found;
};

/** Nothing when no word of a candidate is part of the answer. */
export const choiceOf = ({ context, candidates }: Retrieval, { gold, answers }: Task): AnswerWordChoice | undefined => {
  const { index, bm25 } = context;
  const { article, language } = index;
  const all: number[] = [];
  const prior: number[] = [];
  const right: number[] = [];
  const match = createCandidateMatch(context.terms.length);
  const visitAnswerWords = createAnswerWordReader(context);
  for (const [c, sentence] of candidates.slice(0, MAX_CHOICE_CANDIDATES).entries()) {
    matchTerms(context, sentence, c, match);
    const span = article.sentences[sentence]!;
    const words = gold.has(sentence) ? language.words(article.text, span) : [];
    const places = gold.has(sentence) ? findAnswers(article.text.slice(span.start, span.end), span.start, answers) : [];
    visitAnswerWords(match, (place, features) => {
      for (const feature of features) all.push(feature);
      prior.push(PRIOR_SCALE * bm25.total[sentence]!);
      const word = words[place];
      right.push(word !== undefined && places.some(([start, end]) => word.end > start && word.start < end) ? 1 : 0);
    });
  }
  if (!right.includes(1)) return undefined;
  return { features: Uint32Array.from(all), prior: Float32Array.from(prior), right: Uint8Array.from(right) };
};

const EPOCHS = 2;
const LEARNING_RATE = 0.1;
/** Steps shrink with what a weight has moved already beyond this, so that rare features stay near zero. */
const ADAGRAD_FLOOR = 10;

/** A weight for each hashed feature, so that words of the answer become likely among all words of a question's candidates: a softmax, by AdaGrad. */
export const fitAnswerWords = (choices: readonly AnswerWordChoice[], random: Random): AnswerWordModel["weights"] => {
  const weights = new Float32Array(ANSWER_WEIGHT_COUNT);
  const squares = new Float32Array(ANSWER_WEIGHT_COUNT).fill(ADAGRAD_FLOOR);
  runRounds(choices.length, EPOCHS, random, (at) => updateWeights(choices[at]!, weights, squares));
  return weights;
};

const updateWeights = (
  { features: all, prior, right }: AnswerWordChoice,
  weights: Float32Array,
  squares: Float32Array,
): void => {
  const scores = Float64Array.from(prior);
  let top = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < scores.length; word++) {
    for (let i = word * WORD_FEATURE_COUNT; i < (word + 1) * WORD_FEATURE_COUNT; i++)
      scores[word]! += weights[all[i]!]!;
    top = Math.max(top, scores[word]!);
  }
  let whole = 0;
  let good = 0;
  for (let word = 0; word < scores.length; word++) {
    scores[word] = Math.exp(scores[word]! - top);
    whole += scores[word]!;
    if (right[word] === 1) good += scores[word]!;
  }
  for (let word = 0; word < scores.length; word++) {
    const gradient = (right[word] === 1 ? scores[word]! / good : 0) - scores[word]! / whole;
    if (Math.abs(gradient) < 1e-3) continue;
    for (let i = word * WORD_FEATURE_COUNT; i < (word + 1) * WORD_FEATURE_COUNT; i++) {
      const feature = all[i]!;
      squares[feature]! += gradient * gradient;
      weights[feature]! += (LEARNING_RATE * gradient) / Math.sqrt(squares[feature]!);
    }
  }
};
