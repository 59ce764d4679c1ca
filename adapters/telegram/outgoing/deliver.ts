/** Shows a reply: as messages, as edits of the messages that answered before, or as what a pressed button changes. */
import { type Bot, formatReply } from "../../../src/server.ts";
import { type Answer, NotSent } from "../../adapter.ts";
import type { Call } from "../api.ts";
import { Unreached } from "../api-errors.ts";
import type { TelegramClock } from "../clock.ts";
import { isUnseen, readReplyTarget, type TelegramReplyTarget } from "../reply-target.ts";
import { createAnswerGuest } from "./answer-guest.ts";
import { correctMessages } from "./correct-messages.ts";
import type { EphemeralSupport } from "./ephemeral-support.ts";
import { createHiddenRequests, type HiddenRequests } from "./hidden-requests.ts";
import {
  type ChatTarget,
  createDispatch,
  createMessageRequests,
  type MessageRequests,
  type MessageRequestsOptions,
} from "./message-requests.ts";
import { createPostAnswer, type PostAnswer } from "./post-answer.ts";
import { render } from "./render.ts";
import { showToAll } from "./show-to-all.ts";
import type { TellUnknown } from "./tell-unknown.ts";

export type DeliverOptions = MessageRequestsOptions &
  Readonly<{
    tellUnknown: TellUnknown;
    /** Whether answers can be shown to one person alone. */
    support: EphemeralSupport;
    clock: TelegramClock;
    recognise: Bot["recognise"];
    /** Remembers whose conversation one of the bot's messages ("chat:message") belongs to. */
    remember: (message: string, conversation: string) => void;
  }>;

type Remember = DeliverOptions["remember"];
type Requests = MessageRequests & Readonly<{ hidden: HiddenRequests; postAnswer: PostAnswer }>;

/** https://core.telegram.org/bots/api#answercallbackquery: 0-200 characters. */
const MAX_TOAST_CHARS = 200;
/** Longer words are shown until they are closed. */
const MIN_ALERT_CHARS = 60;
const TOAST_TIMEOUT_MS = 5_000;

const answerMessage = async (
  answer: Answer,
  where: ChatTarget,
  { post, edit, deleteMessage, hidden, postAnswer }: Requests,
  remember: Remember,
): Promise<void> => {
  const payloads = render(answer.reply, answer.preface);
  const { entry } = answer;
  // What nobody else saw took no message of the group: what was said meanwhile may stand in its person's own chat.
  const previousMessages = isUnseen(where) ? [] : answer.previousMessages;
  for (const [index, payload] of payloads.entries()) {
    const before = previousMessages[index];
    const target = before === undefined ? undefined : { message_id: Number(before) };
    if (target && (await edit(answer, where, payload, target))) continue;
    // The message with the buttons tells by what it replies to whose they are, and what was asked.
    const isReply = index === 0 || payload.reply_markup !== undefined || where.threaded === true;
    const message = isReply ? where.message : undefined;
    // What all saw before the question was edited, all see as it is now.
    const id =
      previousMessages.length > 0
        ? await post(answer, where, payload, message)
        : await postAnswer(answer, where, payload, { message, callback: where.asked });
    if (id !== undefined) remember(`${where.chat}:${id}`, entry.query.conversation);
  }
  // The question was edited, and its new answer is shorter.
  for (const message of previousMessages.slice(payloads.length)) await deleteMessage(where.chat, message);
  if (!answer.interim) await hidden.removeInterim(answer, where);
};

const wordsOf = (reply: Answer["reply"]): string =>
  formatReply(reply)
    .flatMap((part) => (part.kind === "line" ? [part.text] : []))
    .join("\n");

/** Ends the waiting circle on the button; with words, when the reply is no new text for the message. */
const acknowledge = async (call: Call, id: string, words: string | undefined): Promise<void> => {
  const toast =
    words === undefined ? {} : { text: words.slice(0, MAX_TOAST_CHARS), show_alert: words.length > MIN_ALERT_CHARS };
  // A press that was not acknowledged in time needs no acknowledgement.
  await call("answerCallbackQuery", { callback_query_id: id, ...toast }, { deadlineMs: TOAST_TIMEOUT_MS }).catch(
    () => undefined,
  );
};

const answerPress = async (
  answer: Answer,
  where: TelegramReplyTarget,
  press: NonNullable<TelegramReplyTarget["press"]>,
  { post, edit, replaceKeyboard, hidden, postAnswer }: Requests,
  { call, remember }: Pick<DeliverOptions, "call" | "remember">,
): Promise<void> => {
  const { reply } = answer;
  // What has buttons of its own is no word that passes by: the next page of a list takes the place of the one before.
  const isText =
    reply.kind === "answer" || reply.kind === "choices" || (reply.kind === "notice" && reply.actions !== undefined);
  const target: ChatTarget = { ...where, chat: where.chat ?? 0 };
  const { receiver } = where;
  await acknowledge(call, press.id, isText ? undefined : wordsOf(reply));
  if (!isText) {
    const isThanks = reply.kind === "notice" && (reply.notice === "thanks" || reply.notice === "told");
    if (isThanks && press.message !== undefined && press.keyboard) {
      await replaceKeyboard(answer, target, press.message, press.keyboard);
    }
    if (isThanks && press.ephemeral !== undefined && press.keyboard && receiver !== undefined) {
      await hidden.replaceKeyboard(answer, { ...target, receiver }, press.ephemeral, press.keyboard);
    }
    return;
  }
  const [first, ...rest] = render(reply);
  if (press.ephemeral !== undefined && receiver !== undefined) {
    const isChanged = await hidden.edit(answer, { ...target, receiver }, press.ephemeral, first);
    // Telegram forgets such messages after a while.
    for (const payload of isChanged ? rest : [first, ...rest]) {
      await postAnswer(answer, target, payload, { callback: press.id });
    }
    return;
  }
  if (target.message !== undefined) {
    // Another person's answer: theirs stays, this one stands below it.
    for (const payload of [first, ...rest]) {
      const id = await postAnswer(answer, target, payload, { message: target.message, callback: press.id });
      if (id !== undefined) remember(`${target.chat}:${id}`, answer.entry.query.conversation);
    }
    return;
  }
  const shown = press.message === undefined ? { inline_message_id: press.inline } : { message_id: press.message };
  if (!(await edit(answer, target, first, shown)) || where.chat === undefined) return;
  for (const payload of rest) await post(answer, target, payload, press.message);
  remember(`${where.chat}:${press.message}`, answer.entry.query.conversation);
};

export const createDeliver = (options: DeliverOptions): ((answer: Answer) => Promise<void>) => {
  const { call, sender, remember, clock, recognise } = options;
  const messages = createMessageRequests(options);
  const hidden = createHiddenRequests({ ...options, dispatch: createDispatch(sender) });
  const requests: Requests = { ...messages, hidden, postAnswer: createPostAnswer(messages, hidden, clock) };
  const answerGuest = createAnswerGuest(call, sender);
  return async (answer) => {
    const where = readReplyTarget(answer.entry.where);
    if (where === undefined) throw new NotSent("refused", "an earlier release wrote this question");
    const { correction } = answer.entry;
    if (correction) {
      if (where.chat === undefined) throw new NotSent("refused", "the answer names no chat");
      return correctMessages(answer, { ...where, chat: where.chat }, correction, requests);
    }
    const { press } = where;
    if (press && where.chat !== undefined && answer.entry.occasion === "shared") {
      return showToAll(answer, { ...where, chat: where.chat }, wordsOf(answer.reply), {
        ...requests,
        remember,
        recognise,
        acknowledge: (words) => acknowledge(call, press.id, words),
      });
    }
    if (where.press) return answerPress(answer, where, where.press, requests, options);
    if (where.chat === undefined) throw new NotSent("refused", "the question names no chat");
    if (where.guest !== undefined) return answerGuest(answer, where.chat, where.guest);
    const target: ChatTarget = { ...where, chat: where.chat };
    if (where.asked !== undefined) await acknowledge(call, where.asked, undefined);
    try {
      await answerMessage(answer, target, requests, remember);
    } catch (error) {
      if (error instanceof Unreached && error.done === "perhaps" && !answer.interim)
        options.tellUnknown(answer, target);
      throw error;
    }
  };
};
