/** Tells a reader that nobody knows whether an answer arrived, in ways that do no harm when the answer did, or when they are repeated. */
import type { Answer, Send } from "../../adapter.ts";
import type { Call } from "../api.ts";
import { ASK_AGAIN, threadFields } from "../reply-target.ts";
import { telegramTextsIn } from "../telegram-texts.ts";
import type { ChatTarget } from "./message-requests.ts";
import type { Sender } from "./sender.ts";

export type TellUnknown = (answer: Answer, where: ChatTarget) => void;

export type TellUnknownOptions = Readonly<{
  call: Call;
  sender: Sender;
  /** Aborted when the process is to end. */
  signal: AbortSignal;
}>;

/** One of those that bots may use (https://core.telegram.org/bots/api#reactiontypeemoji). */
const UNKNOWN_REACTION = "🤔";
/** Later nobody waits for the answer any more. */
const TELL_WINDOW_MS = 30 * 60_000;

/** Nothing of it is kept in the inbox. */
const sendUnrecorded: Send = (attempt) => attempt();

/**
 * Puts a reaction on the question, and below it a message with a button that asks the same again. The button is tried once: whether it
 * arrived is as unknown as the answer when the connection breaks again. Neither waits for anything nor throws.
 */
export const createTellUnknown = ({ call, sender, signal }: TellUnknownOptions): TellUnknown => {
  const tell = async ({ reply }: Answer, where: ChatTarget, message: number): Promise<void> => {
    const { group } = where;
    const send = (repeatable: boolean, attempt: (chat: number) => Promise<unknown>) =>
      sender(
        { chat: where.chat, group, repeatable, attempt, until: Date.now() + TELL_WINDOW_MS },
        sendUnrecorded,
        signal,
      ).catch(() => undefined);
    await send(true, (chat) =>
      call("setMessageReaction", {
        chat_id: chat,
        message_id: message,
        reaction: [{ type: "emoji", emoji: UNKNOWN_REACTION }],
      }),
    );
    const { answerUnknown, askAgain } = telegramTextsIn(reply.language);
    await send(false, (chat) =>
      call("sendMessage", {
        chat_id: chat,
        ...threadFields(where),
        text: answerUnknown,
        // The button finds the question in what its message replies to: nothing of it is kept here.
        reply_parameters: { message_id: message },
        reply_markup: { inline_keyboard: [[{ text: askAgain, callback_data: ASK_AGAIN }]] },
      }),
    );
  };
  return (answer, where) => {
    if (where.message !== undefined) void tell(answer, where, where.message);
  };
};
