/** Questions that an article is known to answer, as buttons; and the question of such a button. */

import { createHash } from "node:crypto";
import { listBuiltQuestions } from "../../answer/index.ts";
import type { Article } from "../../article/index.ts";
import type { Action } from "../../reply/index.ts";
import { noticeLanguages, noticesIn } from "../notices/notice-languages.ts";
import type { ChatContext } from "../resolve-context.ts";
import { encodeButtonToken } from "./button-token.ts";
import type { Suggestions } from "./suggestions.ts";

/** Questions that are offered at once, and to a person who has just arrived. */
const MAX_OFFERED_QUESTIONS = 2;
export const MAX_FIRST_QUESTIONS = 3;

/** 28 bits, which a button's number can be. */
const questionNumberOf = (question: string): number =>
  createHash("sha256").update(question).digest().readUInt32BE(0) >>> 4;

/** Questions that work: of the only article, or of the first one of several. */
export const offerQuestions = async (
  suggestions: Suggestions,
  here: ChatContext,
  limit = MAX_OFFERED_QUESTIONS,
): Promise<readonly Action[]> => {
  const article = here.article ?? here.scope[0];
  if (article === undefined) return [];
  const { asks } = here.notices.article;
  const suggested = await suggestions.suggestFor(article, limit, here.library);
  // Without an article chosen, what "this" is would not be known.
  const always = here.article === undefined ? [] : [asks.about, asks.points];
  return [...suggested, ...always].slice(0, limit).map((question) => ({
    kind: "ask",
    label: question,
    token: encodeButtonToken("ask", article, [questionNumberOf(question)]),
  }));
};

/** The question that a button was made for; undefined when the article answers none of that number. */
export const questionOfButton = (article: Article, number: number): string | undefined => {
  const always = noticeLanguages.flatMap((language) => Object.values(noticesIn(language).article.asks));
  const isMeant = (question: string): boolean => questionNumberOf(question) === number;
  const found = always.find(isMeant);
  if (found !== undefined) return found;
  for (const question of listBuiltQuestions(article)) if (isMeant(question)) return question;
  return undefined;
};
