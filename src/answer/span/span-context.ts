/** A sentence's tokens seen from the question: which of them it shares, how far each is from those, where its verb is. */
import { hashText } from "../../hash.ts";
import { SPAN_QUESTION_TYPES, type SpanQuestion } from "./parse-span-question.ts";
import { readClauses, type SpanClauses } from "./span-clauses.ts";
import type { SpanToken } from "./tokenize-span.ts";

/** The same for all candidates of a sentence. */
export type SpanContext = Readonly<{
  tokens: readonly SpanToken[];
  question: SpanQuestion;
  questionType: number;
  /** Hash of the noun that is asked for. */
  head: number;
  /** Hashes of the question's verb, and of its first words: "what did", "who was the". */
  verbStem: number;
  opening: number;
  /** Whether the question has each token; and how many of those before it. */
  shared: readonly boolean[];
  sharedBefore: readonly number[];
  /** Distance in tokens to the nearest shared content word on the left and on the right; at most `MAX_SHARED_DISTANCE`. */
  left: readonly number[];
  right: readonly number[];
  /** The nearest shared content word on the left and on the right, -1 where there is none; and a hash of what stands between. */
  leftShared: readonly number[];
  rightShared: readonly number[];
  /** The place of the question's verb; -1 where the sentence lacks it. */
  verb: number;
  years: number;
  numbers: number;
  clauses: SpanClauses;
  /** How many shared words the clause has that has most. */
  bestClauseShare: number;
}>;

/** Words farther apart have nothing to do with each other. */
export const MAX_SHARED_DISTANCE = 9;

/** For each token the distance to the shared one before it, or behind it where `step` is -1. */
const distancesToShared = (shared: readonly boolean[], step: 1 | -1): number[] => {
  const found = new Array<number>(shared.length).fill(MAX_SHARED_DISTANCE);
  let distance = MAX_SHARED_DISTANCE;
  for (let at = step === 1 ? 0 : shared.length - 1; at >= 0 && at < shared.length; at += step) {
    found[at] = distance;
    distance = shared[at] === true ? 1 : Math.min(MAX_SHARED_DISTANCE, distance + 1);
  }
  return found;
};

/** For each token the place of the shared one before it, or behind it where `step` is -1; -1 where there is none. */
const placesOfShared = (shared: readonly boolean[], step: 1 | -1): number[] => {
  const found = new Array<number>(shared.length).fill(-1);
  let place = -1;
  for (let at = step === 1 ? 0 : shared.length - 1; at >= 0 && at < shared.length; at += step) {
    found[at] = place;
    if (shared[at] === true) place = at;
  }
  return found;
};

export const createSpanContext = (tokens: readonly SpanToken[], question: SpanQuestion): SpanContext => {
  const shared = tokens.map(({ stem, stop, class: kind }) => kind !== "mark" && !stop && question.stems.has(stem));
  const sharedBefore = [0];
  for (const [at, is] of shared.entries()) sharedBefore.push((sharedBefore[at] ?? 0) + (is ? 1 : 0));
  const clauses = readClauses(tokens, shared);
  return {
    tokens,
    question,
    questionType: SPAN_QUESTION_TYPES.indexOf(question.questionType),
    head: hashText(question.head),
    verbStem: hashText(question.verb),
    opening: question.opening,
    shared,
    sharedBefore,
    leftShared: placesOfShared(shared, 1),
    rightShared: placesOfShared(shared, -1),
    left: distancesToShared(shared, 1),
    right: distancesToShared(shared, -1),
    verb: question.verb === "" ? -1 : tokens.findIndex(({ stem }) => stem === question.verb),
    clauses,
    bestClauseShare: Math.max(0, ...clauses.clauseShares),
    years: tokens.filter((token) => token.class === "year").length,
    numbers: tokens.filter((token) => token.class === "number" || token.class === "numeral").length,
  };
};
