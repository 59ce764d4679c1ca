/** Answers questions about the article itself: what it is about, who wrote it, when, where it is from. */

import { type ArticleFacts, answerAboutArticle, parseArticleQuestion } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import { type ArticleTopic, loadLanguage } from "../../language/index.ts";
import type { SingleReply } from "../../reply/index.ts";
import type { Turn } from "../../search/question/index.ts";
import { listArticles } from "../commands/command-replies.ts";
import type { Notices } from "../notices/notices.ts";
import { type ChatContext, createNotice } from "../resolve-context.ts";
import { actionsFor, sentenceIndexOf } from "./passages.ts";

/** Titles that are named when it is not known which article is meant. */
const MAX_NAMED_TITLES = 5;

/** What a question asks of the article itself; undefined when it asks what the article tells. */
export const askedTopicOf = (question: string): ArticleTopic | undefined => parseArticleQuestion(question)?.topic;

/** "Who wrote it?" after an answer asks for what was shown, unless that was about the article itself. */
const asksForShown = (question: string, last: Turn | undefined): boolean =>
  last?.shown !== undefined &&
  parseArticleQuestion(question)?.leans === true &&
  parseArticleQuestion(last.question) === undefined;

const hostOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : undefined;

const factsText = (topic: ArticleTopic, facts: ArticleFacts, title: string, notices: Notices): string => {
  const { article } = notices;
  switch (topic) {
    case "articles":
    case "about":
    case "points":
      return notices.notices.articleHere(title);
    case "credits":
      return `${article.author(facts.author)} ${article.published(facts.date)}`;
    case "author":
      return article.author(facts.author);
    case "published":
      return article.published(facts.date);
    case "updated":
      return article.updated(facts.date, facts.updated);
    case "outlet":
      return article.outlet([facts.source, hostOf(facts.url)].filter((name) => name !== undefined));
    case "place":
      return article.noPlace;
    case "address":
      return article.address(facts.url);
    case "length":
      return article.length(facts.paragraphs, facts.words);
  }
};

/** What is known of an article itself, or what of its text tells it. */
export const replyOnArticle = async (
  article: Article,
  topic: ArticleTopic,
  here: ChatContext,
  opinions: boolean,
): Promise<SingleReply> => {
  const answer = answerAboutArticle(article, topic, await loadLanguage(article.language));
  if (answer.kind === "facts") {
    return createNotice("article", factsText(topic, answer.facts, article.title, here.notices));
  }
  const { label, excerpts } = answer;
  const shown = sentenceIndexOf(article, excerpts[0]);
  const isText = (label === "about" || label === "points") && shown >= 0;
  return {
    kind: "answer",
    label,
    confidence: 1,
    excerpts,
    corrections: [],
    missing: [],
    actions: isText ? actionsFor(article, shown, [], here, opinions) : [],
  };
};

/**
 * The answer to a question about the article itself; undefined when the question is about what an article tells.
 *
 * @param mayList Whether the articles may be listed: a script is told to choose one.
 */
export const replyAboutArticle = async (
  question: string,
  turns: readonly Turn[],
  here: ChatContext,
  opinions: boolean,
  mayList = true,
): Promise<SingleReply | undefined> => {
  const topic = askedTopicOf(question);
  const last = turns.at(-1);
  if (topic === undefined || asksForShown(question, last)) return undefined;
  const { scope } = here;
  const spokenOf = topic === "articles" ? undefined : scope.find(({ id }) => id === last?.shown?.article);
  const only = here.article ?? (scope.length === 1 ? scope[0] : spokenOf);
  if (only !== undefined) return replyOnArticle(only, topic, here, opinions);
  if (topic === "articles" && mayList) return listArticles("", here);
  const titles = scope.slice(0, MAX_NAMED_TITLES).map(({ title }) => title);
  return createNotice("article", here.notices.article.which(titles, scope.length));
};
