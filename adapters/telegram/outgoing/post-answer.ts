/** To whom a message of an answer goes: to its asker alone where that is due and can be done, else to all. */
import type { Answer } from "../../adapter.ts";
import type { TelegramClock } from "../clock.ts";
import { isUnseen } from "../reply-target.ts";
import type { HiddenReply, HiddenRequests } from "./hidden-requests.ts";
import type { ChatTarget, MessageRequests } from "./message-requests.ts";
import type { TelegramPayload } from "./render.ts";

/** Telegram keeps no such message for a person who is away: whoever asked longer ago gets an ordinary answer. */
const HIDDEN_ANSWER_WINDOW_MS = 60_000;

/** Resolves with the id of a message of that chat which others can see, too. */
export type PostAnswer = (
  answer: Answer,
  where: ChatTarget,
  payload: TelegramPayload,
  reply: HiddenReply,
) => Promise<string | undefined>;

export const createPostAnswer =
  (
    { post }: Pick<MessageRequests, "post">,
    hidden: Pick<HiddenRequests, "post">,
    { date }: Pick<TelegramClock, "date">,
  ): PostAnswer =>
  async (answer, where, payload, reply) => {
    const { receiver } = where;
    const unseen = isUnseen(where);
    const isDue = unseen || (answer.reply.hidden && date() - answer.entry.at < HIDDEN_ANSWER_WINDOW_MS);
    if (receiver === undefined || !isDue) return post(answer, where, payload, reply.message);
    const posted = await hidden.post(answer, { ...where, receiver }, payload, reply);
    if (posted) return posted.id;
    // What nobody else saw is not for the group to see: it goes where the person alone reads it.
    if (unseen) {
      await post(answer, { chat: receiver, group: false }, payload, undefined);
      return undefined;
    }
    return post(answer, where, payload, reply.message);
  };
