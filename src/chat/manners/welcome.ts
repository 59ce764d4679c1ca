/** What a person sees who has just arrived: which article answers, and questions that work. */

import type { NoticeReply } from "../../reply/index.ts";
import { MAX_FIRST_QUESTIONS, offerQuestions } from "../buttons/offered-questions.ts";
import type { Suggestions } from "../buttons/suggestions.ts";
import { type ChatContext, createNotice, withArticleFacts } from "../resolve-context.ts";

/** @param greeting Comes first, in answer to a greeting. */
export const createWelcome = async (
  suggestions: Suggestions,
  here: ChatContext,
  greeting?: string,
): Promise<NoticeReply> => {
  const { notices, scope } = here;
  const words = withArticleFacts(notices.notices.welcome(scope.map(({ title }) => title)), here);
  return {
    ...createNotice("welcome", greeting === undefined ? words : `${greeting} ${words}`),
    actions: await offerQuestions(suggestions, here, { limit: MAX_FIRST_QUESTIONS }),
  };
};
