import type { ArticleIndex } from "./article-index.ts";
import { chance } from "./calibrate.ts";
import { certaintyOf, certaintyRow } from "./certainty.ts";
import { extract } from "./features/features.ts";
import { nearness } from "./follow-up.ts";
import { learned } from "./learned.ts";
import { look } from "./look.ts";
import { missingWords } from "./missing.ts";
import { answeringTo } from "./own-questions.ts";
import { scoreCandidates } from "./scores.ts";
import type { Correction, Turn } from "./search.ts";
import type { Term } from "./terms.ts";

/** What one article has to say on a question. */
export type Ranking = Readonly<{
  /** Best first, with scores above 0 and up to 1. */
  sentences: readonly Readonly<{ sentence: number; score: number }>[];
  /** How probable it is that the first of them answers. */
  confidence: number;
  terms: readonly Term[];
  corrections: readonly Correction[];
  missing: readonly string[];
  continued: boolean;
}>;

/** Scores are never quite nothing: whatever is listed shares something with the question. */
const LEAST = 1e-6;

/** Ranks the sentences of one article: first by evidence, then the best of them by what was learned. */
export function rankSentences(index: ArticleIndex, text: string, history: readonly Turn[], limit: number): Ranking {
  const { associations, ranker, certainty, curve } = learned();
  const { asked, candidates, corrections, continued, shown } = look(index, text, history, associations);
  const missing = missingWords(index, text, asked.terms, asked.asking);
  const common = { terms: asked.terms, corrections, missing, continued };
  if (candidates.length === 0) return { sentences: [], confidence: 0, ...common };

  const rows = extract(asked, candidates);
  const scores = scoreCandidates(ranker, rows, candidates, index);
  if (shown !== undefined) for (const [c, sentence] of candidates.entries()) scores[c]! += nearness(sentence, shown);
  const order = candidates.map((_, c) => c).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const confidence = chance(curve, certaintyOf(certainty, certaintyRow(asked, candidates, rows, scores, order)));
  const top = scores[order[0]!]!;
  const sentences = new Map<number, number>();
  for (const c of order) {
    if (sentences.size >= limit) break;
    const sentence = answeringTo(index.article, candidates[c]!);
    // The ranker's scores are log-odds between candidates; the first one's is what it is sure of.
    const score = Math.min(1, Math.max(LEAST, confidence * Math.exp(scores[c]! - top)));
    if (!sentences.has(sentence)) sentences.set(sentence, score);
  }
  return {
    sentences: [...sentences].map(([sentence, score]) => ({ sentence, score })),
    confidence,
    ...common,
  };
}
