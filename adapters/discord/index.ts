import { once } from "node:events";
import { type Adapter, NotSent, type Serve } from "../adapter.ts";
import { createApi, faultIn, WHO_AM_I } from "./api.ts";
import type { DiscordConfig } from "./config.ts";
import { type Me, where as whereSchema } from "./decode.ts";
import { notDiscord, tokenRefused } from "./fatal.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { createIdentifying } from "./identify.ts";
import { createIntake } from "./intake.ts";
import { createInteractions } from "./interactions.ts";
import { keepInMemory } from "./keep.ts";
import { createMessages } from "./messages.ts";
import { patiently } from "./patience.ts";
import { recall } from "./recall.ts";
import { createReceiving } from "./receive.ts";
import { register } from "./register.ts";
import { render } from "./render.ts";
import type { Keep } from "./state.ts";
import { backoff, wait } from "./wait.ts";

export type DiscordOptions = Readonly<{
  /** Where the gateway's session outlives the process; without it a restart begins a new one. */
  keep?: Keep;
  /** Told how many milliseconds an interaction waited for its acknowledgement. */
  onAcknowledged?: (afterMs: number) => void;
}>;

const DISCORD_AWAY = "discord: not reached; trying again";

const idOf = (answer: unknown): string => {
  const id: unknown = Reflect.get(Object(answer), "id");
  if (typeof id !== "string") throw new Error("Discord: an answer without an id");
  return id;
};

/** Connects the bot to Discord: one gateway connection per shard, and requests. */
export const discord =
  (config: DiscordConfig, { keep = keepInMemory(), onAcknowledged = () => undefined }: DiscordOptions = {}): Adapter =>
  async ({ bot, inbox, left, log, paced, signal: ending }: Serve) => {
    const stop = new AbortController();
    const signal = AbortSignal.any([ending, stop.signal]);
    let fail: (error: Error) => void = () => undefined;
    let finish: () => void = () => undefined;
    const closed = new Promise<void>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
    closed.catch(() => undefined);

    const api = createApi(config, {
      onUnauthorised: () => void verifyToken(),
      onInvalid: (count) => log.warn({ count }, "discord: many requests are refused"),
    });
    const whoAmI = () =>
      patiently(
        () => api.call("GET", WHO_AM_I),
        signal,
        ({ message }, ms) => log.warn({ reason: message, ms }, DISCORD_AWAY),
      );
    /** One 401 may be a proxy's mistake; a second one, to the plainest of questions, is not. */
    const verifyToken = async (): Promise<void> => {
      try {
        await wait(1000, signal);
        await whoAmI();
      } catch (error) {
        if (faultIn(error)?.kind === "refused") fail(tokenRefused());
      }
    };

    const asFatal = (error: unknown): never => {
      const fault = faultIn(error);
      if (fault?.kind !== "refused") throw error;
      throw fault.status === 401 ? tokenRefused() : notDiscord(fault.status);
    };
    const user = idOf(await whoAmI().catch(asFatal));
    const application = idOf(await patiently(() => api.call("GET", "/applications/@me"), signal).catch(asFatal));
    const me: Me = { user, admins: config.admins };

    const kept = await recall(keep, user, () => log.warn("discord: the session could not be written down"));

    const interactions = createInteractions(api, onAcknowledged);
    const sendMessages = createMessages(api, user);
    const intake = createIntake(inbox, signal, () =>
      log.warn("discord: the inbox takes nothing just now; what comes in waits"),
    );
    const receiving = createReceiving({ bot, api, me, intake, interactions, kept, left, log, signal });

    const connect = (): Gateway =>
      createGateway({
        config,
        log,
        onEvent: receiving.event,
        onFresh: receiving.catchUp,
        onSession: kept.onSession,
        sessionOf: kept.sessionOf,
        mayIdentify: createIdentifying({ budget: kept.budget, spent: kept.spent, paced, log }),
        onFatal: (error) => {
          dead = error;
          fail(error);
        },
      });

    let dead: Error | undefined;
    let gateway: Gateway | undefined;
    const aborted = once(signal, "abort").then(() => signal.throwIfAborted());
    aborted.catch(() => undefined);
    const open = async (): Promise<Gateway> => {
      for (let tries = 0; ; tries += 1) {
        const trying = connect();
        gateway = trying;
        try {
          await Promise.race([trying.open(), closed, aborted]);
          return trying;
        } catch {
          await trying.close();
          signal.throwIfAborted();
          if (dead) throw dead;
          const ms = Math.round(backoff(tries, 1000, 60_000));
          log.warn({ ms }, DISCORD_AWAY);
          await wait(ms, signal);
        }
      }
    };

    const quiet = async (): Promise<void> => {
      stop.abort();
      await gateway?.close();
      await intake.empty();
      await kept.flush();
    };

    try {
      gateway = await open();
      // Whoever is killed from now on can be followed by one that resumes.
      await kept.flush();
    } catch (error) {
      api.close();
      throw error;
    }
    const listening = gateway;
    void register(api, { application, guild: config.guild }, bot.commands, log, signal);
    log.info("discord: listening");

    return {
      deliver: async (answer) => {
        const where = whereSchema.safeParse(answer.entry.where);
        if (!where.success) throw new NotSent("refused", "where it was asked is not understood");
        const payloads = render(answer.reply, {
          asker: where.data.asker,
          private: where.data.kind === "interaction" && where.data.private,
          ...(answer.preface !== undefined && { preface: answer.preface }),
        });
        if (where.data.kind === "message") await sendMessages(where.data, payloads, answer);
        else await interactions.deliver(where.data, payloads, answer);
      },
      closed,
      lastSeen: listening.lastSeen,
      quiet,
      close: async () => {
        await quiet();
        interactions.close();
        api.close();
        finish();
      },
    };
  };
