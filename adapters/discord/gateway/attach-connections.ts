/** Takes the events out of the package's connections before it sees them, and notes every sign of life. */
import type { GatewayOptions } from "./gateway-options.ts";
import type { ShardWatch } from "./shard-watch.ts";
import { createSharding, type ShardConnections, type ShardingStrategy } from "./sharding.ts";

/** No HELLO: the package's own 60 s would be the whole time we have. */
const HELLO_TIMEOUT_MS = 20_000;
/** Shorter than that: what is still being connected when HELLO is given up fails later, where nothing catches it. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

/** The package's events that are its own business. All others are ours: it must neither keep nor choke on them. */
const LIFECYCLE_EVENTS: ReadonlySet<string> = new Set(["READY", "RESUMED"]);

/** The gateway as it is now. */
export type GatewayState = {
  readonly watch: ShardWatch;
  /** The last event of each shard. */
  readonly sequences: Map<number, number>;
  seen: Date;
  closing: boolean;
  connections: ShardConnections | undefined;
  sharding: ShardingStrategy | undefined;
};

export type AttachOptions = Pick<GatewayOptions, "log" | "onEvent" | "onNewSession" | "onSession" | "sessionOf"> &
  Readonly<{
    /** A session began or goes on. */
    onLive: () => void;
    onResumed: () => void;
  }>;

const noteSign = (state: GatewayState, shard: number): void => {
  state.seen = new Date();
  state.watch.sign(shard, Date.now());
};

const listenForEvents = (
  connections: ShardConnections,
  state: GatewayState,
  { onEvent, onNewSession, onLive, onResumed }: AttachOptions,
): void => {
  const { watch, sequences } = state;
  connections.on("dispatch", ({ data, shardId }) => {
    state.seen = new Date();
    sequences.set(shardId, data.s);
    watch.event(shardId, Date.now(), LIFECYCLE_EVENTS.has(data.t));
    if (data.t === "READY") onNewSession(shardId);
    if (data.t === "RESUMED") onResumed();
    if (LIFECYCLE_EVENTS.has(data.t)) return onLive();
    const isReplayed = watch.isUnsettled(shardId);
    const event = { name: String(data.t), data: data.d as unknown, sequence: data.s, shard: shardId, isReplayed };
    // For the package it becomes an event that it does not know: it keeps nothing of it.
    Reflect.set(data, "t", "TAKEN");
    Reflect.set(data, "d", null);
    onEvent(event);
  });
  connections.on("heartbeat", ({ shardId }) => noteSign(state, shardId));
  connections.on("hello", ({ shardId }) => {
    watch.hello(shardId, Date.now());
    if (state.closing) state.sharding?.cut(shardId);
  });
};

/** To be called before the package attaches its own listeners. */
export const attachConnections = (
  connections: ShardConnections,
  state: GatewayState,
  options: AttachOptions,
): ShardingStrategy["strategy"] => {
  const { log, onSession, sessionOf } = options;
  const { updateSessionInfo } = connections.options;
  connections.options.helloTimeout = HELLO_TIMEOUT_MS;
  connections.options.handshakeTimeout = HANDSHAKE_TIMEOUT_MS;
  connections.options.updateSessionInfo = async (shard, session) => {
    await updateSessionInfo(shard, session);
    if (!state.closing) onSession(shard, session ?? undefined);
  };
  const sharding = createSharding(connections, {
    beforeConnect: async (shards) => {
      for (const shard of shards) {
        const session = sessionOf(shard);
        if (session) await updateSessionInfo(shard, session);
        noteSign(state, shard);
      }
    },
    onBroken: (shard) => log.warn({ shard }, "discord: a frame that is no gateway message; connecting again"),
  });
  state.connections = connections;
  state.sharding = sharding;
  listenForEvents(connections, state, options);
  return sharding.strategy;
};
