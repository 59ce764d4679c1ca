import { InteractionResponseType, MessageFlags } from "discord.js";
import { type Answer, Postponed } from "../../adapter.ts";
import { API_CODES, apiFaultOf, type DiscordApi, isRefusal } from "../api.ts";
import type { InteractionTarget } from "../incoming/decode.ts";
import { snowflakeTimeMs } from "../incoming/events.ts";
import { discordBackoffMs, wait } from "../wait.ts";
import type { DiscordPayload } from "./render.ts";
import { retrySend } from "./retry-send.ts";

/** Discord gives an interaction up after 3 s; this leaves time for a slow line, and an answer of milliseconds comes before it. */
const DEFER_DELAY_MS = 500;
const ACKNOWLEDGE_WINDOW_MS = 3000;
/** An interaction's token works for 15 minutes. */
const TOKEN_LIFETIME_MS = 15 * 60_000 - 10_000;

/**
 * - `waiting`: nothing was sent yet; `timer` will send "thinking …".
 * - `deferring`: that is under way, or was; `done` resolves when it is known.
 * - `acknowledged`: Discord has an answer or a "thinking …" of ours: edit it.
 * - `unsure`: an answer got lost on its way, or an earlier process had it: look what is there.
 */
type Acknowledgement =
  | Readonly<{ is: "waiting"; timer: NodeJS.Timeout }>
  | Readonly<{ is: "deferring"; done: Promise<void> }>
  | Readonly<{ is: "acknowledged" }>
  | Readonly<{ is: "unsure" }>;

const UNSURE: Acknowledgement = { is: "unsure" };

const idIn = (answer: unknown): string | undefined => {
  const id: unknown = Reflect.get(Object(answer), "id");
  return typeof id === "string" ? id : undefined;
};

/** What may stand in an edit: whether only its asker sees it was settled when it was acknowledged. */
const editOf = ({ flags, ...rest }: DiscordPayload) => ({ ...rest, flags: flags & ~MessageFlags.Ephemeral });

export type Interactions = ReturnType<typeof createInteractions>;

/** Acknowledges interactions in time, and answers them in such a way that repeating an answer shows nothing new. */
export const createInteractions = (api: DiscordApi, onAcknowledged: (afterMs: number) => void) => {
  const open = new Map<string, Acknowledgement>();
  const arrivals = new Map<string, number>();

  const callback = ({ id, token }: InteractionTarget, type: InteractionResponseType, data: unknown) =>
    api.call("POST", `/interactions/${id}/${token}/callback`, {
      body: { type, ...(data !== undefined && { data }) },
      auth: false,
    });

  const acknowledged = (where: InteractionTarget): void => {
    const arrived = arrivals.get(where.id);
    if (arrived !== undefined && open.get(where.id)?.is !== "acknowledged") onAcknowledged(Date.now() - arrived);
    open.set(where.id, { is: "acknowledged" });
  };
  /** By our own clock where we saw it come in, which need not agree with Discord's. */
  const since = ({ id }: InteractionTarget): number => arrivals.get(id) ?? snowflakeTimeMs(id);

  const defer = async (where: InteractionTarget): Promise<void> => {
    const flags = where.private ? MessageFlags.Ephemeral : 0;
    const until = since(where) + ACKNOWLEDGE_WINDOW_MS;
    for (let tries = 0; ; tries += 1) {
      try {
        await callback(where, InteractionResponseType.DeferredChannelMessageWithSource, { flags });
        return acknowledged(where);
      } catch (error) {
        if (isRefusal(error, API_CODES.alreadyAcknowledged)) return acknowledged(where);
        const fault = apiFaultOf(error);
        const ms = fault?.kind === "wait" ? fault.ms : discordBackoffMs(tries, 100, 400);
        if (fault?.kind === "refused" || Date.now() + ms > until) return void open.set(where.id, UNSURE);
        await wait(ms);
      }
    }
  };

  const answerAt = async (where: InteractionTarget, payload: DiscordPayload): Promise<string | undefined> => {
    open.set(where.id, UNSURE);
    try {
      await callback(where, InteractionResponseType.ChannelMessageWithSource, payload);
    } catch (error) {
      // Another process of ours, or a request of which we lost the answer, was faster: its message is edited.
      if (isRefusal(error, API_CODES.alreadyAcknowledged)) {
        acknowledged(where);
        return edit(where, payload);
      }
      // The answer may be tried again later, its acknowledgement may not: that is brought about meanwhile.
      if (!isRefusal(error)) open.set(where.id, { is: "deferring", done: defer(where) });
      throw error;
    }
    acknowledged(where);
    return undefined;
  };

  const edit = async (where: InteractionTarget, payload: DiscordPayload): Promise<string | undefined> =>
    idIn(
      await api.call("PATCH", `/webhooks/${where.application}/${where.token}/messages/@original`, {
        body: editOf(payload),
        auth: false,
      }),
    );

  /** One try to show the first message of an answer, whatever came before it. */
  const put = async (where: InteractionTarget, payload: DiscordPayload): Promise<string | undefined> => {
    const progress = open.get(where.id) ?? UNSURE;
    switch (progress.is) {
      case "waiting":
        clearTimeout(progress.timer);
        return answerAt(where, payload);
      case "deferring":
        await progress.done;
        return put(where, payload);
      case "acknowledged":
        return edit(where, payload);
      case "unsure":
        try {
          const id = await edit(where, payload);
          acknowledged(where);
          return id;
        } catch (error) {
          const fresh = Date.now() - since(where) < ACKNOWLEDGE_WINDOW_MS;
          if (fresh && isRefusal(error, API_CODES.unknownWebhook, API_CODES.unknownMessage))
            return answerAt(where, payload);
          throw error;
        }
      default:
        return progress satisfies never;
    }
  };

  const follow = async (where: InteractionTarget, payload: DiscordPayload): Promise<string | undefined> =>
    idIn(await api.call("POST", `/webhooks/${where.application}/${where.token}`, { body: payload, auth: false }));

  const forget = (id: string): void => {
    const progress = open.get(id);
    if (progress?.is === "waiting") clearTimeout(progress.timer);
    open.delete(id);
    arrivals.delete(id);
  };

  return {
    /** It came in: from now on it will be acknowledged, whatever becomes of its answer. */
    arrived: (where: InteractionTarget): void => {
      if (open.has(where.id)) return;
      arrivals.set(where.id, Date.now());
      const timer = setTimeout(() => open.set(where.id, { is: "deferring", done: defer(where) }), DEFER_DELAY_MS);
      open.set(where.id, { is: "waiting", timer });
    },

    deliver: async (where: InteractionTarget, payloads: readonly DiscordPayload[], answer: Answer): Promise<void> => {
      const { send, signal } = answer;
      const until = since(where) + TOKEN_LIFETIME_MS;
      try {
        // What an earlier process had under way is the first message that is really sent now.
        let lost = answer.uncertain;
        for (const [part, payload] of payloads.entries()) {
          const attempt = async () => {
            if (part === 0) {
              lost = false;
              return put(where, payload);
            }
            // Nothing tells two equal follow-up messages apart: when one may be there already, none is sent.
            if (lost) throw new Error("Discord: a follow-up message may have been sent");
            try {
              return await follow(where, payload);
            } catch (error) {
              lost = apiFaultOf(error)?.kind === "perhaps";
              throw error;
            }
          };
          await retrySend(attempt, { send, signal, until });
        }
      } catch (error) {
        if (!(error instanceof Postponed)) forget(where.id);
        throw error;
      }
      forget(where.id);
    },

    /** An answer of the moment, which no restart needs: suggestions, a shared message. */
    answerNow: async (where: InteractionTarget, type: InteractionResponseType, data: unknown): Promise<void> => {
      for (let tries = 0; ; tries += 1) {
        try {
          await callback(where, type, data);
          return;
        } catch (error) {
          // Answered by the try before, whose answer we did not see.
          if (tries > 0 && isRefusal(error, API_CODES.alreadyAcknowledged)) return;
          const again = apiFaultOf(error)?.kind === "perhaps" || apiFaultOf(error)?.kind === "unreachable";
          if (!again || tries >= 2) throw error;
        }
      }
    },

    forget,
    close: (): void => {
      for (const id of [...open.keys()]) forget(id);
    },
  };
};
