import type { Kysely } from "kysely";
import type { Clock } from "./clock.ts";
import { type Commits, createCommits, type Transact } from "./commits.ts";
import { deleteExpired } from "./delete-expired.ts";
import { deletePerson } from "./forget.ts";
import type { ServedInbox } from "./inbox/open-inbox.ts";
import type { Tables } from "./schema.ts";
import { createStats, type StatsOptions } from "./stats/stats.ts";
import type { PlatformInboxOptions, Store } from "./store.ts";
import { createStoredMemory } from "./stored-memory.ts";

export type StoreOptions = Readonly<{
  db: Kysely<Tables>;
  transact: Transact;
  clock: Clock;
  /** The name of this process, where several share one inbox. */
  holder?: string;
  openInbox: (commits: Commits, platform: string, options: PlatformInboxOptions) => Promise<ServedInbox>;
  lease: Store["lease"];
  /** Whether the database was there when it was last asked. */
  isReachable?: () => boolean;
  /** Makes what was erased vanish from the files; `thorough` after a person was forgotten. */
  wipe: (thorough: boolean) => Promise<void>;
  close: () => Promise<void>;
  stats?: StatsOptions;
}>;

/** The store over any database that Kysely speaks to. */
export const createStore = (options: StoreOptions): Store => {
  const {
    db,
    transact,
    clock,
    holder,
    openInbox: serveInbox,
    lease,
    isReachable: reached = () => true,
    wipe,
    close,
    stats: kept,
  } = options;
  const commits = createCommits(transact, holder);
  const {
    forget: forgetVotes,
    expire: expireTally,
    close: closeTally,
    ...tally
  } = createStats({ db, transact, clock, ...kept });
  const serving = new Map<string, ServedInbox>();

  /** Somebody was forgotten since the files were last wiped. */
  let forgotten = false;

  const forget = async (asker: string): Promise<void> => {
    const inHand = [...serving.values()].flatMap((inbox) => [...inbox.inHand]);
    const dropped = await commits.run(async (trx) => {
      await forgetVotes(trx, asker);
      return deletePerson(trx, asker, inHand);
    });
    for (const { id, lane, platform } of dropped) serving.get(platform)?.lanes.drop(lane, new Set([id]));
    forgotten = true;
  };

  return {
    memory: createStoredMemory({ db, commits, clock, forget }),
    stats: tally,
    openInbox: async (platform, options) => {
      const inbox = await serveInbox(commits, platform, options);
      serving.set(platform, inbox);
      const close = async (): Promise<void> => {
        serving.delete(platform);
        await inbox.inbox.close();
      };
      return { ...inbox.inbox, close };
    },
    lease,
    list: async (states, limit) => {
      const rows = await db
        .selectFrom("inbox")
        .select(["platform", "key", "lane", "state", "reason", "accepted"])
        .where("state", "in", states)
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map(({ reason, accepted, ...row }) => ({
        ...row,
        reason: reason ?? undefined,
        accepted: Number(accepted),
      }));
    },
    counts: async () => {
      const rows = await db
        .selectFrom("inbox")
        .select(({ fn }) => ["state", fn.countAll<number>().as("entries")])
        .groupBy("state")
        .execute();
      return Object.fromEntries(rows.map(({ state, entries }) => [state, Number(entries)]));
    },
    healthy: () => commits.healthy() && reached(),
    expire: async () => {
      const more = await commits.run(async (trx) => {
        const counts = await expireTally(trx);
        return (await deleteExpired(trx, clock())) || counts;
      });
      if (!more) {
        const thorough = forgotten;
        forgotten = false;
        await wipe(thorough).catch((error: unknown) => {
          forgotten ||= thorough;
          throw error;
        });
      }
      return more;
    },
    close: async () => {
      await closeTally();
      await commits.close();
      for (const { inbox: held } of serving.values()) await held.close();
      await close();
    },
  };
};
