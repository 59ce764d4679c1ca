/** What only one process may have at a time, and how a process says that it lives. */

import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../schema.ts";
import type { Lease } from "../store.ts";

/** What is leased, by name, until a time of the database's own clock: machines' clocks differ. */
export type Leases = Readonly<{
  take: (name: string, signal: AbortSignal) => Promise<Lease>;
  /** Whether the database was reached when this process last said that it lives. */
  healthy: () => boolean;
  close: () => Promise<void>;
}>;

export type LeasesOptions = Readonly<{
  db: Kysely<Tables>;
  /** The name of this process; no other, not even the next one on this machine, has the same. */
  holder: string;
  /** Until a process that says nothing is taken for dead; milliseconds. */
  leaseMs: number;
  /** The database is not reached, or is reached again. */
  onReachabilityChange: (reached: boolean, error?: unknown) => void;
}>;

/** Milliseconds since 1970 by the database's clock. */
export const databaseNow: RawBuilder<number> = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** How often a process renews a lease before it would end: some renewals may be lost. */
const RENEWALS_PER_LEASE = 4;
/** This part of a lease is ours for certain. It is looked for as often as it is renewed, so that it is given up while a seventh of it is left. */
const CERTAIN_LEASE_SHARE = 0.6;

/** A lease that this process has: `sinceMs` by its own clock, when it last asked for it with success. */
type TakenLease = { readonly end: AbortController; sinceMs: number };

/** A pause that ends early, without an error, when the signal is aborted. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });

/** Takes or renews leases in the database, all in the name of one holder. */
const createLeaseRows = ({ db, holder, leaseMs }: LeasesOptions) => ({
  /** True when it is ours from now on. */
  take: async (name: string): Promise<boolean> => {
    const { rows } = await sql`
      insert into leases (name, holder, until) values (${name}, ${holder}, ${databaseNow} + ${leaseMs}::int)
      on conflict (name) do update set holder = excluded.holder, until = excluded.until
      where leases.holder = excluded.holder or leases.until < ${databaseNow} returning name`.execute(db);
    return rows.length > 0;
  },
  release: async (name: string): Promise<void> => {
    await db.deleteFrom("leases").where("name", "=", name).where("holder", "=", holder).execute();
  },
  releaseAll: async (): Promise<void> => {
    await db.deleteFrom("leases").where("holder", "=", holder).execute();
  },
});

export const createLeases = async (options: LeasesOptions): Promise<Leases> => {
  const { holder, leaseMs, onReachabilityChange } = options;
  const rows = createLeaseRows(options);
  const taken = new Map<string, TakenLease>();
  const renewalMs = leaseMs / RENEWALS_PER_LEASE;
  let isReached = true;
  let isClosed = false;

  const lose = (name: string): void => {
    taken.get(name)?.end.abort();
    taken.delete(name);
  };

  const renew = async (): Promise<void> => {
    const now = performance.now();
    try {
      // A process that was taken for dead comes back under the same name, and finds its rows in others' hands.
      await rows.take(holder);
      for (const [name, lease] of taken) {
        if (await rows.take(name)) lease.sinceMs = now;
        else lose(name);
      }
      if (!isReached) onReachabilityChange(true);
      isReached = true;
    } catch (error) {
      if (isClosed) return;
      if (isReached) onReachabilityChange(false, error);
      isReached = false;
    }
  };

  await rows.take(holder);
  let renewing: Promise<void> | undefined;
  const timer = setInterval(() => {
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    for (const [name, { sinceMs }] of taken) {
      if (performance.now() - sinceMs > leaseMs * CERTAIN_LEASE_SHARE) lose(name);
    }
  }, renewalMs);
  timer.unref();

  return {
    take: async (name, signal) => {
      for (;;) {
        signal.throwIfAborted();
        const now = performance.now();
        if (await rows.take(name).catch(() => false)) {
          const end = new AbortController();
          taken.set(name, { end, sinceMs: now });
          const release = async (): Promise<void> => {
            if (taken.delete(name)) await rows.release(name);
          };
          return { lost: end.signal, release };
        }
        await pause(renewalMs, signal);
      }
    },
    healthy: () => isReached,
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      await renewing;
      for (const name of [...taken.keys()]) lose(name);
      // Not reached: they run out by themselves.
      await rows.releaseAll().catch(() => {});
    },
  };
};
