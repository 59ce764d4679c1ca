/** What is counted of a question, and of a vote against an answer. */

import type { Article } from "../article/index.ts";
import { detectForeignLanguage, getLoadedLanguage, loadLanguage } from "../language/index.ts";
import { bestExcerpt, type Reply } from "../reply/index.ts";
import type { QuestionType, SpellingCorrection } from "../search/question/index.ts";
import { createQuestionParser, type QuestionParser } from "../search/question/index.ts";
import { extractTopic } from "./extract-topic.ts";

/**
 * `refused`: nothing answered it. `unhelpful`: a reader said that what was shown did not help. `told`: a reader wanted the
 * newsroom to know it as it was asked, after it was refused.
 */
export type MissCause = "refused" | "unhelpful" | "told";

/** What a newsroom learns from one question. Nothing of who asked it. */
export type QuestionOutcome =
  | Readonly<{ kind: "answered"; article: string; version: string /** 0 outside the body. */; paragraph: number }>
  | Readonly<{
      kind: "missed";
      cause: MissCause;
      /** Empty when several articles were asked and none of them came near. */
      article: string;
      version: string;
      /** Where the nearest passage stands, or the one that was no help. */
      paragraph?: number;
      asks: QuestionType;
      /** Folded content words, in the order of the question. */
      words: readonly string[];
      /** The question as it was asked. Only to be kept where an operator has said so, or the reader. */
      question: string;
    }>;

/** Refusals that say nothing of the articles: no question was asked, or they were not there yet. */
const concernsArticles = (reason: Extract<Reply, { kind: "abstain" }>["reason"]): boolean =>
  reason === "no-match" || reason === "unsure" || reason === "other-language";

const loadTopic = async (
  question: string,
  parseIn: QuestionParser,
  article: Article | undefined,
  corrections: readonly SpellingCorrection[],
) => {
  const own = article?.language ?? "en";
  const spoken = detectForeignLanguage(question, own) ?? own;
  return extractTopic(parseIn(getLoadedLanguage(spoken) ?? (await loadLanguage(spoken))), corrections);
};

/** What is counted of a question and its reply; undefined when it says nothing about the articles. */
export const toQuestionOutcome = async (
  question: string,
  parseIn: QuestionParser,
  reply: Reply,
  scope: readonly Article[],
): Promise<QuestionOutcome | undefined> => {
  if (reply.kind === "answer" || reply.kind === "choices") {
    const { article, version, paragraph } = bestExcerpt(reply.excerpts);
    return { kind: "answered", article, version, paragraph };
  }
  if (reply.kind !== "abstain" || !concernsArticles(reply.reason)) return undefined;
  const { nearest, corrections } = reply;
  const article = nearest ? scope.find(({ id }) => id === nearest.article) : scope.length === 1 ? scope[0] : undefined;
  return {
    kind: "missed",
    cause: "refused",
    article: article?.id ?? "",
    version: article?.version ?? "",
    ...(nearest && { paragraph: nearest.paragraph }),
    ...(await loadTopic(question, parseIn, article ?? scope[0], corrections)),
    question,
  };
};

/** What is counted of a passage that was shown for a question and was no help. */
export const toUnhelpfulOutcome = async (
  question: string,
  article: Article,
  paragraph: number,
): Promise<QuestionOutcome> => ({
  kind: "missed",
  cause: "unhelpful",
  article: article.id,
  version: article.version,
  paragraph,
  ...(await loadTopic(question, createQuestionParser(question), article, [])),
  question,
});

/** A question that its reader wants the newsroom to know. `article`: the one that came nearest. */
export const toToldOutcome = async (question: string, article: Article | undefined): Promise<QuestionOutcome> => ({
  kind: "missed",
  cause: "told",
  article: article?.id ?? "",
  version: article?.version ?? "",
  ...(await loadTopic(question, createQuestionParser(question), article, [])),
  question,
});
