/** What holds where a question is asked: the article, the language, the settings. */

import type { Article } from "../article/index.ts";
import type { Library } from "../library/index.ts";
import type { NoticeLanguage, NoticeReply, Query } from "../reply/index.ts";
import type { ChatSettings, Memory } from "./memory.ts";
import { noticesIn, resolveNoticeLanguage } from "./notices/notice-languages.ts";
import type { NoticeName, Notices } from "./notices/notices.ts";

/** What holds where a question is asked. */
export type ChatContext = Readonly<{
  settings: ChatSettings;
  language: NoticeLanguage;
  notices: Notices;
  /** The one article that answers here: named by the query, else chosen for the place, else the only one there is. */
  article?: Article;
  /** The articles that answer here. */
  scope: readonly Article[];
}>;

export const resolveContext = async (
  library: Library,
  memory: Memory,
  query: Pick<Query, "place" | "article" | "locale">,
): Promise<ChatContext> => {
  const settings = await memory.settings(query.place);
  const language = resolveNoticeLanguage(settings.language, query.locale);
  const all = library.articles();
  // An article that was chosen and has since been removed no longer answers; the others do.
  const named = query.article === undefined ? undefined : library.get(query.article);
  const chosen = settings.article === undefined ? undefined : library.get(settings.article);
  const article = named ?? chosen ?? (all.length === 1 ? all[0] : undefined);
  return {
    settings,
    language,
    notices: noticesIn(language),
    ...(article && { article }),
    scope: article ? [article] : all,
  };
};

/** The bot's own words as a reply. */
export const createNotice = (
  notice: NoticeName | "help" | "misses" | "article" | "manners",
  text: string,
): NoticeReply => ({
  kind: "notice",
  notice,
  text,
});
