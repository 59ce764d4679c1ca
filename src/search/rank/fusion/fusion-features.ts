/**
 * The columns that the fused ranking sees of each candidate: what the words make of it, what its meaning is to the
 * question, and how much either says here. Not where it stands: questions that are learned from ask of the middle of a text
 * more often than readers do. To add one, add a record to `FUSION_FEATURES`; `npm run train` learns what it is
 * worth.
 */
import type { ArticleNearness, SentenceNearness } from "../../../meaning/index.ts";
import { bitCount } from "../../index/index.ts";
import { FEATURE_NAMES } from "../features/extract-features.ts";
import type { WordRanking } from "./word-ranking.ts";

/** A candidate and the question that it may answer. */
type Facts = Readonly<{
  /** The candidate's row of the words' features. */
  row: Float32Array;
  wordScore: number;
  wordRank: number;
  wordShare: number;
  own: SentenceNearness;
  meaningRank: number;
  meaningShare: number;
  /** The nearest of the sentences next to it in its paragraph. */
  beside: number;
  question: QuestionFacts;
}>;

type QuestionFacts = Readonly<{
  wordTop: number;
  wordLead: number;
  wordLogOdds: number;
  content: number;
  shareUnknown: number;
  namesUnknown: number;
  numbersUnknown: number;
  knowsWords: boolean;
  best: SentenceNearness;
  bestCosine: number;
  meaningLead: number;
  /** Whether words and meaning have the same first sentence. */
  agrees: boolean;
}>;

type FusionFeature = Readonly<{ name: string; value: (facts: Facts) => number }>;

const column = (name: string): FusionFeature => {
  const at = FEATURE_NAMES.indexOf(name);
  return { name, value: ({ row }) => row[at]! };
};

const FUSION_COLUMNS: readonly FusionFeature[] = [
  { name: "word score behind best", value: ({ wordScore, question }) => wordScore - question.wordTop },
  { name: "word rank", value: ({ wordRank }) => wordRank },
  { name: "word share", value: ({ wordShare }) => wordShare },
  { name: "word lead", value: ({ question }) => question.wordLead },
  { name: "word log-odds", value: ({ question }) => question.wordLogOdds },
  column("weight covered"),
  column("weight covered behind best"),
  column("resemblance"),
  column("names covered"),
  column("length"),
  column("question type"),
  { name: "content words", value: ({ question }) => question.content },
  { name: "share unknown", value: ({ question }) => question.shareUnknown },
  { name: "names unknown", value: ({ question }) => question.namesUnknown },
  { name: "numbers unknown", value: ({ question }) => question.numbersUnknown },
  { name: "knows words", value: ({ question }) => (question.knowsWords ? 1 : 0) },
  { name: "meaning score", value: ({ own }) => own.score },
  { name: "meaning score behind best", value: ({ own, question }) => own.score - question.best.score },
  { name: "meaning rank", value: ({ meaningRank }) => meaningRank },
  { name: "meaning share", value: ({ meaningShare }) => meaningShare },
  { name: "meaning lead", value: ({ question }) => question.meaningLead },
  { name: "late interaction", value: ({ own }) => own.late },
  { name: "cosine", value: ({ own }) => own.cosine },
  { name: "cosine behind best", value: ({ own, question }) => own.cosine - question.bestCosine },
  { name: "meaning beside", value: ({ beside, own }) => beside - own.score },
  { name: "both agree", value: ({ question }) => (question.agrees ? 1 : 0) },
];

export const FUSION_FEATURES: readonly string[] = FUSION_COLUMNS.map(({ name }) => name);

const values = FUSION_COLUMNS.map(({ value }) => value);

/** The lead of a first candidate that has no second. */
const NO_RIVAL_LEAD = 9;

/** Places in a descending order, and each score's share of belief. */
const rankOf = (scores: readonly number[]): Readonly<{ ranks: Int32Array; shares: Float64Array; lead: number }> => {
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  const ranks = new Int32Array(scores.length);
  for (const [rank, place] of order.entries()) ranks[place] = rank;
  const top = scores[order[0]!]!;
  const shares = Float64Array.from(scores, (score) => Math.exp(score - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const second = order[1];
  return {
    ranks,
    shares: shares.map((share) => share / total),
    lead: second === undefined ? NO_RIVAL_LEAD : top - scores[second]!,
  };
};

const NOWHERE = -99;

/** One row for each candidate, in one array. */
export const fusionRows = (words: WordRanking, nearness: ArticleNearness): Float32Array => {
  const { context, candidates, rows } = words;
  const { index, terms, nameMask, numberMask } = context;
  const width = FUSION_FEATURES.length;
  const into = new Float32Array(candidates.length * width);
  const near = candidates.map((sentence) => nearness.of(sentence));
  const meaning = rankOf(near.map(({ score }) => score));
  const byWords = rankOf([...words.scores]);
  const content = terms.filter(({ bit }) => bit !== 0);
  const known = content.reduce((mask, { bit, matches }) => (matches.length > 0 ? mask | bit : mask), 0);
  const firstByMeaning = meaning.ranks.indexOf(0);
  const question: QuestionFacts = {
    wordTop: words.scores[words.order[0]!]!,
    wordLead: byWords.lead,
    wordLogOdds: words.logOdds,
    content: content.length,
    shareUnknown: content.length === 0 ? 1 : 1 - bitCount(known) / content.length,
    namesUnknown: bitCount(nameMask & ~known),
    numbersUnknown: bitCount(numberMask & ~known),
    knowsWords: context.knowledge?.associations.language === index.language.code,
    best: near[firstByMeaning]!,
    bestCosine: Math.max(...near.map(({ cosine }) => cosine)),
    meaningLead: meaning.lead,
    agrees: words.order[0] === firstByMeaning,
  };
  const scoreBeside = (sentence: number, paragraph: number): number =>
    index.paragraphs[sentence] === paragraph ? nearness.of(sentence).score : NOWHERE;
  for (const [c, sentence] of candidates.entries()) {
    const paragraph = index.paragraphs[sentence]!;
    const facts: Facts = {
      row: rows.subarray(c * FEATURE_NAMES.length, (c + 1) * FEATURE_NAMES.length),
      wordScore: words.scores[c]!,
      wordRank: byWords.ranks[c]!,
      wordShare: byWords.shares[c]!,
      own: near[c]!,
      meaningRank: meaning.ranks[c]!,
      meaningShare: meaning.shares[c]!,
      beside: Math.max(scoreBeside(sentence - 1, paragraph), scoreBeside(sentence + 1, paragraph)),
      question,
    };
    for (let i = 0; i < width; i++) into[c * width + i] = values[i]!(facts);
  }
  return into;
};
