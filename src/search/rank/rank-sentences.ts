/** The best sentences of one article for a question, and how probable it is that the first of them answers. */
import { lazily } from "../../lazily.ts";
import type { ArticleNearness } from "../../meaning/index.ts";
import type { ArticleIndex } from "../index/index.ts";
import type { ParsedQuestion, SpellingCorrection, Term } from "../question/index.ts";
import { findUnmatchedTerms, skipOwnQuestions } from "../question/index.ts";
import { fuse } from "./fusion/fuse.ts";
import { loadFusionModel } from "./fusion/load-fusion-model.ts";
import { calibrate } from "./model/calibrate.ts";
import { loadModel } from "./model/load-model.ts";
import { proximityGain } from "./proximity.ts";
import { rankByWords } from "./rank-by-words.ts";
import { placePenalty } from "./rerank.ts";
import { retrieve, shortlist } from "./retrieve.ts";
import { scoreShares } from "./score-shares.ts";
import { uniteCandidates } from "./unite-candidates.ts";

/** By what the sentences were ranked: by words alone, or by words and meaning together. */
export type FoundBy = "words" | "meaning";

/** What one article has to say on a question. */
export type SentenceRanking = Readonly<{
  /** Best first, with scores above 0 and up to 1. */
  sentences: readonly Readonly<{ sentence: number; score: number }>[];
  /** How probable it is that the first of them answers. */
  confidence: number;
  /** The same by words alone. */
  wordConfidence: number;
  terms: readonly Term[];
  corrections: readonly SpellingCorrection[];
  /** Looked for when it is asked for: of many articles only the winner's is. */
  missing: () => readonly string[];
  continued: boolean;
  foundBy: FoundBy;
}>;

/** What is listed shares something with the question, so its score is above 0. */
const MIN_SCORE = 1e-6;

/**
 * Ranks the sentences of one article: first by evidence, then the promising ones by what was learned of words, and of words
 * and meaning together where `nearness` tells how near they are to the question.
 */
export const rankSentences = (
  index: ArticleIndex,
  question: ParsedQuestion,
  limit: number,
  nearness?: ArticleNearness,
): SentenceRanking => {
  const model = loadModel();
  const retrieval = retrieve(index, question, model.words);
  const { context, corrections, continued, shown } = retrieval;
  const byWords = shortlist(retrieval);
  const candidates = uniteCandidates(byWords, nearness);
  const missing = lazily(() => findUnmatchedTerms(index, question, context.terms));
  const common = { terms: context.terms, corrections, missing, continued };
  if (candidates.length === 0) return { sentences: [], confidence: 0, wordConfidence: 0, foundBy: "words", ...common };

  const words = rankByWords(model, retrieval, candidates);
  const adjust = (sentence: number): number =>
    (shown === undefined ? 0 : proximityGain(sentence, shown)) - placePenalty(index, sentence);
  const wordConfidence = calibrate(model.curve, words.logOdds);
  const { scores, order, confidence } =
    nearness === undefined
      ? { ...words, confidence: wordConfidence }
      : fuse(loadFusionModel(), words, nearness, adjust);
  const sentences = new Map<number, number>();
  const list = (candidate: number, score: number): void => {
    const sentence = skipOwnQuestions(index.article, candidate);
    if (sentences.size >= limit || sentences.has(sentence)) return;
    sentences.set(sentence, Math.min(1, Math.max(MIN_SCORE, score)));
  };
  const shares = scoreShares(retrieval, { candidates, scores, order }, retrieval.candidates.slice(byWords.length));
  // The ranker's scores are log-odds between candidates; the first one's is what it is sure of.
  for (const { sentence, share } of shares) list(sentence, confidence * share);
  return {
    sentences: [...sentences].map(([sentence, score]) => ({ sentence, score })),
    confidence,
    wordConfidence,
    foundBy: nearness === undefined ? "words" : "meaning",
    ...common,
  };
};
