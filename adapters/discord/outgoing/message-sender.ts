/** Answers messages in their channel, so that one that was sent once is never sent again; an edited one gets its answer edited. */
import { INTERIM_PART } from "../../../src/server.ts";
import { type Answer, Postponed } from "../../adapter.ts";
import { API_CODES, type DiscordApi, isRefusal } from "../api.ts";
import { type EventComponent, type ShownMessage, shownMessages } from "../events.ts";
import type { MessageTarget } from "../reply-target.ts";
import type { DiscordPayload } from "./render.ts";
import { retrySend } from "./retry-send.ts";

/** A question of yesterday is no longer answered. */
const ANSWER_WINDOW_MS = 24 * 60 * 60 * 1000;
/** Discord promises to know a nonce for "a few minutes"; after this time we look for ourselves. */
const NONCE_LIFETIME_MS = 60_000;

/** At most 25 characters: the question's id, when it was edited, and which message of the answer it is. */
export const nonceOf = ({ message, edited }: Pick<MessageTarget, "message" | "edited">, part: number): string =>
  edited === undefined ? `${message}-${part}` : `${BigInt(message).toString(36)}-${edited.toString(36)}-${part}`;

const idIn = (answer: unknown): string | undefined => {
  const id: unknown = Reflect.get(Object(answer), "id");
  return typeof id === "string" ? id : undefined;
};

const displayedText = (components: readonly EventComponent[]): string =>
  components
    .map(({ content, components: inner }) => `${content ?? ""}${displayedText(inner ?? [])}`)
    .join("")
    .replace(/\s+/g, "");

/** The message that answers `question` with exactly this, if the bot has sent it already. */
export const findSentMessage = (
  messages: readonly ShownMessage[],
  me: string,
  question: string,
  payload: DiscordPayload,
): string | undefined => {
  const wanted = displayedText(payload.components as readonly EventComponent[]);
  return messages.find(({ author, components, message_reference }) => {
    const repliesTo = message_reference?.message_id ?? question;
    return author.id === me && repliesTo === question && displayedText(components) === wanted;
  })?.id;
};

const createPost =
  (api: DiscordApi) =>
  async (where: MessageTarget, payload: DiscordPayload, part: number): Promise<string | undefined> => {
    const postAs = (reference: object): Promise<unknown> =>
      api.call("POST", `/channels/${where.channel}/messages`, {
        body: { ...payload, nonce: nonceOf(where, part), enforce_nonce: true, ...reference },
      });
    // The question may have been deleted meanwhile: then the answer is no reply.
    const reply = { message_reference: { message_id: where.message, fail_if_not_exists: false } };
    const sent = await postAs(reply).catch((error: unknown) => {
      if (!isRefusal(error, API_CODES.mayNotReply)) throw error;
      return postAs({});
    });
    return idIn(sent);
  };

/** Changes a message of an earlier answer; resolves with false when it is gone. */
const createEdit =
  (api: DiscordApi, now: () => number) =>
  async (
    { channel }: MessageTarget,
    payload: DiscordPayload,
    message: string,
    { entry, send, signal }: Answer,
  ): Promise<boolean> => {
    const attempt = async (): Promise<string | undefined> => {
      try {
        return idIn(await api.call("PATCH", `/channels/${channel}/messages/${message}`, { body: payload }));
      } catch (error) {
        if (isRefusal(error, API_CODES.unknownMessage)) return undefined;
        throw error;
      }
    };
    const edited = await retrySend(attempt, { send, signal, until: entry.at + ANSWER_WINDOW_MS, now });
    return edited !== undefined;
  };

/** In the channel or thread of the question. `now`: the clock by which entries are dated. */
export const createMessageSender = (api: DiscordApi, me: string, now: () => number) => {
  /** Messages that may have been sent, and since when that is unknown. */
  const doubts = new Map<string, number>();

  const look = async ({ channel, message }: MessageTarget, payload: DiscordPayload): Promise<string | undefined> => {
    const answer = await api.call("GET", `/channels/${channel}/messages`, { query: { after: message, limit: "100" } });
    const parsed = shownMessages.safeParse(answer);
    return parsed.success ? findSentMessage(parsed.data, me, message, payload) : undefined;
  };

  const post = createPost(api);

  const sendOnce = async (
    where: MessageTarget,
    payload: DiscordPayload,
    part: number,
    at: number,
  ): Promise<string | undefined> => {
    const doubt = doubts.get(nonceOf(where, part));
    if (doubt === undefined) return post(where, payload, part);
    try {
      const found = await look(where, payload);
      if (found !== undefined) return found;
    } catch (error) {
      // Without the right to read the channel only the nonce helps, and only for as long as Discord knows it.
      if (!isRefusal(error)) throw error;
      if (now() - Math.max(doubt, at) > NONCE_LIFETIME_MS) throw new Error("Discord: cannot tell whether it was sent");
    }
    return post(where, payload, part);
  };

  const sendPart = async (
    where: MessageTarget,
    payload: DiscordPayload,
    part: number,
    answer: Answer,
  ): Promise<void> => {
    const { entry, send, signal } = answer;
    const nonce = nonceOf(where, part);
    const onDoubt = () => {
      if (!doubts.has(nonce)) doubts.set(nonce, now());
    };
    if (answer.uncertain) doubts.set(nonce, entry.at);
    try {
      await retrySend(() => sendOnce(where, payload, part, entry.at), {
        send,
        signal,
        until: entry.at + ANSWER_WINDOW_MS,
        now,
        onDoubt,
      });
    } catch (error) {
      if (!(error instanceof Postponed)) doubts.delete(nonce);
      throw error;
    }
    doubts.delete(nonce);
  };

  const edit = createEdit(api, now);

  return async (where: MessageTarget, payloads: readonly DiscordPayload[], answer: Answer): Promise<void> => {
    const { previousMessages } = answer;
    for (const [part, payload] of payloads.entries()) {
      const before = previousMessages[part];
      if (before === undefined || !(await edit(where, payload, before, answer))) {
        await sendPart(where, payload, answer.interim ? INTERIM_PART : part, answer);
      }
    }
    // The question was edited, and its new answer is shorter.
    for (const message of previousMessages.slice(payloads.length)) {
      await api.call("DELETE", `/channels/${where.channel}/messages/${message}`).catch(() => undefined);
    }
  };
};
export type MessageSender = ReturnType<typeof createMessageSender>;
