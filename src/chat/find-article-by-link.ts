/** Which article a message links to. */

import type { Article } from "../article/index.ts";
import { normaliseAddress } from "../web-address.ts";
import { bareAddress } from "./find-posted-article.ts";

/** Addresses in a text, without the marks of the sentence around them. */
const addressesIn = (text: string): readonly string[] =>
  (text.match(/https?:\/\/[^\s<>"“”«»]+/giu) ?? []).map((found) => found.replace(/[.,;:!?…)\]}'’*_~|]+$/u, ""));

/** The one article that a text links to; undefined when it links to none, or to several. */
export const findArticleByLink = (text: string, articles: readonly Article[]): Article | undefined => {
  const found = new Set<Article>();
  for (const address of addressesIn(text)) {
    const exact = normaliseAddress(address);
    const bare = bareAddress(address);
    const same = articles.filter(({ url }) => url !== undefined && normaliseAddress(url) === exact);
    // What follows "?" is often who shared it; where it is all that tells two pages apart, it counts.
    const alike = articles.filter(({ url }) => url !== undefined && bareAddress(url) === bare);
    const [only, ...others] = same.length > 0 ? same : alike;
    if (only !== undefined && others.length === 0) found.add(only);
  }
  const [article, ...others] = found;
  return others.length === 0 ? article : undefined;
};
