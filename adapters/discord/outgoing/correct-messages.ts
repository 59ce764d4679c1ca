/** Changes the messages of an answer whose words the article has changed; posts none. */
import type { Answer } from "../../adapter.ts";
import { API_CODES, type DiscordApi, isRefusal } from "../api.ts";
import type { DiscordReplyTarget } from "../reply-target.ts";
import { type DiscordPayload, render } from "./render.ts";
import { retrySend } from "./retry-send.ts";

type Correction = NonNullable<Answer["entry"]["correction"]>;

/** An edit is harmless to repeat, and of no use two days later. */
const CORRECTION_WINDOW_MS = 48 * 60 * 60 * 1000;

/** As many messages as there are; where they do not suffice, no more than that something changed. */
const payloadsFor = ({ messages, reply }: Correction, asker: string): readonly DiscordPayload[] => {
  const all = render(reply, { asker, private: false });
  return all.length <= messages.length ? all : render({ ...reply, passages: [] }, { asker, private: false });
};

/** `now`: the clock by which entries are dated. */
export const createCorrectMessages =
  (api: DiscordApi, now: () => number) =>
  async (where: DiscordReplyTarget, correction: Correction, { entry, send, signal }: Answer): Promise<void> => {
    const payloads = payloadsFor(correction, where.asker);
    for (const [index, message] of correction.messages.entries()) {
      const payload = payloads[index];
      const route = `/channels/${where.channel}/messages/${message}` as const;
      const attempt = async (): Promise<string> => {
        try {
          await (payload ? api.call("PATCH", route, { body: payload }) : api.call("DELETE", route));
        } catch (error) {
          // Whoever deleted it has nothing to be told any more.
          if (!isRefusal(error, API_CODES.unknownMessage)) throw error;
        }
        return message;
      };
      await retrySend(attempt, { send, signal, until: entry.at + CORRECTION_WINDOW_MS, now });
    }
  };
export type CorrectMessages = ReturnType<typeof createCorrectMessages>;
