/** What the words of a receipt were, where the version that had them is still kept, and what stands in their place now. */

import { excerptOf } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import type { Excerpt } from "../../reply/index.ts";
import type { ArticleCollection } from "../article-collection.ts";
import { findChange } from "./find-change.ts";
import type { ReceivedWords } from "./find-received-words.ts";

export const findFormerWords = async (
  { former }: ArticleCollection,
  articles: readonly Article[],
  findIn: (version: Article) => Promise<ReceivedWords | undefined>,
): Promise<Readonly<{ before: string; now: readonly Excerpt[] }> | undefined> => {
  for (const article of articles) {
    for (const version of (await former?.(article.id)) ?? []) {
      const found = await findIn(version);
      if (found === undefined) continue;
      const before = version.text.slice(found.span.start, found.span.end);
      const change = await findChange(article, before, found.span.start);
      return { before, now: "now" in change ? change.now : [excerptOf(article, change.stands)] };
    }
  }
  return undefined;
};
