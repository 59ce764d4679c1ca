/** What `/article` and `/language` choose for a chat. */

import type { Library } from "../../library/index.ts";
import type { Query, SingleReply } from "../../reply/index.ts";
import { findArticle } from "../find-article.ts";
import type { ChatSettings, Memory } from "../memory.ts";
import { noticeLanguages, noticesIn } from "../notices/notice-languages.ts";
import {
  type ChatContext,
  createNotice,
  explainArticle,
  resolveContext,
  truncateEcho,
  withArticleFacts,
} from "../resolve-context.ts";

/** Without what is not set: a setting that was taken back is gone. */
const dropUnset = ({
  article,
  language,
}: Readonly<{ article?: string | undefined; language?: string | undefined }>): ChatSettings => ({
  ...(article !== undefined && { article }),
  ...(language !== undefined && { language }),
});

const showCurrentArticle = (library: Library, { article, notices }: ChatContext): SingleReply =>
  article
    ? createNotice("articleHere", withArticleFacts(notices.notices.articleHere(article.title), { article }))
    : createNotice("allArticlesHere", notices.notices.allArticlesHere(library.articles().length));

/** `/article`: which article answers here, or which one shall; "all" for every one. */
export const chooseArticle = async (
  library: Library,
  memory: Memory,
  said: string,
  query: Query,
  here: ChatContext,
): Promise<SingleReply> => {
  const { notices } = here.notices;
  if (said === "") return showCurrentArticle(library, here);
  if (!query.mayConfigure) return createNotice("notAllowed", notices.notAllowed);
  const meant = findArticle(said, library.articles());
  const all = meant.kind !== "one" || meant.article.id !== said ? /^(all|\*)$/i.test(said) : false;
  if (all) {
    await memory.configure(query.place, dropUnset({ ...here.settings, article: undefined }));
  } else {
    if (meant.kind !== "one") return explainArticle(said, meant, here.notices);
    await memory.configure(query.place, dropUnset({ ...here.settings, article: meant.article.id }));
  }
  return showCurrentArticle(
    library,
    await resolveContext(library, memory, { place: query.place, ...(query.locale && { locale: query.locale }) }),
  );
};

/** `/language`: the language of the notices here, or what it shall be; "auto" for each person's own. */
export const chooseLanguage = async (
  memory: Memory,
  said: string,
  query: Query,
  here: ChatContext,
): Promise<SingleReply> => {
  const { notices } = here.notices;
  const others = (language: string) => [...noticeLanguages.filter((one) => one !== language), "auto"];
  if (said === "") return createNotice("languageHere", notices.languageHere(here.notices.name, others(here.language)));
  if (!query.mayConfigure) return createNotice("notAllowed", notices.notAllowed);
  if (/^auto$/i.test(said)) {
    await memory.configure(query.place, dropUnset({ ...here.settings, language: undefined }));
    return createNotice("languageHere", notices.languageHere(here.notices.name, others(here.language)));
  }
  const words = said.toLowerCase();
  const language = noticeLanguages.find((one) => one === words || noticesIn(one).name.toLowerCase() === words);
  if (language === undefined)
    return createNotice("languageUnknown", notices.languageUnknown(truncateEcho(said), noticeLanguages));
  await memory.configure(query.place, dropUnset({ ...here.settings, language }));
  const chosen = noticesIn(language);
  return { ...createNotice("languageHere", chosen.notices.languageHere(chosen.name, others(language))), language };
};
