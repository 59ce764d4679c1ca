/** Discord's gateway: connections that hold no cache, are watched, and leave their sessions for the next process. */
import { Client, CloseCodes, Events, GatewayIntentBits, GatewayOpcodes, Options, Status } from "discord.js";
import { sleep } from "../../../src/server.ts";
import { codeOf } from "../../program/index.ts";
import { attachConnections, type GatewayState } from "./attach-connections.ts";
import { discordTokenError, fatalCloseError } from "./fatal-errors.ts";
import type { GatewayOptions } from "./gateway-options.ts";
import { createShardWatch, type ShardRemedy } from "./shard-watch.ts";

/**
 * Mentions of the bot, replies that ping it and direct messages carry their text without the privileged message content. `Guilds` tells
 * when the bot is removed from a server.
 */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

const WATCH_INTERVAL_MS = 2_000;
const CLOSE_TIMEOUT_MS = 2_000;

export type Gateway = Readonly<{
  /** Resolves when the first shard receives, rejects when the connection cannot be tried at all just now. */
  open: () => Promise<void>;
  lastSeen: () => Date;
  /** Leaves in such a way that Discord keeps the session for the next process. */
  close: () => Promise<void>;
}>;

/** Nothing is looked up in caches, so nothing is kept: a million people must cost no memory. */
const noCaches = Options.cacheWithLimits(
  Object.fromEntries(Object.keys(Options.DefaultMakeCacheSettings).map((name) => [name, 0])),
);

const createClient = (state: GatewayState, options: GatewayOptions, onLive: () => void): Client => {
  const { config, log, waitToIdentify, onFatal } = options;
  const { watch } = state;
  const client: Client = new Client({
    intents: INTENTS,
    makeCache: noCaches,
    allowedMentions: { parse: [] },
    rest: { api: config.api, retries: 0, rejectOnRateLimit: () => true },
    shards: config.shards === "auto" ? "auto" : [...config.shards.ids],
    ...(config.shards !== "auto" && { shardCount: config.shards.count }),
    ws: {
      buildStrategy: (connections) =>
        attachConnections(connections, state, {
          ...options,
          onLive,
          onResumed: () => {
            client.ws.status = Status.Ready;
          },
        }),
      buildIdentifyThrottler: (connections) => ({
        waitForIdentify: async (shard, signal) => {
          watch.waits(shard, true, Date.now());
          await waitToIdentify(connections, shard, signal).finally(() => watch.waits(shard, false, Date.now()));
        },
      }),
    },
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    const fatal = fatalCloseError(code);
    if (fatal && !state.closing) onFatal(fatal);
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, "discord: connection lost, connecting again"));
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, type: error.name }, "discord: connection failed"));
  client.on(Events.Error, (error) => log.error({ type: error.name }, "discord: client error"));
  return client;
};

const applyRemedy = async (
  { shard, do: remedy, silentMs }: ShardRemedy,
  { connections, sharding, sequences }: GatewayState,
  { log }: GatewayOptions,
): Promise<void> => {
  switch (remedy) {
    case "ask":
      await sharding?.strategy.send(shard, { op: GatewayOpcodes.Heartbeat, d: sequences.get(shard) ?? null });
      return;
    case "cut":
      log.warn({ shard, silentMs }, "discord: the gateway is silent; connecting again");
      sharding?.cut(shard);
      return;
    case "new-session":
      log.warn({ shard }, "discord: the session does not go on; beginning a new one");
      await connections?.options.updateSessionInfo(shard, null);
      sharding?.cut(shard);
      return;
    default:
      remedy satisfies never;
  }
};

export const createGateway = (options: GatewayOptions): Gateway => {
  const { config, onFatal } = options;
  const state: GatewayState = {
    watch: createShardWatch(),
    sequences: new Map(),
    seen: new Date(),
    closing: false,
    connections: undefined,
    sharding: undefined,
  };
  let onLive: () => void = () => undefined;
  const firstLive = new Promise<void>((resolve) => {
    onLive = resolve;
  });
  const client = createClient(state, options, () => onLive());
  const look = (): void => {
    for (const remedy of state.watch.look(Date.now())) {
      // A connection that is just being made takes no heartbeat; it is looked at again.
      applyRemedy(remedy, state, options).catch(() => undefined);
    }
  };
  let timer: NodeJS.Timeout | undefined;

  return {
    open: async () => {
      timer = setInterval(look, WATCH_INTERVAL_MS).unref();
      await client.login(config.token).catch((error: unknown) => {
        if (codeOf(error) === "TokenInvalid") onFatal(discordTokenError());
        throw error;
      });
      await firstLive;
    },
    lastSeen: () => state.seen,
    close: async () => {
      state.closing = true;
      clearInterval(timer);
      // Any code but 1000 and 1001 leaves the session open, for the next process to resume.
      const left = state.connections?.destroy({ code: CloseCodes.Resuming, reason: "restarting" });
      // A dead connection never says goodbye.
      await Promise.race([left, sleep(CLOSE_TIMEOUT_MS)]);
      state.sharding?.cutAll();
      await client.destroy();
    },
  };
};
