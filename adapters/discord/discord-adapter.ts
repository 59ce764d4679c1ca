/** Connects the bot to Discord, by the gateway or by HTTP, and requests; what is set up in which order, and what ends it. */
import { z } from "zod";
import { ConfigurationError, sleep } from "../../src/server.ts";
import { type Adapter, type AdapterContext, type Answer, NotSent, type PlatformConnection } from "../adapter.ts";
import { createPlatformClock, dateByOurs, settleLater } from "../program/index.ts";
import { apiFaultOf, CURRENT_USER_ROUTE, createDiscordApi, type DiscordApiOptions } from "./api.ts";
import { registerCommands } from "./commands/register-commands.ts";
import type { DiscordConfig } from "./config.ts";
import type { StateStorage } from "./gateway/discord-state.ts";
import { discordTokenError, wrongAddressError } from "./gateway/fatal-errors.ts";
import { DISCORD_AWAY_MESSAGE, receiveByGateway } from "./gateway/receive-by-gateway.ts";
import { createMemoryStorage } from "./gateway/state-storage.ts";
import { createInboxQueue } from "./incoming/inbox-queue.ts";
import { receiveByHttp } from "./incoming/receive-by-http.ts";
import { type CorrectMessages, createCorrectMessages } from "./outgoing/correct-messages.ts";
import { createInteractions, type Interactions } from "./outgoing/interactions.ts";
import { createMessageSender, type MessageSender } from "./outgoing/message-sender.ts";
import { createOpenResponses } from "./outgoing/open-responses.ts";
import { render } from "./outgoing/render.ts";
import { shareAnswer } from "./outgoing/share-answer.ts";
import type { Receiving } from "./receiving.ts";
import { replyTargetSchema } from "./reply-target.ts";
import { retryRequest } from "./retry-request.ts";

export type DiscordOptions = Readonly<{
  /** Where the gateway's session outlives the process; without it a restart begins a new one. */
  stateStorage?: StateStorage;
  /** Called with how many milliseconds an interaction waited for its acknowledgement. */
  onAcknowledged?: (afterMs: number) => void;
}>;

/** Before a refused token is asked about again. */
const VERIFY_TOKEN_DELAY_MS = 1000;

const userSchema = z.object({ id: z.string() });
/** `verify_key`: the public half of what Discord signs with. */
const applicationSchema = z.object({ id: z.string(), verify_key: z.string().optional() });

/** Rejects what Discord signs with another key than the one that is set: nothing would ever be taken. */
const checkPublicKey = ({ publicKey }: DiscordConfig, known: string | undefined): void => {
  if (publicKey === undefined || known === undefined || publicKey === known.toLowerCase()) return;
  throw new ConfigurationError([
    { where: "DISCORD_PUBLIC_KEY", reason: "is not this application's: copy it from its page, General Information" },
  ]);
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
      const user = userSchema.parse(await fetchCurrentUser());
      const { id, verify_key } = applicationSchema.parse(
        await retryRequest(() => api.call("GET", "/applications/@me"), signal),
      );
      checkPublicKey(config, verify_key);
      return { user: user.id, application: id };
    } catch (error) {
      throw toFatalError(error);
    }
  };
  return { api, identify };
};

const deliverAnswer = async (
  answer: Answer,
  {
    interactions,
    sendMessages,
    correctMessages,
  }: Readonly<{ interactions: Interactions; sendMessages: MessageSender; correctMessages: CorrectMessages }>,
): Promise<void> => {
  const { query } = answer.entry;
  const { data: where } = replyTargetSchema.safeParse(answer.entry.where);
  if (where === undefined) throw new NotSent("refused", "where it was asked is not understood");
  if (answer.entry.correction) return correctMessages(where, answer.entry.correction, answer);
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

const startBot = async (
  config: DiscordConfig,
  { stateStorage = createMemoryStorage(), onAcknowledged = () => undefined }: DiscordOptions,
  context: AdapterContext,
): Promise<PlatformConnection> => {
  const { bot, inbox, log, clock, signal: ending } = context;
  const platformClock = createPlatformClock(clock);
  const stop = new AbortController();
  const signal = AbortSignal.any([ending, stop.signal]);
  const { settled: closed, resolve: finish, reject: fail } = settleLater();
  const { api, identify } = openApi(config, { log, signal, onTokenRefused: fail, onDate: platformClock.note });
  const { user, application } = await identify();

  const responses = createOpenResponses();
  const interactions = createInteractions(api, { onAcknowledged, toOurs: platformClock.toOurs, responses });
  const sendMessages = createMessageSender(api, user, clock);
  const correctMessages = createCorrectMessages(api, clock);
  const queue = createInboxQueue(dateByOurs(inbox, platformClock), signal, () =>
    log.warn("discord: the inbox takes nothing just now; what comes in waits"),
  );
  const me = { user, admins: config.admins };
  const { now } = platformClock;
  const options = { ...context, config, api, me, queue, interactions, now, signal, onFatal: fail, ended: closed };
  const { publicKey } = config;
  let receiving: Receiving;
  try {
    receiving =
      publicKey === undefined
        ? await receiveByGateway(options, stateStorage)
        : receiveByHttp(options, { publicKey, responses });
  } catch (error) {
    api.close();
    throw error;
  }
  const stopReceiving = async (): Promise<void> => {
    stop.abort();
    await receiving.stop(queue.drain);
  };
  void registerCommands(api, { application, guild: config.guild }, bot.commands, log, signal);
  log.info("discord: listening");

  return {
    deliver: (answer) => deliverAnswer(answer, { interactions, sendMessages, correctMessages }),
    closed,
    lastSeen: receiving.lastSeen,
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
