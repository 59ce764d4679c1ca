/** What is said to a greeting, to thanks, and to a word about the bot: what it can do, and two questions that work. */

import type { Query, SingleReply } from "../../reply/index.ts";
import { offerQuestions } from "../buttons/offered-questions.ts";

import type { Suggestions } from "../buttons/suggestions.ts";
import type { Manner } from "../notices/manners-said.ts";
import { type ChatContext, createNotice } from "../resolve-context.ts";
import { createWelcome } from "./welcome.ts";

/** Where several people talk, nothing is said to these: the talk goes on without the bot. */
const SILENT_MANNERS: ReadonlySet<Manner> = new Set(["thanks", "bye", "nod"]);

/** Several people talk in a place that is not named after its one person; a command is always answered. */
const isAside = ({ text, place, asker }: Query): boolean => place !== asker && !text.trimStart().startsWith("/");

/**
 * What is said to a message that asks an article nothing.
 *
 * @param isFirst The person said nothing before, or long ago: a greeting is then answered with what there is to ask.
 */
export const replyToManner = async (
  manner: Exclude<Manner, "help">,
  suggestions: Suggestions,
  query: Query,
  here: ChatContext,
  isFirst: boolean,
): Promise<SingleReply> => {
  if (manner === "greeting" && isFirst && query.place === query.asker)
    return createWelcome(suggestions, here, here.notices.hello);
  const notice = createNotice("manners", here.notices.manners[manner]);
  if (SILENT_MANNERS.has(manner) && isAside(query)) return { ...notice, silent: true };
  return { ...notice, actions: await offerQuestions(suggestions, here) };
};
