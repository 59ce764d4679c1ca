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
  /** Seconds that our clock is ahead of the platform's; absent when it goes right. */
  clockAhead?: number;
  /** Answers of the last hour of which nobody knows whether they arrived; absent when there are none. */
  unknown?: number;
}>;

/**
 * The articles that answer. `missing`: how many of the paths in `ARTICLES` nothing stands at any more. `failing`: how many addresses
 * could not be read for a day; absent where none are.
 */
export type ArticleHealth = Readonly<{ served: number; missing: number; failing?: number }>;

export type Health = Readonly<{
  /**
   * False when an operator should look: a platform is dead, silent or not connected yet, the store cannot write, or articles have
   * vanished.
   */
  ok: boolean;
  store: "ok" | "failing";
  platforms: Readonly<Record<string, PlatformHealth>>;
  articles?: ArticleHealth;
  /** The longest that the event loop was blocked since the last look, in milliseconds. */
  lag?: number;
  /** The memory is nearly used up; nothing is taken in until there is room. */
  heapFull?: boolean;
}>;

/** Certificates and updates have times; a minute is more than any network takes. */
const MAX_CLOCK_SKEW_SECONDS = 60;

/** The seconds to be told of a clock that is so far off; undefined when it goes right. */
export const clockSkewToTell = (skewMs: number): number | undefined =>
  Math.abs(skewMs) > MAX_CLOCK_SKEW_SECONDS * 1_000 ? Math.round(skewMs / 1_000) : undefined;

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

/** The same with what is known of the articles. */
export const withArticles = (health: Health, articles: ArticleHealth | undefined): Health =>
  articles === undefined
    ? health
    : {
        ...health,
        ok: health.ok && articles.served > 0 && articles.missing === 0 && (articles.failing ?? 0) === 0,
        articles,
      };
