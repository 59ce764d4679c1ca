/**
 * The columns that tell whether the first candidate answers at all: its own row of features, and what is known of the
 * whole ranking. To add one of the latter, add a record to `RANKING_FEATURES`.
 */
import { bitCount } from "../index/index.ts";
import { FEATURE_NAMES } from "./features/extract-features.ts";
import type { Feature } from "./features/feature-group.ts";
import type { RankingContext } from "./ranking-context.ts";

/** What the ranker made of the candidates. `scores` are by candidate, `order` is theirs, best first. */
export type ScoredCandidates = Readonly<{
  candidates: readonly number[];
  rows: Float32Array;
  scores: Float32Array;
  order: readonly number[];
}>;

type QuestionFacts = Readonly<{
  /** Content words of the question, and their characters. */
  content: number;
  characters: number;
  repaired: number;
  /** Bits of the words that the article has. */
  known: number;
  /** Words that it has not, as far as no synonym makes up for them; their rarity, all of it and the greatest. */
  unknown: number;
  rarityUnknown: number;
  rarestUnknown: number;
  /** Of the words that the first candidate has, and of those that only its paragraph has. */
  weightCovered: number;
  rarityCovered: number;
  weightNear: number;
}>;

type Facts = Readonly<{
  context: RankingContext;
  scored: ScoredCandidates;
  question: QuestionFacts;
  necessity: Readonly<{ known: number; unknown: number; mostUnknown: number }>;
}>;

/** The margin to a candidate that does not exist. */
const NO_RIVAL_MARGIN = 9;
const marginTo = ({ scores, order }: ScoredCandidates, place: number): number =>
  order.length > place ? scores[order[0]!]! - scores[order[place]!]! : NO_RIVAL_MARGIN;

/** Sharpens the shares that the scores give to the candidates. */
const BELIEF_SCALE = 2;
const shareOfBelief = ({ scores, order }: ScoredCandidates): number => {
  const top = scores[order[0]!]!;
  let belief = 0;
  for (const c of order) belief += Math.exp(BELIEF_SCALE * (scores[c]! - top));
  return 1 / belief;
};

const WEIGHT_COVERED = FEATURE_NAMES.indexOf("weight covered");
const RESEMBLANCE = FEATURE_NAMES.indexOf("resemblance");

/** The greatest value of a column among all candidates; at least 0. */
const greatestOf = ({ rows, order }: ScoredCandidates, column: number): number => {
  let greatest = 0;
  for (const c of order) greatest = Math.max(greatest, rows[c * FEATURE_NAMES.length + column]!);
  return greatest;
};

const RANKING_FEATURES: readonly Feature<Facts>[] = [
  { name: "score", value: ({ scored }) => scored.scores[scored.order[0]!]! },
  { name: "margin to second", value: ({ scored }) => marginTo(scored, 1) },
  { name: "margin to third", value: ({ scored }) => marginTo(scored, 2) },
  { name: "share of belief", value: ({ scored }) => shareOfBelief(scored) },
  { name: "best weight covered", value: ({ scored }) => greatestOf(scored, WEIGHT_COVERED) },
  { name: "best resemblance", value: ({ scored }) => greatestOf(scored, RESEMBLANCE) },
  { name: "words unknown", value: ({ question }) => question.unknown },
  {
    name: "share unknown",
    value: ({ question }) => (question.content === 0 ? 1 : question.unknown / question.content),
  },
  { name: "rarity unknown", value: ({ question }) => question.rarityUnknown },
  { name: "words repaired", value: ({ question }) => question.repaired },
  { name: "characters asked", value: ({ question }) => question.characters },
  { name: "names asked", value: ({ context }) => bitCount(context.nameMask) },
  { name: "names unknown", value: ({ context, question }) => bitCount(context.nameMask & ~question.known) },
  { name: "numbers unknown", value: ({ context, question }) => bitCount(context.numberMask & ~question.known) },
  { name: "rarest unknown", value: ({ question }) => question.rarestUnknown },
  { name: "total weight covered", value: ({ question }) => question.weightCovered },
  { name: "total rarity covered", value: ({ question }) => question.rarityCovered },
  { name: "total weight near", value: ({ question }) => question.weightNear },
  { name: "necessity unknown", value: ({ necessity }) => necessity.unknown },
  { name: "most needed unknown", value: ({ necessity }) => necessity.mostUnknown },
  {
    name: "share of necessity unknown",
    value: ({ necessity: { known, unknown } }) => (known + unknown === 0 ? 1 : unknown / (known + unknown)),
  },
];

export const CONFIDENCE_FEATURES: readonly string[] = [...FEATURE_NAMES, ...RANKING_FEATURES.map(({ name }) => name)];

/** How much a word is missed that has a synonym in the article ("diplomat" where there is an ambassador). */
const SYNONYM_MISS_SHARE = 0.4;

const readQuestion = (context: RankingContext, sentence: number): QuestionFacts => {
  const own = context.bm25.masks[sentence]!;
  const near = context.paragraphMasks[context.index.paragraphs[sentence]!]!;
  let content = 0;
  let characters = 0;
  let repaired = 0;
  let known = 0;
  let unknown = 0;
  let rarityUnknown = 0;
  let rarestUnknown = 0;
  let weightCovered = 0;
  let rarityCovered = 0;
  let weightNear = 0;
  for (const [t, term] of context.terms.entries()) {
    if (term.bit === 0) continue;
    const rarity = context.rarity[t]!;
    content++;
    characters += term.form.length;
    if (term.repaired) repaired++;
    if (term.matches.length === 0) {
      const share = term.synonyms.length === 0 ? 1 : SYNONYM_MISS_SHARE;
      unknown += share;
      rarityUnknown += share * rarity;
      rarestUnknown = Math.max(rarestUnknown, share * rarity);
    } else known |= term.bit;
    if ((own & term.bit) !== 0) {
      weightCovered += term.weight;
      rarityCovered += rarity;
    } else if ((near & term.bit) !== 0) weightNear += term.weight;
  }
  return {
    content,
    characters,
    repaired,
    known,
    unknown,
    rarityUnknown,
    rarestUnknown,
    weightCovered,
    rarityCovered,
    weightNear,
  };
};

const readNecessity = ({ necessities: { present, absent } }: RankingContext) => {
  let known = 0;
  let unknown = 0;
  let mostUnknown = 0;
  for (const { own } of present) known += own;
  for (const chance of absent) {
    unknown += chance;
    mostUnknown = Math.max(mostUnknown, chance);
  }
  return { known, unknown, mostUnknown };
};

/** The row of a ranking. */
export const confidenceRow = (context: RankingContext, scored: ScoredCandidates): Float32Array => {
  const width = FEATURE_NAMES.length;
  const row = new Float32Array(CONFIDENCE_FEATURES.length);
  const first = scored.order[0]!;
  row.set(scored.rows.subarray(first * width, (first + 1) * width));
  const question = readQuestion(context, scored.candidates[first]!);
  const facts: Facts = { context, scored, question, necessity: readNecessity(context) };
  for (const [i, { value }] of RANKING_FEATURES.entries()) row[width + i] = value(facts);
  return row;
};
