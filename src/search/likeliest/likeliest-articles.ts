/** Which of an archive's articles that may answer are the likeliest: the passages of all are ranked as if they were one article. */
import type { Yielder } from "../../yielding.ts";
import { type ArticleIndex, joinIndexes } from "../index/index.ts";
import type { QuestionParser } from "../question/index.ts";
import { scoreSharesByWords } from "../rank/index.ts";
import { createArticleWeigher, type Weighable } from "./article-weight.ts";

/** Articles that are ranked each by itself, and whose meaning is looked at: each costs a millisecond, and its first time an encoding. */
const MAX_LIKELY_ARTICLES = 5;
/** An article without any of them is as far behind as a sentence that is hardly ever the right one. */
const MIN_STANDING = Math.exp(-8);

/**
 * Text that is compared, in UTF-16 units: a step takes some 10 ms for it. Of more, as of very long paragraphs, each article stands as it
 * is.
 */
const MAX_COMPARED_CHARS = 100_000;

type Indexed = Weighable & Readonly<{ index: ArticleIndex }>;

/**
 * How each of some articles in one language stands beside the others: what its best sentence scores of what the best one of all does.
 * Ranked by itself, an article tells what is rare by its own sentences, and compares these with its best one only. Undefined where
 * there is nothing to compare.
 */
const standBeside = async (
  [first, ...others]: readonly [ArticleIndex, ...ArticleIndex[]],
  parseIn: QuestionParser,
  yieldNow: Yielder,
): Promise<readonly number[] | undefined> => {
  const length = others.reduce((sum, { article }) => sum + article.text.length, first.article.text.length);
  if (others.length === 0 || length > MAX_COMPARED_CHARS) return undefined;
  const joined = await joinIndexes([first, ...others], yieldNow);
  await yieldNow();
  const shares = scoreSharesByWords(joined, parseIn(first.language));
  await yieldNow();
  if (shares.length === 0) return undefined;
  let end = 0;
  return [first, ...others].map(({ paragraphs }) => {
    const start = end;
    end += paragraphs.length;
    const own = shares.find(({ sentence }) => sentence >= start && sentence < end);
    return Math.max(MIN_STANDING, own?.share ?? 0);
  });
};

/** Each with its `standing` among those in its language. */
const withStandings = async <One extends Indexed>(
  all: readonly One[],
  parseIn: QuestionParser,
  yieldNow: Yielder,
): Promise<readonly One[]> => {
  const standings = new Map<One, number>();
  for (const code of new Set(all.map(({ index }) => index.language.code))) {
    const [first, ...others] = all.filter(({ index }) => index.language.code === code);
    if (first === undefined) continue;
    const found = await standBeside([first.index, ...others.map(({ index }) => index)], parseIn, yieldNow);
    for (const [place, one] of [first, ...others].entries()) standings.set(one, found?.[place] ?? 1);
  }
  return all.map((one) => ({ ...one, standing: standings.get(one)! }));
};

/**
 * The likeliest of some articles, best first. What goes on from an earlier question is about what was shown then: it is not compared.
 *
 * @param count how many articles there are in the archive
 */
export const likeliestArticles = async <One extends Indexed>(
  all: readonly One[],
  count: number,
  parseIn: QuestionParser,
  yieldNow: Yielder,
): Promise<readonly One[]> => {
  const goesOn = all.some(({ index }) => parseIn(index.language).earlier !== undefined);
  const compared = goesOn ? all : await withStandings(all, parseIn, yieldNow);
  const weigh = createArticleWeigher(compared, count);
  return [...compared].sort((a, b) => weigh(b) - weigh(a)).slice(0, MAX_LIKELY_ARTICLES);
};
