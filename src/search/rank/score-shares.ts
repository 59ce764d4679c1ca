/** What the sentences of an article score beside the best of them. */
import type { ArticleIndex } from "../index/index.ts";
import type { ParsedQuestion } from "../question/index.ts";
import type { WordRanking } from "./fusion/word-ranking.ts";
import { loadModel } from "./model/load-model.ts";
import { rankByWords } from "./rank-by-words.ts";
import { type Retrieval, retrieve, shortlist } from "./retrieve.ts";

type Share = Readonly<{ sentence: number; share: number }>;

/**
 * What each candidate scores of what the first one does, best first; those that were not ranked by features follow, in the order of the
 * first ranking.
 *
 * @param ranking log-odds between its candidates
 * @param unranked of the retrieved candidates
 */
export const scoreShares = (
  { context, candidates: retrieved }: Retrieval,
  { candidates, scores, order }: Pick<WordRanking, "candidates" | "scores" | "order">,
  unranked: readonly number[],
): readonly Share[] => {
  const [first] = order;
  if (first === undefined) return [];
  const top = scores[first]!;
  const ranked = order.map((c) => ({ sentence: candidates[c]!, share: Math.exp(scores[c]! - top) }));
  const { total } = context.bm25;
  const lowest = Math.exp(Math.min(...scores) - top);
  const best = total[retrieved[0]!]!;
  return [...ranked, ...unranked.map((sentence) => ({ sentence, share: (lowest * total[sentence]!) / best }))];
};

/** The same by words alone, of the sentences as they are: one that asks something counts itself, not the one that answers it. */
export const scoreSharesByWords = (index: ArticleIndex, question: ParsedQuestion): readonly Share[] => {
  const model = loadModel();
  const retrieval = retrieve(index, question, model.words);
  const candidates = shortlist(retrieval);
  if (candidates.length === 0) return [];
  const unranked = retrieval.candidates.slice(candidates.length);
  return scoreShares(retrieval, rankByWords(model, retrieval, candidates), unranked);
};
