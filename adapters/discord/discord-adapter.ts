/** Connects the bot to Discord: one gateway connection per shard, and requests; what is set up in which order, and what ends it. */
import { once } from "node:events";
import { retry, sleep } from "../../src/server.ts";
import { type Adapter, type AdapterContext, type Answer, NotSent, type PlatformConnection } from "../adapter.ts";
import { createPlatformClock, dateByOurs, settleLater } from "../program/index.ts";
import { apiFaultOf, CURRENT_USER_ROUTE, createDiscordApi, type DiscordApiOptions } from "./api.ts";
import { registerCommands } from "./commands/register-commands.ts";
import type { DiscordConfig } from "./config.ts";
import type { StateStorage } from "./gateway/discord-state.ts";
import { discordTokenError, wrongAddressError } from "./gateway/fatal-errors.ts";
import { createGateway, type Gateway } from "./gateway/gateway.ts";
import { createIdentifyLimiter } from "./gateway/identify-limiter.ts";
import { restoreState } from "./gateway/restore-state.ts";
import { createMemoryStorage } from "./gateway/state-storage.ts";
import { createInboxQueue } from "./incoming/inbox-queue.ts";
import { createReceiver } from "./incoming/receiver.ts";
import { createInteractions, type Interactions } from "./outgoing/interactions.ts";
import { createMessageSender, type MessageSender } from "./outgoing/message-sender.ts";
import { render } from "./outgoing/render.ts";
import { shareAnswer } from "./outgoing/share-answer.ts";
import { replyTargetSchema } from "./reply-target.ts";
import { retryRequest } from "./retry-request.ts";

export type DiscordOptions = Readonly<{
  /** Where the gateway's session outlives the process; without it a restart begins a new one. */
  stateStorage?: StateStorage;
  /** Called with how many milliseconds an interaction waited for its acknowledgement. */
  onAcknowledged?: (afterMs: number) => void;
}>;

const DISCORD_AWAY_MESSAGE = "discord: not reached; is there a network? trying again";
const CONNECT_BACKOFF = { firstMs: 1000, maxMs: 60_000 };
/** Before a refused token is asked about again. */
const VERIFY_TOKEN_DELAY_MS = 1000;

const idOf = (answer: unknown): string => {
  const id: unknown = Reflect.get(Object(answer), "id");
  if (typeof id !== "string") throw new Error("Discord: an answer without an id");
  return id;
};

const toFatalError = (error: unknown): unknown => {
  const fault = apiFaultOf(error);
  if (fault?.kind !== "refused") return error;
  return fault.status === 401 ? discordTokenError() : wrongAddressError(fault.status);
};

/** The requests, with a token that is verified when it is refused: `onTokenRefused` is called when Discord does not know it. */
const openApi = (
  config: DiscordConfig,
  {
    log,
    signal,
    onTokenRefused,
    onDate,
  }: Pick<AdapterContext, "log" | "signal"> &
    Pick<DiscordApiOptions, "onDate"> & { onTokenRefused: (error: Error) => void },
) => {
  const api = createDiscordApi(config, {
    onUnauthorised: () => void verifyToken(),
    onInvalid: (count) => log.warn({ count }, "discord: many requests are refused"),
    ...(onDate && { onDate }),
  });
  const fetchCurrentUser = (): Promise<unknown> =>
    retryRequest(
      () => api.call("GET", CURRENT_USER_ROUTE),
      signal,
      (error, ms) => log.warn({ reason: error instanceof Error ? error.message : "unknown", ms }, DISCORD_AWAY_MESSAGE),
    );
  /** One 401 may be a proxy's mistake; a second one, to the plainest of questions, is not. */
  const verifyToken = async (): Promise<void> => {
    try {
      await sleep(VERIFY_TOKEN_DELAY_MS, signal);
      await fetchCurrentUser();
    } catch (error) {
      if (apiFaultOf(error)?.kind === "refused") onTokenRefused(discordTokenError());
    }
  };
  /** Who the bot is. Rejects with a `ConfigurationError` when token or address are wrong. */
  const identify = async (): Promise<Readonly<{ user: string; application: string }>> => {
    try {
      const user = idOf(await fetchCurrentUser());
      const application = idOf(await retryRequest(() => api.call("GET", "/applications/@me"), signal));
      return { user, application };
    } catch (error) {
      throw toFatalError(error);
    }
  };
  return { api, identify };
};

const deliverAnswer = async (
  answer: Answer,
  { interactions, sendMessages }: Readonly<{ interactions: Interactions; sendMessages: MessageSender }>,
): Promise<void> => {
  const { query } = answer.entry;
  const { data: where } = replyTargetSchema.safeParse(answer.entry.where);
  if (where === undefined) throw new NotSent("refused", "where it was asked is not understood");
  // A command's words are seen by nobody but who gave it, and by them only until the answer comes.
  const [, question] = where.kind === "interaction" && !where.private ? (/^\/ask (.+)$/s.exec(query.text) ?? []) : [];
  if (where.kind === "interaction" && where.shared) {
    return shareAnswer(interactions, { ...where, shared: where.shared }, answer);
  }
  const payloads = render(answer.reply, {
    asker: where.asker,
    private: where.kind === "interaction" && where.private,
    ...(question !== undefined && { question }),
    ...(answer.preface !== undefined && { preface: answer.preface }),
  });
  if (where.kind === "message") await sendMessages(where, payloads, answer);
  else await interactions.deliver(where, payloads, answer);
};

/** Resolves with the first gateway that receives; rejects with what is fatal, or when `signal` is aborted. */
const openGateway = (
  connect: (onFatal: (error: Error) => void) => Gateway,
  { log, signal, failed }: Pick<AdapterContext, "log" | "signal"> & { failed: Promise<void> },
): Promise<Gateway> => {
  let fatal: Error | undefined;
  const aborted = once(signal, "abort").then(() => signal.throwIfAborted());
  // Marked as handled; the race below awaits it.
  aborted.catch(() => undefined);
  const attempt = async (): Promise<Gateway> => {
    const gateway = connect((error) => {
      fatal = error;
    });
    try {
      await Promise.race([gateway.open(), failed, aborted]);
      return gateway;
    } catch (error) {
      await gateway.close();
      throw error;
    }
  };
  return retry(attempt, {
    isTransient: () => {
      signal.throwIfAborted();
      if (fatal) throw fatal;
      return true;
    },
    onFailure: (_, ms) => log.warn({ ms: Math.round(ms) }, DISCORD_AWAY_MESSAGE),
    backoff: CONNECT_BACKOFF,
    signal,
  });
};

const startBot = async (
  config: DiscordConfig,
  { stateStorage = createMemoryStorage(), onAcknowledged = () => undefined }: DiscordOptions,
  { bot, inbox, onLeft, log, clock, paced, signal: ending }: AdapterContext,
): Promise<PlatformConnection> => {
  const platformClock = createPlatformClock(clock);
  const stop = new AbortController();
  const signal = AbortSignal.any([ending, stop.signal]);
  const { settled: closed, resolve: finish, reject: fail } = settleLater();
  const { api, identify } = openApi(config, { log, signal, onTokenRefused: fail, onDate: platformClock.note });
  const { user, application } = await identify();
  const state = await restoreState(stateStorage, user, () =>
    log.warn("discord: the session could not be written down"),
  );

  const interactions = createInteractions(api, { onAcknowledged, toOurs: platformClock.toOurs });
  const sendMessages = createMessageSender(api, user, clock);
  const queue = createInboxQueue(dateByOurs(inbox, platformClock), signal, () =>
    log.warn("discord: the inbox takes nothing just now; what comes in waits"),
  );
  const me = { user, admins: config.admins };
  const { now } = platformClock;
  const receiver = createReceiver({ bot, api, me, queue, interactions, state, onLeft, now, log, signal });
  const connect = (onFatal: (error: Error) => void): Gateway =>
    createGateway({
      config,
      log,
      onEvent: receiver.handleEvent,
      onNewSession: receiver.catchUp,
      onSession: state.onSession,
      sessionOf: state.sessionOf,
      waitToIdentify: createIdentifyLimiter({ budget: state.budget, saveBudget: state.saveBudget, paced, log }),
      onFatal: (error) => {
        onFatal(error);
        fail(error);
      },
    });

  let gateway: Gateway;
  try {
    gateway = await openGateway(connect, { log, signal, failed: closed });
    // From now on a process that is killed can be followed by one that resumes.
    await state.flush();
  } catch (error) {
    api.close();
    throw error;
  }
  const stopReceiving = async (): Promise<void> => {
    stop.abort();
    await gateway.close();
    await queue.drain();
    await state.flush();
  };
  void registerCommands(api, { application, guild: config.guild }, bot.commands, log, signal);
  log.info("discord: listening");

  return {
    deliver: (answer) => deliverAnswer(answer, { interactions, sendMessages }),
    closed,
    lastSeen: gateway.lastSeen,
    clockSkewMs: platformClock.skewMs,
    stopReceiving,
    close: async () => {
      await stopReceiving();
      api.close();
      finish();
    },
  };
};

export const discordAdapter =
  (config: DiscordConfig, options: DiscordOptions = {}): Adapter =>
  (context) =>
    startBot(config, options, context);
