import type { ArticleIndex } from "../index/article-index.ts";
import { proximityGain } from "../question/follow-up.ts";
import { skipOwnQuestions } from "../question/own-questions.ts";
import type { Term } from "../question/terms.ts";
import { findUnmatchedTerms } from "../question/unmatched-terms.ts";
import type { SpellingCorrection, Turn } from "../search.ts";
import { calibrate } from "./calibrate.ts";
import { confidenceLogOdds, confidenceRow } from "./confidence-model.ts";
import { extractFeatures } from "./features/extract-features.ts";
import { loadModel } from "./load-model.ts";
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

/** Scores are never quite nothing: whatever is listed shares something with the question. */
const MIN_SCORE = 1e-6;

/** Ranks the sentences of one article: first by evidence, then the promising ones by what was learned. */
export const rankSentences = (
  index: ArticleIndex,
  text: string,
  history: readonly Turn[],
  limit: number,
): SentenceRanking => {
  const { words, ranker, confidenceModel: certainty, curve } = loadModel();
  const looked = retrieve(index, text, history, words);
  const { asked, corrections, continued, shown } = looked;
  const candidates = shortlist(looked);
  const missing = findUnmatchedTerms(index, text, asked.terms, asked.asking);
  const common = { terms: asked.terms, corrections, missing, continued };
  if (candidates.length === 0) return { sentences: [], confidence: 0, ...common };

  const rows = extractFeatures(asked, candidates);
  const scores = rerank(ranker, rows, candidates, index);
  if (shown !== undefined)
    for (const [c, sentence] of candidates.entries()) scores[c]! += proximityGain(sentence, shown);
  const order = candidates.map((_, c) => c).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const confidence = calibrate(
    curve,
    confidenceLogOdds(certainty, confidenceRow(asked, candidates, rows, scores, order)),
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
  // What was not looked at closely stands behind, in the order of the first ranking.
  const { total } = asked.evidence;
  const lowest = scoreOf(Math.min(...scores));
  for (const candidate of looked.candidates.slice(candidates.length)) {
    list(candidate, (lowest * total[candidate]!) / total[candidates[0]!]!);
  }
  return {
    sentences: [...sentences].map(([sentence, score]) => ({ sentence, score })),
    confidence,
    ...common,
  };
};
