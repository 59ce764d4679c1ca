/** One platform's inbox for any number of processes. */

import type { Kysely } from "kysely";
import type { Clock } from "../../clock.ts";
import type { Commits } from "../commits.ts";
import { chargeAsker } from "../inbox/allowances.ts";
import { createPreviousMessages } from "../inbox/claimed-entry.ts";
import { countWaiting } from "../inbox/count-waiting.ts";
import { createEntryOutcomes } from "../inbox/entry-outcomes.ts";
import { createInsertEntries } from "../inbox/insert-entries.ts";
import { createLanes, type Lanes } from "../inbox/lanes.ts";
import {
  MAX_KNOWN_ENTRIES,
  type OpenedInbox,
  type PlatformInbox,
  type PlatformInboxOptions,
} from "../inbox/platform-inbox.ts";
import type { Tables } from "../schema.ts";
import { createClaimSharedEntries } from "./claim-shared-entries.ts";
import { findWaitingEntries, releaseDeadClaims } from "./claims.ts";
import { lockAskers } from "./lock-askers.ts";
import { retryPostgres } from "./retry-postgres.ts";

/** Lanes of others that are looked for at once. */
const MAX_LANES_PER_POLL = 500;
/** How often it is looked for what dead processes, or this one while the database was away, left behind. */
const POLL_INTERVAL_MS = 1_000;

export type SharedInboxOptions = PlatformInboxOptions &
  Readonly<{
    db: Kysely<Tables>;
    commits: Commits;
    clock: Clock;
    platform: string;
    /** The name of this process. */
    holder: string;
  }>;

/** Looks, some lanes at a time, for entries that no process has claimed. */
const createFindMore = (db: Kysely<Tables>, platform: string, lanes: Lanes, maxKnown: number) => {
  let after: string | undefined;
  const findMore = async (old: boolean): Promise<boolean> => {
    if (lanes.size() >= maxKnown) return false;
    const { waiting, last } = await findWaitingEntries(db, platform, after, MAX_LANES_PER_POLL);
    after = last;
    const unknown = waiting.filter(({ lane }) => !lanes.has(lane));
    for (const { lane, id } of unknown) lanes.add(lane, id, old);
    return unknown.length > 0;
  };
  /** All that wait when this process starts. */
  const findAll = async (): Promise<void> => {
    do await findMore(true);
    while (after !== undefined && lanes.size() < maxKnown);
  };
  return { findAll, findMore: () => findMore(false) };
};

/** Runs `look` again and again, never twice at once. The database may be away; the next look tells. */
const startPolling = (look: () => Promise<void>): (() => Promise<void>) => {
  let looking: Promise<void> | undefined;
  const timer = setInterval(() => {
    looking ??= look()
      .catch(() => {})
      .finally(() => {
        looking = undefined;
      });
  }, POLL_INTERVAL_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
};

/**
 * What this process accepted it tries first; what others accepted and do not get to, it finds by looking. Its lanes hold where something
 * may be claimed, and the database says whether it can.
 */
export const openSharedInbox = async (options: SharedInboxOptions): Promise<OpenedInbox> => {
  const { db, commits, clock, platform, limit, maxKnown = MAX_KNOWN_ENTRIES, holder } = options;
  const lanes = createLanes();
  const claimed = new Set<number>();
  const insertEntries = createInsertEntries(platform);
  const { findAll, findMore } = createFindMore(db, platform, lanes, maxKnown);
  const releaseDead = () => commits.run((trx) => releaseDeadClaims(trx, platform, holder));

  const { ambiguous } = await releaseDead();
  await findAll();
  const waiting = await countWaiting(db, platform, { unclaimed: true });
  const { putBack, wake, ...outcomes } = createEntryOutcomes({ settle: commits.settle, lanes, claimed });
  const close = startPolling(async () => {
    const { free } = await releaseDead();
    for (const { lane, id } of free) if (!lanes.has(lane)) lanes.add(lane, id);
    const found = await findMore();
    if (found || free.length > 0) wake();
  });

  const inbox: PlatformInbox = {
    ...outcomes,
    backlog: { waiting, ambiguous },
    accept: async (entries) => {
      const now = clock();
      const added = await commits.run((trx) => insertEntries(trx, entries, { limit, now, lock: lockAskers }));
      for (const row of added) {
        if (row && row.ruling !== "drop" && lanes.size() < maxKnown) lanes.add(row.lane, row.id);
      }
      wake();
      return added.map((row) => row !== undefined && row.ruling !== "drop");
    },
    claim: createClaimSharedEntries({ commits, clock, platform, holder, lanes, claimed, findMore }),
    markSending: (id) => commits.mark(id, { state: "answering", reason: null }),
    release: async (entry, ms) => {
      // A fraction would be refused by the database, and with it all that is written in the same commit.
      const due = Math.ceil(clock() + ms);
      await commits.settle(entry.id, { state: "accepted", reason: null, claims: 0, holder: null, due });
      putBack(entry, due);
    },
    charge: (entry, cost) =>
      commits.run((trx) => chargeAsker(trx, entry, cost, { limit, now: clock(), lock: lockAskers })),
    previousMessages: retryPostgres(createPreviousMessages(db, platform)),
    wakeAt: lanes.wakeAt,
    waiting: () => lanes.size(),
    close,
  };
  return { inbox, lanes, claimed };
};
