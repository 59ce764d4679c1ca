/** What the gateway is given, and what it gives: events as they came, and sessions to resume. */
import type { Logger } from "../../../src/server.ts";
import type { DiscordConfig } from "../config.ts";
import type { GatewaySession } from "./discord-state.ts";
import type { ShardConnections } from "./sharding.ts";

/** An event, as it came. */
export type GatewayEvent = Readonly<{
  name: string;
  data: unknown;
  /** Counts within the session of its shard. */
  sequence: number;
  shard: number;
  /** It happened while nothing listened, and may have been received before. */
  isReplayed: boolean;
}>;

export type GatewayOptions = Readonly<{
  config: DiscordConfig;
  log: Logger;
  onEvent: (event: GatewayEvent) => void;
  /** A new session began: what was said before it is not replayed. */
  onNewSession: (shard: number) => void;
  onSession: (shard: number, session: GatewaySession | undefined) => void;
  /** A session of an earlier process that may be resumed. */
  sessionOf: (shard: number) => GatewaySession | undefined;
  /** Resolves when this shard may identify itself; rejects when `signal` is aborted first. */
  waitToIdentify: (connections: ShardConnections, shard: number, signal: AbortSignal) => Promise<void>;
  /** The gateway refuses us for good. */
  onFatal: (error: Error) => void;
}>;
