/** Posts, edits and deletes messages at the chat's pace, and knows a way around what Telegram refuses. */
import type { Answer } from "../../adapter.ts";
import type { Call } from "../api.ts";
import { Refused, refusalMeaning } from "../api-errors.ts";
import { type TelegramReplyTarget, threadFields } from "../reply-target.ts";
import type { Keyboard } from "../update.ts";
import type { PostQuote, QuoteFinder } from "./find-quote.ts";
import type { TelegramPayload } from "./render.ts";
import { createSendText, type SendText } from "./send-text.ts";
import { MessageRejected, type Sender } from "./sender.ts";

export type ChatTarget = TelegramReplyTarget & Readonly<{ chat: number }>;

export type MessageRequestsOptions = Readonly<{
  call: Call;
  sender: Sender;
  /** Posts of the article that an answer may point to. */
  quotes: QuoteFinder;
  /** The bot may no longer write to a chat: it was blocked or removed. */
  onRemoved: (chat: number) => void;
}>;

/** After a day an answer is of no use any more. */
const ANSWER_WINDOW_MS = 24 * 60 * 60 * 1000;

/** What is sent when Telegram refuses the full form: the same words without anything around them. */
const toPlainPayload = ({ text, link_preview_options }: TelegramPayload): TelegramPayload => ({
  text,
  entities: [],
  link_preview_options,
});

const replyParameters = (message: number | undefined) =>
  message === undefined ? {} : { reply_parameters: { message_id: message, allow_sending_without_reply: true } };

/** One message, at the chat's pace. Resolves with the id of what others can see. */
export type Dispatch = (
  answer: Answer,
  where: ChatTarget,
  repeatable: boolean,
  attempt: (chat: number) => Promise<unknown>,
) => Promise<string | undefined>;

/** One try to send a message, in a form and with what it replies to. */
type TryPost = (form: TelegramPayload, reply: object) => Promise<string | undefined>;

/** As a reply to the very words in a post of the article; undefined where none has them. */
const postBelowWords = async (
  { chat, group, threaded }: ChatTarget,
  payload: TelegramPayload,
  post: TryPost,
  quotes: QuoteFinder,
): Promise<Readonly<{ id: string | undefined }> | undefined> => {
  const { shown } = payload;
  if (shown === undefined) return undefined;
  for (const quote of await quotes.find({ chat, group }, shown)) {
    // A reply to another chat's message stands in no thread of this one: who asks below a post would not see it there.
    if (threaded && quote.chat_id !== undefined) continue;
    try {
      return { id: await post(payload, { reply_parameters: quote satisfies PostQuote }) };
    } catch (error) {
      if (!(error instanceof MessageRejected) || error.refused.code !== 400) throw error;
      await quotes.onRefused(chat, shown, quote, error.refused);
    }
  }
  return undefined;
};

const createPost =
  (sendText: SendText, dispatch: Dispatch, quotes: QuoteFinder, onRemoved: (chat: number) => void) =>
  /** Resolves with the message's id. `message`: what it replies to. */
  async (
    answer: Answer,
    where: ChatTarget,
    payload: TelegramPayload,
    message: number | undefined,
  ): Promise<string | undefined> => {
    const thread = threadFields(where);
    const post: TryPost = (form, reply) =>
      dispatch(answer, where, false, (chat) => sendText("send", { chat_id: chat, ...thread, ...reply }, form));
    try {
      const below = message === undefined ? undefined : await postBelowWords(where, payload, post, quotes);
      return below ? below.id : await post(payload, replyParameters(message));
    } catch (error) {
      if (error instanceof MessageRejected && error.refused.code === 403) onRemoved(where.chat);
      if (!(error instanceof MessageRejected) || error.refused.code !== 400) throw error;
      // Whatever Telegram did not like about the form, the words must arrive. A 400 is certain not to have sent anything.
      const isReplyGone = message !== undefined && refusalMeaning(error.refused) === "reply-gone";
      return await post(isReplyGone ? payload : toPlainPayload(payload), {});
    }
  };

const createEdit =
  (sendText: SendText, dispatch: Dispatch) =>
  /** Resolves with false when there is no such message any more. `target`: the message, by its id in the chat or as an inline message. */
  async (answer: Answer, where: ChatTarget, payload: TelegramPayload, target: object): Promise<boolean> => {
    const edit = async (form: TelegramPayload): Promise<boolean> => {
      const attempt = async (chat: number): Promise<unknown> => {
        const chatId = "inline_message_id" in target ? {} : { chat_id: chat };
        try {
          return await sendText("edit", { ...chatId, ...target }, form);
        } catch (error) {
          // It shows this already: after a crash, or when the new question has the same answer.
          if (error instanceof Refused && refusalMeaning(error) === "unmodified") return target;
          throw error;
        }
      };
      try {
        await dispatch(answer, where, true, attempt);
        return true;
      } catch (error) {
        if (error instanceof MessageRejected && refusalMeaning(error.refused) === "edit-gone") return false;
        throw error;
      }
    };
    try {
      return await edit(payload);
    } catch (error) {
      if (!(error instanceof MessageRejected) || error.refused.code !== 400) throw error;
      // As with a new message: what stands there may be no more than that a page is being read.
      return edit(toPlainPayload(payload));
    }
  };

export const createDispatch =
  (sender: Sender): Dispatch =>
  ({ entry, send, signal }, { chat, group }, repeatable, attempt) =>
    sender({ chat, group, repeatable, attempt, until: entry.at + ANSWER_WINDOW_MS }, send, signal);

export const createMessageRequests = ({ call, sender, quotes, onRemoved }: MessageRequestsOptions) => {
  const dispatch = createDispatch(sender);
  const sendText = createSendText(call);
  return {
    post: createPost(sendText, dispatch, quotes, onRemoved),
    edit: createEdit(sendText, dispatch),
    replaceKeyboard: async (answer: Answer, where: ChatTarget, message: number, keyboard: Keyboard): Promise<void> => {
      const reply_markup = { inline_keyboard: keyboard };
      try {
        await dispatch(answer, where, true, (chat) =>
          call("editMessageReplyMarkup", { chat_id: chat, message_id: message, reply_markup }),
        );
      } catch (error) {
        // The thanks were shown; the buttons may stay.
        if (!(error instanceof MessageRejected)) throw error;
      }
    },
    deleteMessage: (chat: number, message: string): Promise<unknown> =>
      call("deleteMessage", { chat_id: chat, message_id: Number(message) }).catch(() => undefined),
  };
};
export type MessageRequests = ReturnType<typeof createMessageRequests>;
