import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../schema.ts";
import type { Lease } from "../store.ts";

/** What is leased, by name, until a time of the database's own clock: machines' clocks differ. */
export type Leases = Readonly<{
  /** The name of this process; no other, not even the next one on this machine, has the same. */
  me: string;
  take: (name: string, signal: AbortSignal) => Promise<Lease>;
  /** Whether the database was reached when this process last said that it lives. */
  healthy: () => boolean;
  close: () => Promise<void>;
}>;

export type LeasesOptions = Readonly<{
  db: Kysely<Tables>;
  me: string;
  /** Until a process that says nothing is taken for dead; milliseconds. */
  leaseMs: number;
  /** The database is not reached, or is reached again. */
  onReachabilityChange: (reached: boolean, error?: unknown) => void;
}>;

/** Milliseconds since 1970 by the database's clock. */
export const databaseNow: RawBuilder<number> = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** A process says that it lives so many times within a lease: some may be lost. */
const RENEWALS_PER_LEASE = 4;
/** This part of a lease is ours for certain. It is looked for as often as it is renewed, so that it is given up while a seventh of it is left. */
const CERTAIN_LEASE_SHARE = 0.6;

export const createLeases = async ({
  db,
  me,
  leaseMs: lease,
  onReachabilityChange: onReach,
}: LeasesOptions): Promise<Leases> => {
  const taken = new Map<string, Readonly<{ end: AbortController; since: { ms: number } }>>();
  let reached = true;
  let closed = false;

  /** True when it is ours from now on. */
  const take = async (name: string): Promise<boolean> => {
    const { rows } = await sql`
      insert into leases (name, holder, until) values (${name}, ${me}, ${databaseNow} + ${lease}::int)
      on conflict (name) do update set holder = excluded.holder, until = excluded.until
      where leases.holder = excluded.holder or leases.until < ${databaseNow} returning name`.execute(db);
    return rows.length > 0;
  };

  const lose = (name: string): void => {
    taken.get(name)?.end.abort();
    taken.delete(name);
  };

  const renew = async (): Promise<void> => {
    const asked = performance.now();
    try {
      // Whoever was taken for dead comes back to life under the same name, and finds its rows in others' hands.
      await take(me);
      for (const [name, { since }] of taken) {
        if (await take(name)) since.ms = asked;
        else lose(name);
      }
      if (!reached) onReach(true);
      reached = true;
    } catch (error) {
      if (closed) return;
      if (reached) onReach(false, error);
      reached = false;
    }
  };

  await take(me);
  let renewing: Promise<void> | undefined;
  const timer = setInterval(() => {
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    for (const [name, { since }] of taken) if (performance.now() - since.ms > lease * CERTAIN_LEASE_SHARE) lose(name);
  }, lease / RENEWALS_PER_LEASE);
  timer.unref();

  const pause = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(wait);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const wait = setTimeout(done, lease / RENEWALS_PER_LEASE);
      signal.addEventListener("abort", done);
    });

  return {
    me,
    take: async (name, signal) => {
      for (;;) {
        signal.throwIfAborted();
        const asked = performance.now();
        if (await take(name).catch(() => false)) {
          const end = new AbortController();
          taken.set(name, { end, since: { ms: asked } });
          return {
            lost: end.signal,
            release: async () => {
              if (!taken.delete(name)) return;
              await db.deleteFrom("leases").where("name", "=", name).where("holder", "=", me).execute();
            },
          };
        }
        await pause(signal);
      }
    },
    healthy: () => reached,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await renewing;
      for (const name of [...taken.keys()]) lose(name);
      // Not reached: they run out by themselves.
      await db
        .deleteFrom("leases")
        .where("holder", "=", me)
        .execute()
        .catch(() => {});
    },
  };
};
