/** Posts and changes messages that only one person in a group sees (ephemeral messages, Bot API 10.2). */
import type { Answer } from "../../adapter.ts";
import { createBoundedMap } from "../../program/index.ts";
import type { Call } from "../api.ts";
import { Refused, refusalMeaning } from "../api-errors.ts";
import type { TelegramClock } from "../clock.ts";
import { SHARE, threadFields } from "../reply-target.ts";
import type { Keyboard } from "../update.ts";
import { type EphemeralSupport, ephemeralNumberOf } from "./ephemeral-support.ts";
import type { ChatTarget, Dispatch } from "./message-requests.ts";
import type { TelegramPayload } from "./render.ts";
import { MessageRejected } from "./sender.ts";

/** Where it goes, and to whom alone. */
export type HiddenTarget = ChatTarget & Readonly<{ receiver: number }>;

/** What a message for one person answers. Who is no administrator may post one for 15 seconds after a button or an unseen message. */
export type HiddenReply = Readonly<{
  /** A message of the chat. */
  message?: number | undefined;
  /** The query of a pressed button. */
  callback?: string | undefined;
}>;

export type HiddenRequestsOptions = Readonly<{
  call: Call;
  dispatch: Dispatch;
  support: EphemeralSupport;
  clock: Pick<TelegramClock, "now">;
}>;

/** Where the bot is no administrator, that is not found out again with every question. */
const NO_RIGHTS_LIFETIME_MS = 10 * 60_000;
const MAX_KNOWN_CHATS = 1_000;
/** Of questions for which a page is read; what is forgotten stays beside its answer. */
const MAX_INTERIMS = 1_000;
/** For buttons and messages that may as well stay. */
const TIDYING_TIMEOUT_MS = 5_000;

/** Never a rich message: what is live in it calls nobody, as nobody else sees it. */
const messageFields = ({ text, entities, link_preview_options, reply_markup, share }: TelegramPayload) => {
  const rows = reply_markup?.inline_keyboard ?? [];
  const all = share === undefined ? rows : [...rows, [{ text: share, callback_data: SHARE }]];
  return { text, entities, link_preview_options, ...(all.length > 0 && { reply_markup: { inline_keyboard: all } }) };
};

const replyFields = ({ ephemeral }: HiddenTarget, { message, callback }: HiddenReply) => ({
  ...(callback !== undefined && { callback_query_id: callback }),
  ...(ephemeral !== undefined
    ? { reply_parameters: { ephemeral_message_id: ephemeral } }
    : message !== undefined && { reply_parameters: { message_id: message } }),
});

const createPost = (
  { call, dispatch, support, clock }: HiddenRequestsOptions,
  meanwhile: Readonly<{ set: (key: string, number: number) => void }>,
) => {
  /** Until when it is taken as known that the bot is no administrator there. */
  const withoutRights = createBoundedMap<number, number>(MAX_KNOWN_CHATS);

  /** The server posted it for all: it stays, like an ordinary answer, without the button that would show it to everyone. */
  const leavePublic = async ({ chat }: HiddenTarget, id: string | undefined, payload: TelegramPayload) => {
    support.switchOff();
    if (id === undefined || payload.share === undefined) return;
    const reply_markup = payload.reply_markup ?? { inline_keyboard: [] };
    const change = { chat_id: chat, message_id: Number(id), reply_markup };
    await call("editMessageReplyMarkup", change, { deadlineMs: TIDYING_TIMEOUT_MS }).catch(() => undefined);
  };

  const postOnce = async (answer: Answer, where: HiddenTarget, payload: TelegramPayload, reply: HiddenReply) => {
    let isPublic = false;
    const id = await dispatch(answer, where, false, async (chat) => {
      const to = { chat_id: chat, receiver_user_id: where.receiver, ...threadFields(where) };
      const sent = await call("sendMessage", { ...to, ...replyFields(where, reply), ...messageFields(payload) });
      const number = ephemeralNumberOf(sent);
      isPublic = number === undefined;
      if (number !== undefined && answer.interim) meanwhile.set(answer.entry.key, number);
      return isPublic ? sent : undefined;
    });
    if (isPublic) await leavePublic(where, id, payload);
    return { id };
  };

  /** Undefined when it cannot be shown to that person alone: nothing was sent then. `id`: of what was posted for all. */
  const post = async (
    answer: Answer,
    where: HiddenTarget,
    payload: TelegramPayload,
    reply: HiddenReply,
  ): Promise<Readonly<{ id: string | undefined }> | undefined> => {
    const needsRights = reply.callback === undefined && where.ephemeral === undefined;
    if (!support.isOn() || (needsRights && (withoutRights.get(where.chat) ?? 0) > clock.now())) return undefined;
    try {
      return await postOnce(answer, where, payload, reply);
    } catch (error) {
      if (!(error instanceof MessageRejected)) throw error;
      const { refused } = error;
      if (reply.message !== undefined && refusalMeaning(refused) === "reply-gone") {
        return await post(answer, where, payload, { ...reply, message: undefined });
      }
      if (needsRights && /admin|rights/i.test(refused.message)) {
        withoutRights.set(where.chat, clock.now() + NO_RIGHTS_LIFETIME_MS);
      }
      return undefined;
    }
  };
  return post;
};

const createChange =
  ({ call, dispatch }: HiddenRequestsOptions) =>
  /** Resolves with false when it could not be changed. `message`: its number among those that only its receiver sees. */
  async (answer: Answer, where: HiddenTarget, message: number, method: string, fields: object): Promise<boolean> => {
    const attempt = async (chat: number): Promise<unknown> => {
      const target = { chat_id: chat, receiver_user_id: where.receiver, ephemeral_message_id: message };
      try {
        return await call(method, { ...target, ...fields });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (refusalMeaning(error) === "unmodified") return undefined;
        // A server that does not know the method says so as it does to a wrong token.
        if (error.code === 404) throw new Refused(400, "ephemeral messages are not known there");
        throw error;
      }
    };
    try {
      await dispatch(answer, where, true, attempt);
      return true;
    } catch (error) {
      if (error instanceof MessageRejected) return false;
      throw error;
    }
  };

export const createHiddenRequests = (options: HiddenRequestsOptions) => {
  const change = createChange(options);
  /** By the key of its question, the message that stands there until the answer comes. */
  const meanwhile = createBoundedMap<string, number>(MAX_INTERIMS);
  return {
    post: createPost(options, meanwhile),
    edit: (answer: Answer, where: HiddenTarget, message: number, payload: TelegramPayload): Promise<boolean> =>
      change(answer, where, message, "editEphemeralMessageText", messageFields(payload)),
    replaceKeyboard: (answer: Answer, where: HiddenTarget, message: number, keyboard: Keyboard): Promise<boolean> =>
      change(answer, where, message, "editEphemeralMessageReplyMarkup", {
        reply_markup: { inline_keyboard: keyboard },
      }),
    /** Takes away what stood there until the answer came. It is not changed into that: Telegram does not promise to tell of a change. */
    removeInterim: async ({ entry }: Answer, { chat, receiver }: ChatTarget): Promise<void> => {
      const number = meanwhile.get(entry.key);
      if (number === undefined) return;
      const message = { chat_id: chat, receiver_user_id: receiver, ephemeral_message_id: number };
      await options.call("deleteEphemeralMessage", message, { deadlineMs: TIDYING_TIMEOUT_MS }).catch(() => undefined);
    },
  };
};
export type HiddenRequests = ReturnType<typeof createHiddenRequests>;
