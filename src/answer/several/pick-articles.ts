/** Whether two articles answer a question, so that both are shown; and which of them stands first. */

import type { SearchResult } from "../../search/index.ts";
import { articleDayOf } from "../../search/naming/index.ts";

type Answering = SearchResult["answering"][number];

/**
 * How likely the second article must be meant, of how likely the first is. Of 1,000 questions to 442 encyclopedia articles 87 show
 * a second one: the first holds the answer for 39, the second for 10. From .5 on 124 would: 68 and 10.
 */
const MIN_SHARE_OF_FIRST_ARTICLE = 0.7;
/** The same for a newer one, where what holds now is asked for. */
const MIN_SHARE_OF_OLDER_ARTICLE = 0.2;

const isNewer = (one: Answering, other: Answering): boolean => {
  const [day, otherDay] = [articleDayOf(one.article), articleDayOf(other.article)];
  return day !== undefined && (otherDay === undefined || day > otherDay);
};

const textOf = ({ article, sentence }: Answering): string => {
  const { start, end } = article.sentences[sentence]!;
  return article.text.slice(start, end);
};

/**
 * The best sentences of two articles that answer; none where one article does, or none.
 *
 * @param clear the confidence from which a sentence is clear to answer.
 * @param threshold the confidence below which nothing is shown.
 */
export const pickArticles = (
  { answering }: Pick<SearchResult, "answering">,
  clear: number,
  threshold: number,
  newestFirst: boolean,
): readonly Answering[] => {
  const [first, ...others] = answering;
  if (first === undefined) return [];
  const isNear = (one: Answering, share: number): boolean =>
    one.weight >= first.weight * share && textOf(one) !== textOf(first);
  const rival =
    others.find(
      (one) =>
        newestFirst && isNewer(one, first) && one.confidence >= threshold && isNear(one, MIN_SHARE_OF_OLDER_ARTICLE),
    ) ??
    (first.confidence >= clear
      ? others.find((one) => one.confidence >= clear && isNear(one, MIN_SHARE_OF_FIRST_ARTICLE))
      : undefined);
  if (rival === undefined) return [];
  return newestFirst && isNewer(rival, first) ? [rival, first] : [first, rival];
};
