/** What `/article`, `/language` and `/private` choose for a chat. */

import type { Article } from "../../article/index.ts";
import type { Library } from "../../library/index.ts";
import type { NoticeLanguage, NoticeReply, Query, SingleReply } from "../../reply/index.ts";
import { isWebAddress } from "../../web-address.ts";
import { type ArticleMatch, findArticle } from "../find-article.ts";
import { findArticleByLink } from "../find-article-by-link.ts";
import {
  type ChatSettings,
  EACH_OWN_LANGUAGE,
  EVERY_ARTICLE,
  type Memory,
  PRIVATE_ANSWERS,
  PUBLIC_ANSWERS,
} from "../memory.ts";
import { noticeLanguages, noticesIn, resolveNoticeLanguage } from "../notices/notice-languages.ts";
import { readPlaceSettings } from "../places.ts";
import { isNotice, readPage } from "../read-page.ts";
import { type ChatContext, createNotice, resolveContext, truncateEcho, withArticleFacts } from "../resolve-context.ts";
import { showArticlePage } from "./article-page.ts";

/** What is kept of a choice: nothing, where the same holds anyway, so that the place goes along with those around it. */
const choose = async <Key extends keyof ChatSettings>(
  memory: Memory,
  place: string,
  key: Key,
  chosen: string,
  unset: string,
): Promise<void> => {
  const { own, around } = await readPlaceSettings(memory, place);
  const { [key]: _, ...others } = own;
  await memory.configure(place, chosen === (around[key] ?? unset) ? others : { ...others, [key]: chosen });
};

const showCurrentArticle = ({ library, article, notices }: ChatContext): SingleReply =>
  article
    ? createNotice("articleHere", withArticleFacts(notices.notices.articleHere(article.title), { article }))
    : createNotice("allArticlesHere", notices.notices.allArticlesHere(library.articles().length));

/** The article at an address, which is read where nothing of it can be asked yet. What operators add in private is for everybody. */
const articleAtAddress = async (
  library: Library,
  address: string,
  { operator, place }: Query,
  here: ChatContext,
): Promise<Article | NoticeReply> =>
  findArticleByLink([address], operator ? library : here.library) ??
  readPage(library, address, { place, isForAll: operator }, here);

/** `/article`: which article answers here, or which one shall; "all" for every one. */
export const chooseArticle = async (
  library: Library,
  memory: Memory,
  said: string,
  query: Query,
  here: ChatContext,
): Promise<SingleReply> => {
  const { notices } = here.notices;
  if (said === "") return showCurrentArticle(here);
  if (!query.mayConfigure) return createNotice("notAllowed", notices.notAllowed);
  const named = isWebAddress(said) ? await articleAtAddress(library, said, query, here) : undefined;
  if (named !== undefined && isNotice(named)) return named;
  const meant: ArticleMatch = named
    ? { kind: "one", article: named }
    : await findArticle(said, here.library, here.today);
  const all =
    named === undefined && (meant.kind !== "one" || meant.article.id !== said) ? /^(all|\*)$/i.test(said) : false;
  if (!all && meant.kind !== "one") return showArticlePage({ typed: said, offset: 0 }, memory, query, here);
  const chosen = all || meant.kind !== "one" ? EVERY_ARTICLE : meant.article.id;
  await choose(memory, query.place, "article", chosen, EVERY_ARTICLE);
  return showCurrentArticle(
    await resolveContext(
      library,
      memory,
      { place: query.place, ...(query.locale && { locale: query.locale }) },
      here.today,
    ),
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
  /** In that language itself. */
  const tellLanguage = (language: NoticeLanguage): SingleReply => {
    const { name, notices: told } = noticesIn(language);
    return { ...createNotice("languageHere", told.languageHere(name, others(language))), language };
  };
  if (said === "") return createNotice("languageHere", notices.languageHere(here.notices.name, others(here.language)));
  if (!query.mayConfigure) return createNotice("notAllowed", notices.notAllowed);
  if (/^auto$/i.test(said)) {
    await choose(memory, query.place, "language", EACH_OWN_LANGUAGE, EACH_OWN_LANGUAGE);
    const { own, around } = await readPlaceSettings(memory, query.place);
    const language = resolveNoticeLanguage({ ...around, ...own }.language, query.locale);
    return tellLanguage(language);
  }
  const words = said.toLowerCase();
  const language = noticeLanguages.find((one) => one === words || noticesIn(one).name.toLowerCase() === words);
  if (language === undefined)
    return createNotice("languageUnknown", notices.languageUnknown(truncateEcho(said), noticeLanguages));
  await choose(memory, query.place, "language", language, EACH_OWN_LANGUAGE);
  return tellLanguage(language);
};

/** `/private`: whether answers here are shown to their asker alone first, or whether they shall be: "on" or "off". */
export const choosePrivacy = async (
  memory: Memory,
  said: string,
  query: Query,
  { settings, notices: { notices } }: ChatContext,
): Promise<SingleReply> => {
  const show = (answers: string | undefined) =>
    createNotice("answersHere", notices.answersHere(answers !== PUBLIC_ANSWERS));
  if (!query.canHide) return createNotice("answersPublic", notices.answersPublic);
  const [chosen] = /^(?:on|off)$/i.exec(said) ?? [];
  if (chosen === undefined) return show(settings.answers);
  if (!query.mayConfigure) return createNotice("notAllowed", notices.notAllowed);
  const answers = chosen.toLowerCase() === "on" ? PRIVATE_ANSWERS : PUBLIC_ANSWERS;
  await choose(memory, query.place, "answers", answers, PRIVATE_ANSWERS);
  return show(answers);
};
