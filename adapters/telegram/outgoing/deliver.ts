import { formatReply } from "../../../src/server.ts";
import { type Answer, NotSent } from "../../adapter.ts";
import type { Call } from "../api.ts";
import { Refused, refusalMeaning } from "../api-errors.ts";
import type { Keyboard } from "../incoming/update.ts";
import { readReplyTarget, type TelegramReplyTarget } from "../reply-target.ts";
import { render, type TelegramPayload } from "./render.ts";
import { MessageRejected, type Sender } from "./sender.ts";

export type DeliverOptions = Readonly<{
  call: Call;
  sender: Sender;
  /** Remembers whose conversation one of the bot's messages ("chat:message") belongs to. */
  remember: (message: string, conversation: string) => void;
  /** The bot may no longer write to a chat: it was blocked or removed. */
  onRemoved: (chat: number) => void;
}>;

/** After a day nobody waits for an answer any more. */
const ANSWER_WINDOW_MS = 24 * 60 * 60 * 1000;
/** core.telegram.org/bots/api#answercallbackquery: 0-200 characters. */
const MAX_TOAST_CHARS = 200;
const TOAST_TIMEOUT_MS = 5_000;

/** What is sent when Telegram refuses the full form: the same words without anything around them. */
const toPlainPayload = ({ text, link_preview_options }: TelegramPayload): TelegramPayload => ({
  text,
  entities: [],
  link_preview_options,
});

const replyParameters = (message: number | undefined) =>
  message === undefined ? {} : { reply_parameters: { message_id: message, allow_sending_without_reply: true } };

export const createDeliver = ({
  call,
  sender,
  remember,
  onRemoved: gone,
}: DeliverOptions): ((answer: Answer) => Promise<void>) => {
  type Target = TelegramReplyTarget & Readonly<{ chat: number }>;

  const dispatch = (
    answer: Answer,
    { chat, group }: Target,
    repeatable: boolean,
    attempt: (chat: number) => Promise<unknown>,
  ) =>
    sender({ chat, group, repeatable, attempt, until: answer.entry.at + ANSWER_WINDOW_MS }, answer.send, answer.signal);

  const post = async (
    answer: Answer,
    where: Target,
    payload: TelegramPayload,
    message: number | undefined,
  ): Promise<string | undefined> => {
    const topic = where.topic === undefined ? {} : { message_thread_id: where.topic };
    const attempt = (form: TelegramPayload, reply: object) => (chat: number) =>
      call("sendMessage", { chat_id: chat, ...topic, ...form, ...reply });
    try {
      return await dispatch(answer, where, false, attempt(payload, replyParameters(message)));
    } catch (error) {
      if (error instanceof MessageRejected && error.refused.code === 403) gone(where.chat);
      if (!(error instanceof MessageRejected) || error.refused.code !== 400) throw error;
      // Whatever Telegram did not like about the form, the words must arrive. A 400 is certain not to have sent anything.
      if (message !== undefined && refusalMeaning(error.refused) === "reply-gone") {
        return await dispatch(answer, where, false, attempt(payload, {}));
      }
      return await dispatch(answer, where, false, attempt(toPlainPayload(payload), {}));
    }
  };

  /** Resolves with false when there is no such message any more. */
  const edit = async (answer: Answer, where: Target, payload: TelegramPayload, target: object): Promise<boolean> => {
    const attempt = async (chat: number): Promise<unknown> => {
      const chatId = "inline_message_id" in target ? {} : { chat_id: chat };
      try {
        return await call("editMessageText", { ...chatId, ...target, ...payload });
      } catch (error) {
        // It stands there already: after a crash, or when the new question has the same answer.
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

  const deleteMessage = (chat: number, message: string): Promise<unknown> =>
    call("deleteMessage", { chat_id: chat, message_id: Number(message) }).catch(() => undefined);

  const tell = async (answer: Answer, where: Target): Promise<void> => {
    const payloads = render(answer.reply, answer.preface);
    const { previousMessages: earlier, entry } = answer;
    for (const [index, payload] of payloads.entries()) {
      const before = earlier[index];
      const target = before === undefined ? undefined : { message_id: Number(before) };
      if (target && (await edit(answer, where, payload, target))) continue;
      const id = await post(answer, where, payload, index === 0 ? where.message : undefined);
      if (id !== undefined) remember(`${where.chat}:${id}`, entry.query.conversation);
    }
    // The question was edited, and its new answer is shorter.
    for (const message of earlier.slice(payloads.length)) await deleteMessage(where.chat, message);
  };

  /** Ends the waiting circle on the button; with words, when the reply is no new text for the message. */
  const acknowledge = async (id: string, words: string | undefined): Promise<void> => {
    const toast = words === undefined ? {} : { text: words.slice(0, MAX_TOAST_CHARS), show_alert: words.length > 60 };
    // A press that was not acknowledged in time needs no acknowledgement.
    await call("answerCallbackQuery", { callback_query_id: id, ...toast }, { deadlineMs: TOAST_TIMEOUT_MS }).catch(
      () => undefined,
    );
  };

  const withoutRow = async (answer: Answer, where: Target, message: number, keyboard: Keyboard): Promise<void> => {
    const reply_markup = { inline_keyboard: keyboard };
    try {
      await dispatch(answer, where, true, (chat) =>
        call("editMessageReplyMarkup", { chat_id: chat, message_id: message, reply_markup }),
      );
    } catch (error) {
      // The thanks were shown; the buttons may stay.
      if (!(error instanceof MessageRejected)) throw error;
    }
  };

  const press = async (
    answer: Answer,
    where: TelegramReplyTarget,
    pressed: NonNullable<TelegramReplyTarget["press"]>,
  ): Promise<void> => {
    const { reply } = answer;
    const isText = reply.kind === "answer";
    const words = formatReply(reply).flatMap((part) => (part.kind === "line" ? [part.text] : []));
    await acknowledge(pressed.id, isText ? undefined : words.join("\n"));
    const target: Target = { ...where, chat: where.chat ?? 0 };
    if (!isText) {
      const isThanks = reply.kind === "notice" && reply.notice === "thanks";
      if (isThanks && pressed.message !== undefined && pressed.keyboard) {
        await withoutRow(answer, target, pressed.message, pressed.keyboard);
      }
      return;
    }
    const [first, ...rest] = render(reply);
    const shown =
      pressed.message === undefined ? { inline_message_id: pressed.inline } : { message_id: pressed.message };
    if (!(await edit(answer, target, first, shown)) || where.chat === undefined) return;
    for (const payload of rest) await post(answer, target, payload, pressed.message);
    remember(`${where.chat}:${pressed.message}`, answer.entry.query.conversation);
  };

  return async (answer) => {
    const where = readReplyTarget(answer.entry.where);
    if (where === undefined) throw new NotSent("refused", "an earlier release wrote this question");
    if (where.press) return press(answer, where, where.press);
    if (where.chat === undefined) throw new NotSent("refused", "the question names no chat");
    return tell(answer, { ...where, chat: where.chat });
  };
};
