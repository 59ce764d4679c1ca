import type { Article } from "../article/article.ts";
import type { Reply } from "../chat/reply.ts";
import { foreign } from "../language/foreign.ts";
import { loadedLanguage, loadLanguage } from "../language/load.ts";
import type { Correction } from "../search/search.ts";
import { type Asks, askedWords } from "./asked-words.ts";

/** `refused`: nothing answered it. `unhelpful`: somebody said that what was shown did not. */
export type Cause = "refused" | "unhelpful";

/** What a newsroom learns from one question. Nothing of who asked it. */
export type Outcome =
  | Readonly<{ kind: "answered"; article: string; version: string /** 0 outside the body. */; paragraph: number }>
  | Readonly<{
      kind: "missed";
      cause: Cause;
      /** Empty when several articles were asked and none of them came near. */
      article: string;
      version: string;
      /** Where the nearest passage stands, or the one that was no help. */
      paragraph?: number;
      asks: Asks;
      /** Folded content words, in the order of the question. */
      words: readonly string[];
      /** The question as it was asked. Only to be kept where an operator has said so. */
      question: string;
    }>;

/** Refusals that say nothing of the articles: no question was asked, or they were not there yet. */
const isOfTheArticle = (reason: Extract<Reply, { kind: "abstain" }>["reason"]): boolean =>
  reason === "no-match" || reason === "unsure" || reason === "other-language";

const wordsIn = async (question: string, article: Article | undefined, corrections: readonly Correction[]) => {
  const own = article?.language ?? "en";
  const spoken = foreign(question, own) ?? own;
  return askedWords(question, loadedLanguage(spoken) ?? (await loadLanguage(spoken)), corrections);
};

/** What is counted of a question and its reply; undefined when that is no matter of the articles. */
export const outcomeOf = async (
  question: string,
  reply: Reply,
  scope: readonly Article[],
): Promise<Outcome | undefined> => {
  if (reply.kind === "answer") {
    const { article, version, paragraph } = reply.excerpts[0];
    return { kind: "answered", article, version, paragraph };
  }
  if (reply.kind !== "abstain" || !isOfTheArticle(reply.reason)) return undefined;
  const { nearest, corrections } = reply;
  const article = nearest ? scope.find(({ id }) => id === nearest.article) : scope.length === 1 ? scope[0] : undefined;
  return {
    kind: "missed",
    cause: "refused",
    article: article?.id ?? "",
    version: article?.version ?? "",
    ...(nearest && { paragraph: nearest.paragraph }),
    ...(await wordsIn(question, article ?? scope[0], corrections)),
    question,
  };
};

/** What is counted of a passage that was shown for a question and was no help. */
export const unhelpful = async (question: string, article: Article, paragraph: number): Promise<Outcome> => ({
  kind: "missed",
  cause: "unhelpful",
  article: article.id,
  version: article.version,
  paragraph,
  ...(await wordsIn(question, article, [])),
  question,
});
