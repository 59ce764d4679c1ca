/** Serves all platforms from one store: started one after the other, stopped together. */
import type { Adapter } from "../adapter.ts";

import { withTimeLimit } from "../program/index.ts";
import { startCorrecting } from "./corrections/correct-answers.ts";
import { startExpiring } from "./expire-store.ts";
import { type Health, healthOf } from "./health.ts";
import { type Platform, startPlatform } from "./platform.ts";
import { createServiceContext, type ServiceContextOptions } from "./service-context.ts";

export type PlatformsOptions = ServiceContextOptions &
  Readonly<{
    /** By name. */
    platforms: Readonly<Record<string, Adapter>>;
    /** By platform: what only one process may be connected as. The others stand by. */
    leaseNames?: Readonly<Record<string, string>> | undefined;
    /** Between two looks for answers that are to be corrected. */
    correctionIntervalMs?: number;
  }>;

export type RunningPlatforms = Readonly<{
  health: () => Health;
  /** Resolves when every platform has ended, with what those that did not end on purpose died of. */
  ended: Promise<readonly unknown[]>;
  /** Receives nothing more, answers what is in flight for up to `ms`, lets go of everything but the store. What is not answered by then is after the next start. */
  stop: (ms: number) => Promise<void>;
}>;

/** How much longer than the answers the closing of connections and inboxes may take. */
const CLOSE_TIMEOUT_MS = 1_500;

/** One that fails does not stop the others. Rejects when a platform is served by another process. */
export const servePlatforms = async (options: PlatformsOptions): Promise<RunningPlatforms> => {
  const { leaseNames = {}, store, log } = options;
  const context = createServiceContext(options);
  const platforms = new Map<string, Platform>();
  try {
    for (const [name, adapter] of Object.entries(options.platforms)) {
      platforms.set(name, await startPlatform({ name, adapter, leaseName: leaseNames[name] }, context));
    }
  } catch (error) {
    for (const platform of platforms.values()) await platform.close(0);
    throw error;
  }

  const stopExpiring = startExpiring(store, log);
  const { corrections, clock } = context;
  const stopCorrecting =
    corrections &&
    startCorrecting({
      ...corrections,
      inboxes: new Map([...platforms].map(([name, { inbox }]) => [name, inbox])),
      clock,
      log,
      intervalMs: options.correctionIntervalMs,
    });
  const all = [...platforms.values()];
  return {
    health: () => healthOf(store, platforms),
    ended: Promise.allSettled(all.map(({ ended }) => ended)).then((ends) =>
      ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : [])),
    ),
    stop: async (ms) => {
      stopExpiring();
      await withTimeLimit(ms, stopCorrecting?.() ?? Promise.resolve()).catch(() => {});
      const until = performance.now() + ms;
      await withTimeLimit(ms, Promise.allSettled(all.map((platform) => platform.stopReceiving()))).catch(() => {});
      const rest = Math.max(0, until - performance.now());
      const closing = Promise.allSettled(all.map((platform) => platform.close(rest)));
      await withTimeLimit(rest + CLOSE_TIMEOUT_MS, closing).catch(() => {});
    },
  };
};
