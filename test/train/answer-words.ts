import { type AnswerWords, visitAnswerWords, WEIGHT_COUNT, WORD_FEATURES } from "../../src/search/answer-words.ts";
import { createSighting, sight } from "../../src/search/features/sighting.ts";
import type { Look } from "../../src/search/look.ts";
import type { Random } from "../bench/random.ts";
import type { Task } from "./exercises.ts";
import { inRounds } from "./rounds.ts";

/** How sharply the first ranking is believed: logits per unit of its score. */
const BELIEF = 16;
/** Candidates of each question that teach. */
const CANDIDATES = 12;

/** The words of one question's candidates that could answer it. */
export type Choice = Readonly<{
  /** Word → its hashed features, `WORD_FEATURES` each. */
  features: Uint32Array;
  /** Word → log-odds of its sentence by the first ranking; what that knows is not learned again. */
  prior: Float32Array;
  right: Uint8Array;
}>;

const features = new Int32Array(WORD_FEATURES);
const sighting = createSighting();

/** Where the answers of a task stand in a sentence. */
function answersIn(text: string, from: number, answers: readonly string[]): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const answer of answers) {
    for (let at = text.indexOf(answer); at >= 0; at = text.indexOf(answer, at + 1)) {
      found.push([from + at, from + at + answer.length]);
    }
  }
  return found;
}

/** Nothing when no word of a candidate is part of the answer. */
export function choiceOf({ asked, candidates }: Look, { gold, answers }: Task): Choice | undefined {
  const { index, evidence } = asked;
  const { article, language } = index;
  const all: number[] = [];
  const prior: number[] = [];
  const right: number[] = [];
  for (const [c, sentence] of candidates.slice(0, CANDIDATES).entries()) {
    sight(asked, sentence, c, sighting);
    const span = article.sentences[sentence]!;
    const words = gold.has(sentence) ? language.words(article.text, span) : [];
    const places = gold.has(sentence) ? answersIn(article.text.slice(span.start, span.end), span.start, answers) : [];
    visitAnswerWords(asked, sighting, features, (place) => {
      for (const feature of features) all.push(feature);
      prior.push(BELIEF * evidence.total[sentence]!);
      const word = words[place];
      right.push(word !== undefined && places.some(([start, end]) => word.end > start && word.start < end) ? 1 : 0);
    });
  }
  if (!right.includes(1)) return undefined;
  return { features: Uint32Array.from(all), prior: Float32Array.from(prior), right: Uint8Array.from(right) };
}

const EPOCHS = 2;
const RATE = 0.1;
/** Steps shrink with what a weight has moved already beyond this, so that rare features stay near zero. */
const FLOOR = 10;

/** A weight for each hashed feature, so that words of the answer become likely among all words of a question's candidates: a softmax, by AdaGrad. */
export function fitAnswerWords(choices: readonly Choice[], random: Random): AnswerWords["weights"] {
  const weights = new Float32Array(WEIGHT_COUNT);
  const squares = new Float32Array(WEIGHT_COUNT).fill(FLOOR);
  inRounds(choices.length, EPOCHS, random, (at) => step(choices[at]!, weights, squares));
  return weights;
}

function step({ features: all, prior, right }: Choice, weights: Float32Array, squares: Float32Array): void {
  const scores = Float64Array.from(prior);
  let top = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < scores.length; word++) {
    for (let i = word * WORD_FEATURES; i < (word + 1) * WORD_FEATURES; i++) scores[word]! += weights[all[i]!]!;
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
    for (let i = word * WORD_FEATURES; i < (word + 1) * WORD_FEATURES; i++) {
      const feature = all[i]!;
      squares[feature]! += gradient * gradient;
      weights[feature]! += (RATE * gradient) / Math.sqrt(squares[feature]!);
    }
  }
}
