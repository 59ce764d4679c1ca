/** Puts the rankings of several articles into one result: the best sentences of all, and what was read in the winner. */
import type { Article } from "../article/index.ts";
import type { ArticleIndex } from "./index/index.ts";
import { bestFitOf, createArticleWeigher, type Weighable } from "./likeliest/article-weight.ts";
import { findMatchingWords } from "./question/index.ts";
import type { SentenceRanking } from "./rank/index.ts";
import type { SearchResult, SentenceCandidate } from "./search.ts";

/**
 * The sentences of one article. `whole`: the article, where the index is of some of its sentences, and their numbers in it.
 */
export type ArticleRanking = Weighable &
  Readonly<{
    index: ArticleIndex;
    ranking: SentenceRanking;
    whole?: Readonly<{ article: Article; sentences: readonly number[] }>;
  }>;

/** How much it weighs for whether another article is meant that an article fits: of two that fit nearly as well neither is sure. */
const SHARE_FIT_EXPONENT = 1;

const NO_RESULT: Omit<SearchResult, "parseIn"> = {
  candidates: [],
  confidence: 0,
  wordConfidence: 0,
  corrections: [],
  missing: [],
  continued: false,
  foundBy: "words",
  answering: [],
  matches: () => [],
};

/** How likely it is that an article is meant, beside the others. */
const weightOf = ({ ranking, fit }: ArticleRanking, bestFit: number): number =>
  ranking.confidence * (fit / bestFit) ** SHARE_FIT_EXPONENT;

const toCandidate = ({ index, whole }: ArticleRanking, sentence: number, score: number): SentenceCandidate => ({
  article: whole?.article ?? index.article,
  sentence: whole?.sentences[sentence] ?? sentence,
  score,
});

const answeringOf = (
  searched: readonly ArticleRanking[],
  bestFit: number,
  weigh: (one: ArticleRanking) => number,
): SearchResult["answering"] =>
  searched
    .flatMap((one) => {
      const [first] = one.ranking.sentences;
      if (first === undefined) return [];
      const { confidence } = one.ranking;
      const { article, sentence, score } = toCandidate(one, first.sentence, first.score * weigh(one));
      return [{ article, sentence, score, confidence, weight: weightOf(one, bestFit) }];
    })
    .sort((a, b) => b.score - a.score);

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

/**
 * How probable it is that the winner is meant, and not the strongest of the other articles, by what both score. A confidence of .5 or
 * more is of another article for 7 of 646 of 1,000 questions to 442 encyclopedia articles, for 15 of 484 of 1,000 of texts that nothing was
 * learned from to 10,000 the size of news. With the scores of all others together a large archive was hardly ever sure.
 */
const shareOf = (winner: ArticleRanking, searched: readonly ArticleRanking[], bestFit: number): number => {
  const own = weightOf(winner, bestFit);
  const rival = Math.max(0, ...searched.filter((other) => other !== winner).map((other) => weightOf(other, bestFit)));
  return own > 0 ? own / (own + rival) : 1;
};

/**
 * @param library how many articles there are, and whether others than the searched ones may be meant as well, which makes the first
 *   one less sure: so in an archive.
 */
export const mergeRankings = (
  searched: readonly ArticleRanking[],
  limit: number,
  { count, isArchive }: Readonly<{ count: number; isArchive: boolean }>,
): Omit<SearchResult, "parseIn"> => {
  const bestFit = bestFitOf(searched);
  const weigh = createArticleWeigher(searched, count);
  const candidates: (SentenceCandidate & { from: number })[] = searched.flatMap((one, from) =>
    one.ranking.sentences.map(({ sentence, score }) => ({
      ...toCandidate(one, sentence, score * weigh(one)),
      from,
    })),
  );
  candidates.sort((a, b) => b.score - a.score || a.from - b.from);
  const winner = searched[candidates[0]?.from ?? 0];
  if (winner === undefined) return NO_RESULT;
  const { confidence, wordConfidence, corrections, missing, continued, foundBy } = winner.ranking;
  const share = isArchive ? shareOf(winner, searched, bestFit) : 1;
  return {
    candidates: candidates.slice(0, limit).map(({ article, sentence, score }) => ({ article, sentence, score })),
    confidence: confidence * share,
    wordConfidence: wordConfidence * share,
    corrections,
    missing: missing(),
    continued,
    foundBy,
    answering: answeringOf(searched, bestFit, weigh),
    matches: createMatcher(searched),
  };
};
