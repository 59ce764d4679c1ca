/** What GET /healthz says: whether the store can write, and how each platform is. */
import type { Store } from "../../src/server.ts";

/** Longer than any platform is silent while it lives: a long poll takes 50 s, a heartbeat 45 s. Seconds. */
export const MAX_SILENCE_SECONDS = 120;

/**
 * `standby`: another process is connected, and this one takes its place when it ends. `connecting`: not there yet, tried again by itself.
 * `live`. `dead`: will not come back by itself. `closed`: on purpose.
 */
export type PlatformCondition = "standby" | "connecting" | "live" | "dead" | "closed";

export type PlatformHealth = Readonly<{
  condition: PlatformCondition;
  /** Age of the last sign of life in seconds; absent before the first. */
  seen?: number;
  /** Entries that wait. */
  waiting: number;
}>;

export type Health = Readonly<{
  /** False when an operator should look: a platform is dead, silent or not connected yet, or the store cannot write. */
  ok: boolean;
  store: "ok" | "failing";
  platforms: Readonly<Record<string, PlatformHealth>>;
  /** The longest that the event loop was blocked since the last look, in milliseconds. */
  lag?: number;
  /** The memory is nearly used up; nothing is taken in until there is room. */
  heapFull?: boolean;
}>;

const isHealthy = ({ condition, seen }: PlatformHealth): boolean =>
  condition === "standby" || (condition === "live" && (seen === undefined || seen < MAX_SILENCE_SECONDS));

export const healthOf = (
  store: Pick<Store, "healthy">,
  platforms: ReadonlyMap<string, Readonly<{ health: () => PlatformHealth }>>,
): Health => {
  const healths = Object.fromEntries([...platforms].map(([name, platform]) => [name, platform.health()]));
  const writes = store.healthy();
  return {
    ok: writes && Object.values(healths).every(isHealthy),
    store: writes ? "ok" : "failing",
    platforms: healths,
  };
};
