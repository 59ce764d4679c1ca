import { once } from "node:events";
import { type Adapter, type AdapterContext, NotSent } from "../adapter.ts";
import { apiFaultOf, CURRENT_USER_ROUTE, createDiscordApi } from "./api.ts";
import { registerCommands } from "./commands/register-commands.ts";
import type { DiscordConfig } from "./config.ts";
import type { StateStorage } from "./gateway/discord-state.ts";
import { discordTokenError, wrongAddressError } from "./gateway/fatal-errors.ts";
import { createGateway, type Gateway } from "./gateway/gateway.ts";
import { createIdentifyLimiter } from "./gateway/identify-limiter.ts";
import { restoreState } from "./gateway/restore-state.ts";
import { createMemoryStorage } from "./gateway/state-storage.ts";
import { type DiscordSelf, replyTargetSchema as whereSchema } from "./incoming/decode.ts";
import { createInboxQueue } from "./incoming/inbox-queue.ts";
import { createReceiver } from "./incoming/receiver.ts";
import { createInteractions } from "./outgoing/interactions.ts";
import { createMessageSender } from "./outgoing/message-sender.ts";
import { render } from "./outgoing/render.ts";
import { retryRequest } from "./retry-request.ts";
import { discordBackoffMs, wait } from "./wait.ts";

export type DiscordOptions = Readonly<{
  /** Where the gateway's session outlives the process; without it a restart begins a new one. */
  stateStorage?: StateStorage;
  /** Told how many milliseconds an interaction waited for its acknowledgement. */
  onAcknowledged?: (afterMs: number) => void;
}>;

const DISCORD_AWAY_MESSAGE = "discord: not reached; trying again";

const idOf = (answer: unknown): string => {
  const id: unknown = Reflect.get(Object(answer), "id");
  if (typeof id !== "string") throw new Error("Discord: an answer without an id");
  return id;
};

/** Connects the bot to Discord: one gateway connection per shard, and requests. */
export const discordAdapter =
  (
    config: DiscordConfig,
    { stateStorage: keep = createMemoryStorage(), onAcknowledged = () => undefined }: DiscordOptions = {},
  ): Adapter =>
  async ({ bot, inbox, onLeft: left, log, paced, signal: ending }: AdapterContext) => {
    const stop = new AbortController();
    const signal = AbortSignal.any([ending, stop.signal]);
    let fail: (error: Error) => void = () => undefined;
    let finish: () => void = () => undefined;
    const closed = new Promise<void>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
    closed.catch(() => undefined);

    const api = createDiscordApi(config, {
      onUnauthorised: () => void verifyToken(),
      onInvalid: (count) => log.warn({ count }, "discord: many requests are refused"),
    });
    const whoAmI = () =>
      retryRequest(
        () => api.call("GET", CURRENT_USER_ROUTE),
        signal,
        ({ message }, ms) => log.warn({ reason: message, ms }, DISCORD_AWAY_MESSAGE),
      );
    /** One 401 may be a proxy's mistake; a second one, to the plainest of questions, is not. */
    const verifyToken = async (): Promise<void> => {
      try {
        await wait(1000, signal);
        await whoAmI();
      } catch (error) {
        if (apiFaultOf(error)?.kind === "refused") fail(discordTokenError());
      }
    };

    const asFatal = (error: unknown): never => {
      const fault = apiFaultOf(error);
      if (fault?.kind !== "refused") throw error;
      throw fault.status === 401 ? discordTokenError() : wrongAddressError(fault.status);
    };
    const user = idOf(await whoAmI().catch(asFatal));
    const application = idOf(await retryRequest(() => api.call("GET", "/applications/@me"), signal).catch(asFatal));
    const me: DiscordSelf = { user, admins: config.admins };

    const kept = await restoreState(keep, user, () => log.warn("discord: the session could not be written down"));

    const interactions = createInteractions(api, onAcknowledged);
    const sendMessages = createMessageSender(api, user);
    const intake = createInboxQueue(inbox, signal, () =>
      log.warn("discord: the inbox takes nothing just now; what comes in waits"),
    );
    const receiving = createReceiver({ bot, api, me, intake, interactions, kept, onLeft: left, log, signal });

    const connect = (): Gateway =>
      createGateway({
        config,
        log,
        onEvent: receiving.event,
        onNewSession: receiving.catchUp,
        onSession: kept.onSession,
        sessionOf: kept.sessionOf,
        waitToIdentify: createIdentifyLimiter({ budget: kept.budget, saveBudget: kept.saveBudget, paced, log }),
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
          const ms = Math.round(discordBackoffMs(tries, 1000, 60_000));
          log.warn({ ms }, DISCORD_AWAY_MESSAGE);
          await wait(ms, signal);
        }
      }
    };

    const quiet = async (): Promise<void> => {
      stop.abort();
      await gateway?.close();
      await intake.drain();
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
    void registerCommands(api, { application, guild: config.guild }, bot.commands, log, signal);
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
      stopReceiving: quiet,
      close: async () => {
        await quiet();
        interactions.close();
        api.close();
        finish();
      },
    };
  };
