import { Client, CloseCodes, Events, GatewayIntentBits, GatewayOpcodes, Options, Status } from "discord.js";
import { type Logger, sleep } from "../../../src/server.ts";
import { codeOf } from "../../program/error-code.ts";
import type { DiscordConfig } from "../config.ts";
import type { GatewaySession } from "./discord-state.ts";
import { discordTokenError, fatalCloseError } from "./fatal-errors.ts";
import { createShardWatch, type ShardRemedy } from "./shard-watch.ts";
import { createSharding, type ShardConnections, type ShardingStrategy } from "./sharding.ts";

/**
 * Mentions of the bot, replies that ping it and direct messages carry their text without the privileged message content. `Guilds` tells
 * when the bot is removed from a server.
 */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

const WATCH_INTERVAL_MS = 2_000;
const CLOSE_TIMEOUT_MS = 2_000;
/** No HELLO: the package's own 60 s would be the whole time we have. */
const HELLO_TIMEOUT_MS = 20_000;
/** Shorter than that: what is still being connected when HELLO is given up fails later, where nobody catches it. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

/** The package's events that are its own business. All others are ours: it must neither keep nor choke on them. */
const LIFECYCLE_EVENTS: ReadonlySet<string> = new Set(["READY", "RESUMED"]);

/** An event, as it came. */
export type GatewayEvent = Readonly<{
  name: string;
  data: unknown;
  /** Counts within the session of its shard. */
  sequence: number;
  shard: number;
  /** It was said while nobody listened, and may have been heard before. */
  isReplayed: boolean;
}>;

export type GatewayOptions = Readonly<{
  config: DiscordConfig;
  log: Logger;
  onEvent: (event: GatewayEvent) => void;
  /** A new session began: what was said before it is not replayed. */
  onNewSession: (shard: number) => void;
  onSession: (shard: number, session: GatewaySession | undefined) => void;
  /** A session of an earlier process that may be taken up. */
  sessionOf: (shard: number) => GatewaySession | undefined;
  /** Resolves when this shard may identify itself; rejects when `signal` is aborted first. */
  waitToIdentify: (connections: ShardConnections, shard: number, signal: AbortSignal) => Promise<void>;
  /** The gateway will not have us any more. */
  onFatal: (error: Error) => void;
}>;

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

export const createGateway = (options: GatewayOptions): Gateway => {
  const {
    config,
    log,
    onEvent,
    onNewSession: onFresh,
    onSession,
    sessionOf,
    waitToIdentify: mayIdentify,
    onFatal,
  } = options;
  const watch = createShardWatch();
  /** The last event of each shard. */
  const sequences = new Map<number, number>();
  let seen = new Date();
  let closing = false;
  let connections: ShardConnections | undefined;
  let sharding: ShardingStrategy | undefined;
  let live: () => void = () => undefined;
  const firstLive = new Promise<void>((resolve) => {
    live = resolve;
  });

  const sign = (shard: number): void => {
    seen = new Date();
    watch.sign(shard, Date.now());
  };

  const client = new Client({
    intents: INTENTS,
    makeCache: noCaches,
    allowedMentions: { parse: [] },
    rest: { api: config.api, retries: 0, rejectOnRateLimit: () => true },
    shards: config.shards === "auto" ? "auto" : [...config.shards.ids],
    ...(config.shards !== "auto" && { shardCount: config.shards.count }),
    ws: {
      buildStrategy: (created) => {
        connections = created;
        return attach(created);
      },
      buildIdentifyThrottler: (created) => ({
        waitForIdentify: async (shard, signal) => {
          watch.waits(shard, true, Date.now());
          await mayIdentify(created, shard, signal).finally(() => watch.waits(shard, false, Date.now()));
        },
      }),
    },
  });

  const attach = (created: ShardConnections) => {
    const { updateSessionInfo } = created.options;
    created.options.helloTimeout = HELLO_TIMEOUT_MS;
    created.options.handshakeTimeout = HANDSHAKE_TIMEOUT_MS;
    created.options.updateSessionInfo = async (shard, session) => {
      await updateSessionInfo(shard, session);
      if (!closing) onSession(shard, session ?? undefined);
    };
    sharding = createSharding(created, {
      beforeConnect: async (shards) => {
        for (const shard of shards) {
          const session = sessionOf(shard);
          if (session) await updateSessionInfo(shard, session);
          sign(shard);
        }
      },
      onBroken: (shard) => log.warn({ shard }, "discord: a frame that is no gateway message; connecting again"),
    });
    // Before the package's own listener, which is attached after this.
    created.on("dispatch", ({ data, shardId }) => {
      seen = new Date();
      sequences.set(shardId, data.s);
      watch.event(shardId, Date.now(), LIFECYCLE_EVENTS.has(data.t));
      if (data.t === "READY") onFresh(shardId);
      if (data.t === "RESUMED") client.ws.status = Status.Ready;
      if (LIFECYCLE_EVENTS.has(data.t)) return live();
      const isReplayed = watch.isUnsettled(shardId);
      const event = { name: String(data.t), data: data.d as unknown, sequence: data.s, shard: shardId, isReplayed };
      // For the package it becomes an event that it does not know: it keeps nothing of it.
      Reflect.set(data, "t", "TAKEN");
      Reflect.set(data, "d", null);
      onEvent(event);
    });
    created.on("heartbeat", ({ shardId }) => sign(shardId));
    created.on("hello", ({ shardId }) => {
      watch.hello(shardId, Date.now());
      if (closing) sharding?.cut(shardId);
    });
    return sharding.strategy;
  };

  client.on(Events.ShardDisconnect, ({ code }) => {
    const fatal = fatalCloseError(code);
    if (fatal && !closing) onFatal(fatal);
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, "discord: connection lost, connecting again"));
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, type: error.name }, "discord: connection failed"));
  client.on(Events.Error, (error) => log.error({ type: error.name }, "discord: client error"));

  const help = async ({ shard, do: remedy, silentMs }: ShardRemedy): Promise<void> => {
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
  const look = (): void => {
    // A connection that is just being made takes no heartbeat; it is looked at again.
    for (const remedy of watch.look(Date.now())) help(remedy).catch(() => undefined);
  };
  let looking: NodeJS.Timeout | undefined;

  return {
    open: async () => {
      looking = setInterval(look, WATCH_INTERVAL_MS).unref();
      await client.login(config.token).catch((error: unknown) => {
        if (codeOf(error) === "TokenInvalid") onFatal(discordTokenError());
        throw error;
      });
      await firstLive;
    },
    lastSeen: () => seen,
    close: async () => {
      closing = true;
      clearInterval(looking);
      // Any code but 1000 and 1001 leaves the session standing, for the next process to resume.
      const left = connections?.destroy({ code: CloseCodes.Resuming, reason: "restarting" });
      // A dead connection never says goodbye.
      await Promise.race([left, sleep(CLOSE_TIMEOUT_MS)]);
      sharding?.cutAll();
      await client.destroy();
    },
  };
};
