/** Answers a message: one question with its reply, several one by one. */

import { MAX_QUESTION_CHARS } from "../../answer/index.ts";
import type { Query, Reply, SingleReply } from "../../reply/index.ts";
import { splitQuestions } from "./split-questions.ts";

/** Questions of one message that are answered: each may be a message of its own. */
const MAX_QUESTIONS = 5;
/** UTF-16 units of a message that is taken apart: as many as its questions may have. A longer one is told to be too long. */
const MAX_SPLIT_CHARS = MAX_QUESTIONS * MAX_QUESTION_CHARS;

/** Has each question of a message answered, in order: a later one may go on from the one before. */
export const answerSeveral = async (
  text: string,
  { whole, preview }: Pick<Query, "whole" | "preview">,
  answer: (question: string) => Promise<SingleReply>,
): Promise<Reply> => {
  const questions = whole || preview || text.length > MAX_SPLIT_CHARS ? [text] : splitQuestions(text);
  if (questions.length === 1) return answer(text);
  const replies: { question: string; reply: SingleReply }[] = [];
  for (const question of questions.slice(0, MAX_QUESTIONS)) replies.push({ question, reply: await answer(question) });
  return { kind: "several", replies, left: questions.length - replies.length };
};
