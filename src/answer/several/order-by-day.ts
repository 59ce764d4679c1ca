import type { Excerpt } from "../../reply/index.ts";
import { foundArticle, type SearchResult } from "../../search/index.ts";
import { articleDayOf } from "../../search/naming/index.ts";

/** What is shown of several articles, the newest article's first; of one day, or of none, in its order. */
export const orderByDay = (
  finding: Pick<SearchResult, "candidates" | "answering">,
  [first, ...others]: readonly [Excerpt, ...Excerpt[]],
): [Excerpt, ...Excerpt[]] => {
  const dayOf = ({ article: id }: Excerpt): string => {
    const article = foundArticle(finding, id);
    return (article && articleDayOf(article)) ?? "";
  };
  const shown: [Excerpt, ...Excerpt[]] = [first, ...others];
  return shown.sort((one, other) => dayOf(other).localeCompare(dayOf(one)));
};
