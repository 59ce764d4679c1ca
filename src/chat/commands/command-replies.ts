/** What single commands answer: the list of articles, an outline, help, privacy, a check, what was missed. */

import type { Report } from "../../analytics/index.ts";
import type { Article } from "../../article/index.ts";
import type { Library } from "../../library/index.ts";
import { checkQuotation, validateQuotation } from "../../quotation/index.ts";
import type { Query, SingleReply } from "../../reply/index.ts";
import type { Suggestions } from "../buttons/suggestions.ts";
import { type ChatContext, createNotice, explainArticle } from "../resolve-context.ts";
import { commandCatalogue, MAX_CHECK_CHARS } from "./command-catalogue.ts";
import { formatDigest } from "./format-digest.ts";

/** Articles named in one reply. */
const MAX_LISTED_ARTICLES = 20;
/** Questions named in an outline. */
const MAX_OUTLINE_QUESTIONS = 6;

/** What is kept of questions for editors. */
export type QuestionRetention = Readonly<{
  days: number;
  /** Whether those that were not answered are kept as they were asked. */
  questions: boolean;
}>;

/** `/check`: whether the articles have these words, or why that cannot be said. */
export const checkText = async (text: string, here: ChatContext): Promise<SingleReply> => {
  const { notices } = here.notices;
  if (text.length > MAX_CHECK_CHARS) return createNotice("checkTooLong", notices.checkTooLong(MAX_CHECK_CHARS));
  const fault = await validateQuotation(here.library, text, here.article?.id);
  if (fault === "empty") return createNotice("nothingToCheck", notices.nothingToCheck);
  if (fault === "too-short") return createNotice("checkTooShort", notices.checkTooShort);
  return checkQuotation(here.library, text, here.article?.id);
};

const toListItem = (article: Article, { settings }: ChatContext) => ({
  id: article.id,
  title: article.title,
  ...(article.date !== undefined && { date: article.date }),
  ...(article.url !== undefined && { url: article.url }),
  chosen: settings.article === article.id,
});

/** `/articles`: those whose name contains some words; those with nearly such a name when there is none. */
export const listArticles = async (words: string, here: ChatContext): Promise<SingleReply> => {
  const { library, today } = here;
  const list = (articles: readonly Article[], total: number): SingleReply => ({
    kind: "articles",
    articles: articles.slice(0, MAX_LISTED_ARTICLES).map((article) => toListItem(article, here)),
    total,
  });
  const all = library.articles();
  if (all.length === 0 || words === "") return list(all, all.length);
  const { ids, total, isWhole } = await library.search.byName({ typed: words, today, limit: MAX_LISTED_ARTICLES });
  const found = ids.flatMap((id) => library.get(id) ?? []);
  return isWhole ? list(found, total) : explainArticle(words, { kind: "none", near: found }, here.notices);
};

/** `/outline`: what an article is about, by its headings and what it can be asked. */
export const showOutline = async (
  suggestions: Suggestions,
  article: Article,
  here: ChatContext,
): Promise<SingleReply> => ({
  kind: "outline",
  article: toListItem(article, here),
  headings: article.blocks
    .filter(({ kind }) => kind === "heading")
    .map(({ start, end }) => article.text.slice(start, end)),
  paragraphs: article.blocks.reduce((most, { paragraph }) => Math.max(most, paragraph), 0),
  questions: (await suggestions.suggestFor(article, MAX_OUTLINE_QUESTIONS, here.library)).map(
    ({ question }) => question,
  ),
});

/** `/help`: the commands that this person may use here. */
export const showHelp = (query: Query, { language, notices }: ChatContext, isCounted: boolean): SingleReply => {
  const lines = commandCatalogue
    .filter(({ needsHiding }) => !needsHiding || query.canHide)
    .filter(
      ({ audience }) =>
        audience === "all" || (audience === "configurers" ? query.mayConfigure : query.operator && isCounted),
    )
    .map(({ name, description, argument }) => {
      const words = notices.commands[name].argument ?? argument?.name;
      const usage = argument?.required ? ` ${words}` : words && ` [${words}]`;
      return `/${name}${usage ?? ""} – ${description[language]}`;
    });
  return createNotice("help", [notices.notices.help, ...lines].join("\n"));
};

/** `/privacy`: what is kept of a person, and what is counted. */
export const showPrivacy = (
  { notices }: ChatContext,
  retention: QuestionRetention | undefined,
  hasNewsroom: boolean,
  hasCluster: boolean,
): SingleReply => {
  const { kept, toldKept, lookedUp } = notices.report;
  const counted = retention
    ? [kept(retention.days, retention.questions), ...(hasNewsroom ? [toldKept(retention.days)] : [])]
    : [];
  const said = [notices.notices.privacy, ...(hasCluster ? [lookedUp] : []), ...counted];
  return createNotice("privacy", said.join("\n\n"));
};

/** A person's own id on the platform, where nobody else reads along: whoever runs a bot needs it for the settings. */
const ownIdOf = ({ place, asker, elsewhere }: Query): string | undefined => {
  const isPrivate = (place === asker || place.startsWith(`${asker}:`)) && elsewhere !== true;
  return isPrivate ? /^\w+:(\w+)$/.exec(asker)?.[1] : undefined;
};

/** `/misses`: what was not answered, for operators, and which addresses cannot be read. */
export const digestMisses = async (
  query: Query,
  { notices }: ChatContext,
  readReport: (() => Promise<Report>) | undefined,
  library: Pick<Library, "addresses">,
): Promise<SingleReply> => {
  if (!query.operator) return createNotice("operatorsOnly", notices.notices.operatorsOnly(ownIdOf(query)));
  if (readReport === undefined) return createNotice("notCounted", notices.notices.notCounted);
  const failing = library.addresses()?.failing ?? [];
  const overdue = failing.length === 0 ? [] : [notices.report.failing(failing.slice(0, MAX_LISTED_ARTICLES)), ""];
  return createNotice("misses", [...overdue, ...formatDigest(await readReport(), notices)].join("\n"));
};
