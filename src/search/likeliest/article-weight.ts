/** How much it weighs for the order of sentences of several articles which article each is of. */

/**
 * How well an article fits a question as a whole; and how it stands beside others (`likeliestArticles`), where they were compared: from 0
 * to 1, 1 when absent.
 */
export type Weighable = Readonly<{ fit: number; standing?: number }>;

/**
 * How much it weighs for the order that an article fits the question as a whole: the more articles there are, the more of them fit
 * nearly as well. So much for each digit of their number: the best values are 3 among 442, 5 among 12,000 and 6 among 100,000.
 */
const FIT_EXPONENT_PER_DIGIT = 1.2;
/** Among few: of 1,000 articles of eight paragraphs in memory the right one was first for 85.0 % at 2, 83.3 % at 1, 81.8 % at 0. */
const MIN_FIT_EXPONENT = 2;
/** How much it weighs how an article stands beside others. From .35 to .7 the right one is first as often. */
const STANDING_EXPONENT = 0.5;
/** Keeps the quotient finite when no article fits. */
const MIN_FIT = 1e-9;

/** What the best of some articles fits; above 0. */
export const bestFitOf = (articles: readonly Weighable[]): number =>
  Math.max(...articles.map(({ fit }) => fit), MIN_FIT);

/** @param count how many articles there are, searched or not */
export const createArticleWeigher = (
  articles: readonly Weighable[],
  count: number,
): ((article: Weighable) => number) => {
  const bestFit = bestFitOf(articles);
  const exponent = Math.max(MIN_FIT_EXPONENT, FIT_EXPONENT_PER_DIGIT * Math.log10(Math.max(1, count)));
  return ({ fit, standing = 1 }) => (fit / bestFit) ** exponent * standing ** STANDING_EXPONENT;
};
