import type { Store } from "../../src/server.ts";
import type { Platform, PlatformHealth } from "./platform.ts";

/** Longer than any platform is silent while it lives: a long poll takes 50 s, a heartbeat 45 s. Seconds. */
export const MAX_SILENCE_SECONDS = 120;

export type Health = Readonly<{
  /** False when an operator should look: a platform is dead, silent or not connected yet, or the store cannot write. */
  ok: boolean;
  store: "ok" | "failing";
  platforms: Readonly<Record<string, PlatformHealth>>;
  /** The longest that the event loop was held since the last look, in milliseconds. */
  lag?: number;
  /** The memory is all but used up; nothing is taken in until there is room. */
  heapFull?: boolean;
}>;

const isHealthy = ({ condition, seen }: PlatformHealth): boolean =>
  condition === "standby" || (condition === "live" && (seen === undefined || seen < MAX_SILENCE_SECONDS));

export const healthOf = (store: Store, platforms: ReadonlyMap<string, Platform>): Health => {
  const healths = Object.fromEntries([...platforms].map(([name, platform]) => [name, platform.health()]));
  const writes = store.healthy();
  return {
    ok: writes && Object.values(healths).every(isHealthy),
    store: writes ? "ok" : "failing",
    platforms: healths,
  };
};
