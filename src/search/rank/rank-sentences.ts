/** The best sentences of one article for a question, and how probable it is that the first of them answers. */
import type { ArticleIndex } from "../index/index.ts";
import type { ParsedQuestion, SpellingCorrection, Term } from "../question/index.ts";
import { findUnmatchedTerms, skipOwnQuestions } from "../question/index.ts";
import { confidenceRow } from "./confidence-features.ts";
import { confidenceLogOdds } from "./confidence-model.ts";
import { extractFeatures } from "./features/extract-features.ts";
import { calibrate } from "./model/calibrate.ts";
import { loadModel } from "./model/load-model.ts";
import { proximityGain } from "./proximity.ts";
import { rerank } from "./rerank.ts";
import { retrieve, shortlist } from "./retrieve.ts";

/** What one article has to say on a question. */
export type SentenceRanking = Readonly<{
  /** Best first, with scores above 0 and up to 1. */
  sentences: readonly Readonly<{ sentence: number; score: number }>[];
  /** How probable it is that the first of them answers. */
  confidence: number;
  terms: readonly Term[];
  corrections: readonly SpellingCorrection[];
  missing: readonly string[];
  continued: boolean;
}>;

/** What is listed shares something with the question, so its score is above 0. */
const MIN_SCORE = 1e-6;

/** Ranks the sentences of one article: first by evidence, then the promising ones by what was learned. */
export const rankSentences = (index: ArticleIndex, question: ParsedQuestion, limit: number): SentenceRanking => {
  const { words, ranker, confidenceModel, curve } = loadModel();
  const retrieval = retrieve(index, question, words);
  const { context, corrections, continued, shown } = retrieval;
  const candidates = shortlist(retrieval);
  const missing = findUnmatchedTerms(index, question, context.terms);
  const common = { terms: context.terms, corrections, missing, continued };
  if (candidates.length === 0) return { sentences: [], confidence: 0, ...common };

  const rows = extractFeatures(context, candidates);
  const scores = rerank(ranker, rows, candidates, index);
  if (shown !== undefined)
    for (const [c, sentence] of candidates.entries()) scores[c]! += proximityGain(sentence, shown);
  const order = candidates.map((_, c) => c).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const confidence = calibrate(
    curve,
    confidenceLogOdds(confidenceModel, confidenceRow(context, { candidates, rows, scores, order })),
  );
  const sentences = new Map<number, number>();
  const list = (candidate: number, score: number): void => {
    const sentence = skipOwnQuestions(index.article, candidate);
    if (sentences.size >= limit || sentences.has(sentence)) return;
    sentences.set(sentence, Math.min(1, Math.max(MIN_SCORE, score)));
  };
  // The ranker's scores are log-odds between candidates; the first one's is what it is sure of.
  const top = scores[order[0]!]!;
  const scoreOf = (logOdds: number): number => confidence * Math.exp(logOdds - top);
  for (const c of order) list(candidates[c]!, scoreOf(scores[c]!));
  // What was not ranked by features follows, in the order of the first ranking.
  const { total } = context.bm25;
  const lowest = scoreOf(Math.min(...scores));
  for (const candidate of retrieval.candidates.slice(candidates.length)) {
    list(candidate, (lowest * total[candidate]!) / total[candidates[0]!]!);
  }
  return {
    sentences: [...sentences].map(([sentence, score]) => ({ sentence, score })),
    confidence,
    ...common,
  };
};
