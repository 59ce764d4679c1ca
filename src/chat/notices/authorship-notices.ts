/** What is said of an author who stands in no sentence, in the languages of the notices. */

import type { NoticeLanguage } from "../../reply/index.ts";
import { formatList } from "./format-list.ts";

type Written = Readonly<{ title: string; date?: string }>;

type AuthorshipNotices = Readonly<{
  /** What a person wrote, by what came with the articles. */
  wrote: (author: string, articles: readonly Written[]) => string;
}>;

const listTitles = (articles: readonly Written[], open: string, close: string): string =>
  formatList(articles.map(({ title, date }) => `${open}${title}${close}${date === undefined ? "" : ` (${date})`}`));

export const authorshipNotices: Readonly<Record<NoticeLanguage, AuthorshipNotices>> = {
  en: { wrote: (author, articles) => `${author} wrote: ${listTitles(articles, "“", "”")}.` },
  fr: { wrote: (author, articles) => `${author} a écrit : ${listTitles(articles, "« ", " »")}.` },
  km: { wrote: (author, articles) => `${author} បានសរសេរ៖ ${listTitles(articles, "“", "”")}។` },
};
