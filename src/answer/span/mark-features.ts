/**
 * What is seen of the words that most probably answer, to say how sure it is that they do: how probable they and others are,
 * how sure the sentence is, and how question and sentence hang together.
 */

import { toWordSet } from "../../language/index.ts";
import { SPAN_QUESTION_TYPES, type SpanQuestionType } from "./parse-span-question.ts";
import type { BestSpan } from "./pick-best-span.ts";
import { MAX_SHARED_DISTANCE, type SpanContext } from "./span-context.ts";

/** What is asked for where the words that answer can be marked at all: not a clause. */
const MARKED_TYPES: ReadonlySet<SpanQuestionType> = new Set([
  "who",
  "when",
  "where",
  "how many",
  "how much",
  "how long",
  "which",
  "what noun",
  "what",
]);

export const mayBeMarked = (wanted: SpanQuestionType): boolean => MARKED_TYPES.has(wanted);

/** Words and marks that begin another clause. */
const CLAUSE_STARTS = toWordSet(
  ", ; : when while because after before although though if since which who whom whose that where as until unless but and",
);

const MAX_CLAUSES = 3;
const MAX_WORDS = 6;
/** A shared word farther away says little. */
const MAX_NEAR_TOKENS = 3;
const MIN_LOGGED_VALUE = 1e-3;
const log = (value: number): number => Math.log(Math.max(MIN_LOGGED_VALUE, value));

/** Clauses that begin between the marked words and the question's verb. */
const countClausesToVerb = ({ tokens, verb }: SpanContext, from: number, to: number): number => {
  if (verb < 0) return 0;
  const between = verb < from ? tokens.slice(verb, from) : tokens.slice(to, verb);
  return Math.min(MAX_CLAUSES, between.filter(({ lower }) => CLAUSE_STARTS.has(lower)).length);
};

const toBit = (is: boolean): number => (is ? 1 : 0);

/** The features of a mark, always as many and in the same order. */
export const markFeaturesOf = (context: SpanContext, best: BestSpan, confidence: number): number[] => {
  const { tokens, question, left, right, shared } = context;
  const { candidate, probability } = best;
  const { from, to, signature } = candidate;
  const stems = new Set(tokens.map(({ stem }) => stem));
  const asked = [...question.stems];
  const covered = asked.filter((stem) => stems.has(stem)).length / Math.max(1, asked.length);
  const near = Math.min(...left.slice(from, to), ...right.slice(from, to), MAX_SHARED_DISTANCE);
  const bits = [1, 2, 4, 8, 16].map((bit) => toBit((signature & bit) !== 0));
  const types = SPAN_QUESTION_TYPES.filter(mayBeMarked).map((type) => toBit(question.questionType === type));
  return [
    1,
    log(probability),
    log(1 - probability),
    log(confidence),
    log(1 - confidence),
    log(best.overlapping),
    log(best.rival),
    log(best.sameKind),
    countClausesToVerb(context, from, to),
    toBit(near === 1),
    toBit(near > MAX_NEAR_TOKENS),
    toBit(shared.slice(from, to).includes(true)),
    covered,
    covered * log(probability),
    toBit(context.verb >= 0),
    toBit(question.head !== "" && stems.has(question.head)),
    toBit(question.head !== "" && !stems.has(question.head)),
    Math.min(MAX_WORDS, to - from),
    Math.log(tokens.length),
    Math.log(asked.length + 1),
    Math.min(MAX_CLAUSES, context.numbers),
    toBit(candidate.commas > 0),
    toBit(candidate.ands > 0),
    ...bits,
    ...types,
  ];
};
