/** Puts the rankings of several articles into one result: the best sentences of all, and what was read in the winner. */
import type { Article } from "../article/index.ts";
import type { ArticleIndex } from "./index/index.ts";
import { findMatchingWords } from "./question/index.ts";
import type { SentenceRanking } from "./rank/index.ts";
import type { SearchResult, SentenceCandidate } from "./search.ts";

/**
 * The sentences of one article, and how well that article fits the question. `whole`: the article, where the index is of some
 * of its sentences, and their numbers in it.
 */
export type ArticleRanking = Readonly<{
  index: ArticleIndex;
  ranking: SentenceRanking;
  fit: number;
  whole?: Readonly<{ article: Article; sentences: readonly number[] }>;
}>;

/**
 * How much it weighs that an article fits the question as a whole. Measured on 1,000 articles of eight paragraphs: the
 * right article is first for 85.0 % at 2, 83.3 % at 1, 81.8 % at 0.
 */
const FIT_EXPONENT = 2;
/** Keeps the quotient finite when no article fits. */
const MIN_FIT = 1e-9;

const NO_RESULT: Omit<SearchResult, "parseIn"> = {
  candidates: [],
  confidence: 0,
  wordConfidence: 0,
  corrections: [],
  missing: [],
  continued: false,
  foundBy: "words",
  matches: () => [],
};

const createMatcher =
  (searched: readonly ArticleRanking[]): SearchResult["matches"] =>
  (article, span) => {
    const found = searched.find(({ index }) => index.article.id === article.id) ?? searched[0];
    if (found === undefined) return [];
    const { index, ranking } = found;
    const stems = new Set(ranking.terms.map((term) => term.stem));
    for (const { matches } of ranking.terms) for (const match of matches) stems.add(index.stems[match.stem]!);
    const markStops = ranking.terms.every((term) => term.stop);
    return findMatchingWords(index.language, article, span, stems, markStops);
  };

export const mergeRankings = (searched: readonly ArticleRanking[], limit: number): Omit<SearchResult, "parseIn"> => {
  const bestFit = Math.max(...searched.map(({ fit }) => fit), MIN_FIT);
  const candidates: (SentenceCandidate & { from: number })[] = searched.flatMap(
    ({ index, ranking, fit, whole }, from) =>
      ranking.sentences.map(({ sentence, score }) => ({
        article: whole?.article ?? index.article,
        sentence: whole?.sentences[sentence] ?? sentence,
        score: score * (fit / bestFit) ** FIT_EXPONENT,
        from,
      })),
  );
  candidates.sort((a, b) => b.score - a.score || a.from - b.from);
  const winner = searched[candidates[0]?.from ?? 0];
  if (winner === undefined) return NO_RESULT;
  const { confidence, wordConfidence, corrections, missing, continued, foundBy } = winner.ranking;
  return {
    candidates: candidates.slice(0, limit).map(({ article, sentence, score }) => ({ article, sentence, score })),
    confidence,
    wordConfidence,
    corrections,
    missing,
    continued,
    foundBy,
    matches: createMatcher(searched),
  };
};
