/** What is said and asked with an article's title in it, in the languages of the notices. */

import type { NoticeLanguage } from "../../reply/index.ts";
import { formatList } from "./format-list.ts";

type Titled = Readonly<{ title: string; date?: string }>;

type ArticleNotices = Readonly<{
  /** What a person wrote, by what came with the articles. */
  wrote: (author: string, articles: readonly Titled[]) => string;
  /** Questions that say of which of several articles they are. */
  asks: Readonly<Record<"about" | "points", (title: string) => string>>;
}>;

const listTitles = (articles: readonly Titled[], open: string, close: string): string =>
  formatList(articles.map(({ title, date }) => `${open}${title}${close}${date === undefined ? "" : ` (${date})`}`));

export const articleNotices: Readonly<Record<NoticeLanguage, ArticleNotices>> = {
  en: {
    wrote: (author, articles) => `${author} wrote: ${listTitles(articles, "“", "”")}.`,
    asks: {
      about: (title) => `What is the article “${title}” about?`,
      points: (title) => `What are the key points of the article “${title}”?`,
    },
  },
  fr: {
    wrote: (author, articles) => `${author} a écrit : ${listTitles(articles, "« ", " »")}.`,
    asks: {
      about: (title) => `De quoi parle l’article « ${title} » ?`,
      points: (title) => `Quels sont les points clés de l’article « ${title} » ?`,
    },
  },
  km: {
    wrote: (author, articles) => `${author} បានសរសេរ៖ ${listTitles(articles, "“", "”")}។`,
    asks: {
      about: (title) => `អត្ថបទ “${title}” និយាយអំពីអ្វី?`,
      points: (title) => `ចំណុចសំខាន់ៗនៃអត្ថបទ “${title}” មានអ្វីខ្លះ?`,
    },
  },
};
