/** What can be done after a refusal: two questions that work, and to tell the newsroom. */

import type { AbstainReply, Action } from "../../reply/index.ts";
import type { ChatContext } from "../resolve-context.ts";
import { encodeButtonToken } from "./button-token.ts";
import { offerQuestions } from "./offered-questions.ts";
import type { Suggestions } from "./suggestions.ts";

/** Nothing was asked, or nothing is there yet that could answer: there is nothing to tell anybody. */
const isTellable = ({ reason }: AbstainReply): boolean =>
  reason === "no-match" || reason === "unsure" || reason === "other-language";

/** The number in the token of "tell": whether the article is the one that came near. */
export const TOLD_OF_ARTICLE = 0;
const TOLD_OF_NONE = 1;

export type NextStepsOptions = Readonly<{
  suggestions: Suggestions;
  /** Whether operators read what is told. */
  hasNewsroom: boolean;
}>;

/** The buttons below a refusal. */
export const nextSteps = async (
  reply: AbstainReply,
  question: string,
  here: ChatContext,
  { suggestions, hasNewsroom }: NextStepsOptions,
): Promise<readonly Action[]> => {
  const [first, ...others] = here.scope;
  if (first === undefined || reply.reason === "loading") return [];
  const near = here.scope.find(({ id }) => id === reply.nearest?.article) ?? (others.length === 0 ? first : undefined);
  const offered = await offerQuestions(suggestions, here, { ...(near && { near }), asked: question.trim() });
  const tell: Action = {
    kind: "tell",
    label: here.notices.labels.tell,
    token: encodeButtonToken("tell", near ?? first, [near ? TOLD_OF_ARTICLE : TOLD_OF_NONE]),
  };
  return [...offered, ...(hasNewsroom && isTellable(reply) ? [tell] : [])];
};
