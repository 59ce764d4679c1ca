/** The store over any database that Kysely speaks to: one transaction queue, and what hangs on it. */

import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import { DEFAULT_RETENTION_DAYS } from "../retention.ts";
import { type Commits, createCommits, type Transact } from "./commits.ts";
import { deleteExpired } from "./delete-expired.ts";
import { deletePerson } from "./forget.ts";
import type { OpenedInbox, PlatformInboxOptions } from "./inbox/platform-inbox.ts";
import { deleteUnusedPages } from "./kept/held-pages.ts";
import { createStoredShelf, deleteFormerPages } from "./kept/stored-shelf.ts";
import { countEntries, listEntries } from "./list-entries.ts";
import { createPosts, deleteFormerLinks } from "./posts.ts";
import { createQuotedAnswers } from "./quoted/quoted-answers.ts";
import type { Tables } from "./schema.ts";
import { createStats, type StatsOptions } from "./stats/stats.ts";
import type { Store } from "./store.ts";
import { createStoredMemory } from "./stored-memory.ts";

export type StoreOptions = Readonly<{
  db: Kysely<Tables>;
  transact: Transact;
  clock: Clock;
  /** The name of this process, where several share one inbox. */
  holder?: string;
  openInbox: (commits: Commits, platform: string, options: PlatformInboxOptions) => Promise<OpenedInbox>;
  lease: Store["lease"];
  /** Whether the database was there when it was last asked. */
  isReachable?: () => boolean;
  /** Makes what was erased vanish from the files; `thorough` after a person was forgotten. */
  wipe: (thorough: boolean) => Promise<void>;
  close: () => Promise<void>;
  stats?: StatsOptions;
}>;

const DAY_MS = 86_400_000;

export const createStore = (options: StoreOptions): Store => {
  const { db, transact, clock, holder, openInbox, lease, isReachable = () => true, wipe, close } = options;
  const { retentionDays = DEFAULT_RETENTION_DAYS } = options.stats ?? {};
  const commits = createCommits(transact, holder);
  const {
    forget: forgetVotes,
    expire: expireStats,
    close: closeStats,
    ...stats
  } = createStats({
    db,
    transact,
    clock,
    ...options.stats,
  });
  const inboxes = new Map<string, OpenedInbox>();
  /** A person was forgotten since the files were last wiped. */
  let needsThoroughWipe = false;

  const forget = async (asker: string): Promise<void> => {
    const claimed = [...inboxes.values()].flatMap((inbox) => [...inbox.claimed]);
    const dropped = await commits.run(async (trx) => {
      await forgetVotes(trx, asker);
      return deletePerson(trx, asker, claimed);
    });
    for (const { id, lane, platform } of dropped) inboxes.get(platform)?.lanes.drop(lane, new Set([id]));
    needsThoroughWipe = true;
  };

  return {
    memory: createStoredMemory({ db, commits, clock, forget }),
    stats,
    quoted: createQuotedAnswers(db, commits, clock),
    posts: createPosts(db, commits, clock),
    kept: createStoredShelf({ db, commits, clock }),
    openInbox: async (platform, inboxOptions) => {
      const opened = await openInbox(commits, platform, inboxOptions);
      inboxes.set(platform, opened);
      const closeInbox = async (): Promise<void> => {
        inboxes.delete(platform);
        await opened.inbox.close();
      };
      return { ...opened.inbox, close: closeInbox };
    },
    lease,
    list: (states, limit) => listEntries(db, states, limit),
    counts: () => countEntries(db),
    healthy: () => commits.healthy() && isReachable(),
    expire: async () => {
      const isMore = await commits.run(async (trx) => {
        const isMoreStats = await expireStats(trx);
        const before = clock() - retentionDays * DAY_MS;
        await deleteFormerPages(trx, before);
        await deleteUnusedPages(trx, before);
        await deleteFormerLinks(trx, before);
        return (await deleteExpired(trx, clock())) || isMoreStats;
      });
      if (!isMore) {
        const thorough = needsThoroughWipe;
        needsThoroughWipe = false;
        await wipe(thorough).catch((error: unknown) => {
          needsThoroughWipe ||= thorough;
          throw error;
        });
      }
      return isMore;
    },
    close: async () => {
      await closeStats();
      await commits.close();
      for (const { inbox } of inboxes.values()) await inbox.close();
      await close();
    },
  };
};
