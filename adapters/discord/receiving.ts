/** What both ways in need, by the gateway and by HTTP, and what each gives. */
import type { AdapterContext } from "../adapter.ts";
import type { DiscordApi } from "./api.ts";
import type { DiscordConfig } from "./config.ts";
import type { DiscordSelf } from "./decoded-event.ts";
import type { TakeEventOptions } from "./incoming/take-event.ts";

export type ReceivingOptions = Pick<AdapterContext, "bot" | "onLeft" | "log" | "http" | "paced"> &
  Pick<TakeEventOptions, "queue" | "interactions"> &
  Readonly<{
    config: DiscordConfig;
    api: DiscordApi;
    me: DiscordSelf;
    /** By Discord's clock; milliseconds since 1970. */
    now: () => number;
    /** Aborted: nothing more is received. */
    signal: AbortSignal;
    /** Told what ends the platform for good. */
    onFatal: (error: Error) => void;
    /** Rejects when the platform has ended. */
    ended: Promise<void>;
  }>;

export type Receiving = Readonly<{
  /** The last sign of life. */
  lastSeen: () => Date;
  /** Called after `signal` was aborted; `drained` resolves when what came in is in the inbox. */
  stop: (drained: () => Promise<void>) => Promise<void>;
}>;
