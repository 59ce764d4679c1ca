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
 * How much it weighs for the order that an article fits the question as a whole: the more articles there are, the more of them fit
 * nearly as well. So much for each digit of their number: the best values are 3 among 442, 5 among 12,000 and 6 among 100,000.
 */
const FIT_EXPONENT_PER_DIGIT = 1.2;
/** Among few: of 1,000 articles of eight paragraphs in memory the right one was first for 85.0 % at 2, 83.3 % at 1, 81.8 % at 0. */
const MIN_FIT_EXPONENT = 2;
/** The same where it is asked whether another article is meant: of two that fit nearly as well neither is sure. */
const SHARE_FIT_EXPONENT = 1;
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
  answering: [],
  matches: () => [],
};

/** Beside what others a ranking is looked at: the fit of the best, and how much it weighs. */
type Beside = Readonly<{ bestFit: number; exponent: number }>;

/** What a sentence scores beside those of other articles. */
const scoreIn = ({ fit }: ArticleRanking, score: number, { bestFit, exponent }: Beside): number =>
  score * (fit / bestFit) ** exponent;

/** How likely it is that an article is meant, beside the others. */
const weightOf = ({ ranking, fit }: ArticleRanking, bestFit: number): number =>
  ranking.confidence * (fit / bestFit) ** SHARE_FIT_EXPONENT;

const toCandidate = ({ index, whole }: ArticleRanking, sentence: number, score: number): SentenceCandidate => ({
  article: whole?.article ?? index.article,
  sentence: whole?.sentences[sentence] ?? sentence,
  score,
});

const answeringOf = (searched: readonly ArticleRanking[], beside: Beside): SearchResult["answering"] =>
  searched
    .flatMap((one) => {
      const [first] = one.ranking.sentences;
      if (first === undefined) return [];
      const { confidence } = one.ranking;
      const { article, sentence, score } = toCandidate(one, first.sentence, scoreIn(one, first.score, beside));
      return [{ article, sentence, score, confidence, weight: weightOf(one, beside.bestFit) }];
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
 * more is of another article for 9 of 666 of 1,000 questions to 442 encyclopedia articles, for 18 of 664 of 1,100 to 12,000 the size of
 * news, for 8 of 274 of 500 to 100,000. With the scores of all others together a large archive was hardly ever sure.
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
  const bestFit = Math.max(...searched.map(({ fit }) => fit), MIN_FIT);
  const exponent = Math.max(MIN_FIT_EXPONENT, FIT_EXPONENT_PER_DIGIT * Math.log10(Math.max(1, count)));
  const beside = { bestFit, exponent };
  const candidates: (SentenceCandidate & { from: number })[] = searched.flatMap((one, from) =>
    one.ranking.sentences.map(({ sentence, score }) => ({
      ...toCandidate(one, sentence, scoreIn(one, score, beside)),
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
    answering: answeringOf(searched, beside),
    matches: createMatcher(searched),
  };
};
