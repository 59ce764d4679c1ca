/** What holds where a question is asked: the article, the language, the settings. */

import type { Article } from "../article/index.ts";
import { joinViews, type Library, type LibraryView } from "../library/index.ts";
import type { NoticeLanguage, NoticeReply, OnReading, Query } from "../reply/index.ts";
import { type ArticleMatch, findArticle } from "./find-article.ts";
import { findArticleByLink, linksOf } from "./find-article-by-link.ts";
import { type ChatSettings, EVERY_ARTICLE, type Memory } from "./memory.ts";
import { noticesIn, resolveNoticeLanguage } from "./notices/notice-languages.ts";
import type { NoticeName, Notices } from "./notices/notices.ts";
import { placesAround, readPlaceSettings } from "./places.ts";

/** What holds where a question is asked. */
export type ChatContext = Readonly<{
  /** The articles that can be asked here: everybody's, and those that were read for this chat. */
  library: LibraryView;
  settings: ChatSettings;
  language: NoticeLanguage;
  notices: Notices;
  /** The day that it is for the newsroom; an ISO date. */
  today: string;
  /** The one article that answers here: named by the query, else chosen for the place, else the only one there is. */
  article?: Article;
  /** The articles that answer here; none when the query names one that is not there. */
  scope: readonly Article[];
  /** What is to be said instead of an answer: the query names an article that is not there, or could be several. */
  misnamed?: NoticeReply;
  /** That article is what the question replies to links to. */
  isLinked?: true;
  /** Told before a page is read for this chat. */
  onReading?: OnReading;
}>;

/** Words that a person typed, given back in a notice: enough to know them by. */
const MAX_ECHO_CHARS = 60;
export const truncateEcho = (said: string): string => Array.from(said).slice(0, MAX_ECHO_CHARS).join("");

/** Why words do not name one article. */
export const explainArticle = (
  said: string,
  meant: Exclude<ArticleMatch, { kind: "one" }>,
  { notices }: Notices,
): NoticeReply => {
  const echo = truncateEcho(said);
  return meant.kind === "several"
    ? createNotice(
        "articleAmbiguous",
        notices.articleAmbiguous(
          echo,
          meant.articles.map(({ id }) => id),
        ),
      )
    : createNotice(
        "articleUnknown",
        notices.articleUnknown(
          echo,
          meant.near.map(({ id }) => id),
        ),
      );
};

/** What a chat sees of the library; what is shown, or listed to be sent, elsewhere has nothing that is only for this chat. */
export const viewFrom = async (
  library: Library,
  { place, preview, elsewhere }: Pick<Query, "place" | "preview" | "elsewhere">,
): Promise<LibraryView> => {
  const own = preview || elsewhere ? undefined : await library.pagesIn(placesAround(place));
  return own === undefined ? library : joinViews(library, own);
};

export const resolveContext = async (
  shared: Library,
  memory: Memory,
  query: Pick<Query, "place" | "article" | "locale" | "quoted" | "links" | "preview" | "elsewhere">,
  today: string,
): Promise<ChatContext> => {
  const library = await viewFrom(shared, query);
  const { own, around } = await readPlaceSettings(memory, query.place);
  const settings = { ...around, ...own };
  const language = resolveNoticeLanguage(settings.language, query.locale);
  const all = library.articles();
  const notices = noticesIn(language);
  const here = { library, settings, language, notices, today };
  if (query.article !== undefined) {
    // The words of another article than the one that is named are no answer.
    const meant = await findArticle(query.article, library, today);
    return meant.kind === "one"
      ? { ...here, article: meant.article, scope: [meant.article] }
      : { ...here, scope: [], misnamed: explainArticle(query.article, meant, notices) };
  }
  // A reply to a link asks what the link is about, whatever was chosen for the chat.
  const linked = findArticleByLink(linksOf(query), library);
  if (linked !== undefined) return { ...here, article: linked, scope: [linked], isLinked: true };
  // An article that was chosen and has since been removed no longer answers; the others do.
  const { article: choice = EVERY_ARTICLE } = settings;
  const chosen = choice === EVERY_ARTICLE ? undefined : library.get(choice);
  const article = chosen ?? (all.length === 1 ? all[0] : undefined);
  return {
    ...here,
    ...(article && { article }),
    scope: article ? [article] : all,
  };
};

/** Below the title of the article that answers: what is known of it and stands below none of its excerpts. */
export const withArticleFacts = (text: string, { article }: Pick<ChatContext, "article">): string => {
  const facts = [article?.date, article?.url].filter((fact) => fact !== undefined);
  return facts.length === 0 ? text : `${text}\n${facts.join("\n")}`;
};

/** The bot's own words as a reply. */
export const createNotice = (
  notice: NoticeName | "help" | "misses" | "article" | "manners" | "seen",
  text: string,
): NoticeReply => ({
  kind: "notice",
  notice,
  text,
});
