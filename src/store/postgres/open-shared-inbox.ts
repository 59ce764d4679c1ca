import type { Kysely } from "kysely";
import type { Clock } from "../clock.ts";
import type { Commits } from "../commits.ts";
import { createPreviousMessages, toClaimedEntry } from "../inbox/claimed-entry.ts";
import { createInsertEntries } from "../inbox/insert-entries.ts";
import { createLanes } from "../inbox/lanes.ts";
import type { ServedInbox } from "../inbox/open-inbox.ts";
import { isOpenEntry, type Tables } from "../schema.ts";
import type { ClaimedEntry, PlatformInbox, PlatformInboxOptions } from "../store.ts";
import { claimHeads, findDueTimes, findWaitingEntries, releaseDeadClaims, releaseUnknownClaims } from "./claims.ts";
import { lockAskers } from "./lock-askers.ts";
import { retryPostgres } from "./retry.ts";

const MAX_KNOWN_ENTRIES = 100_000;
/** Lanes of others that are looked for at once. */
const MAX_LANES_PER_POLL = 500;
/** Until a lane that another process has in hand is tried again; milliseconds. */
const BUSY_LANE_RETRY_DELAY_MS = 100;
/** Until an entry that could not be claimed, because the database is away, is tried again; milliseconds. */
const RETRY_DELAY_MS = 1_000;
/** How often it is looked for what dead processes, or this one while the database was away, left behind; milliseconds. */
const POLL_INTERVAL_MS = 1_000;

export type SharedInboxOptions = PlatformInboxOptions &
  Readonly<{
    db: Kysely<Tables>;
    commits: Commits;
    clock: Clock;
    platform: string;
    /** The name of this process. */
    me: string;
  }>;

/**
 * One platform's inbox for any number of processes. What this one accepted it tries first; what others accepted and do not get to, it
 * finds by looking. Its lanes hold where something may be claimed, and the database says whether it can.
 */
export const openSharedInbox = async (options: SharedInboxOptions): Promise<ServedInbox> => {
  const { db, commits, clock, platform, limit, maxKnown: known = MAX_KNOWN_ENTRIES, me } = options;
  const lanes = createLanes();
  const inHand = new Set<number>();
  const insertEntries = createInsertEntries(platform);
  let wake = (): void => {};
  let after: string | undefined;
  /** A claim failed, and may have been made all the same. */
  let unsure = false;

  const look = async (old: boolean): Promise<boolean> => {
    if (lanes.size() >= known) return false;
    const { waiting, last } = await findWaitingEntries(db, platform, after, MAX_LANES_PER_POLL);
    after = last;
    const news = waiting.filter(({ lane }) => !lanes.has(lane));
    for (const { lane, id } of news) lanes.add(lane, id, old);
    return news.length > 0;
  };

  const { ambiguous } = await commits.run((trx) => releaseDeadClaims(trx, platform, me));
  do await look(true);
  while (after !== undefined && lanes.size() < known);
  const { waiting } = await db
    .selectFrom("inbox")
    .select(({ fn }) => fn.countAll<number>().as("waiting"))
    .where("platform", "=", platform)
    .where(isOpenEntry)
    .where("holder", "is", null)
    .executeTakeFirstOrThrow();

  let looking: Promise<void> | undefined;
  const timer = setInterval(() => {
    looking ??= (async () => {
      const { free } = await commits.run((trx) => releaseDeadClaims(trx, platform, me));
      for (const { lane, id } of free) if (!lanes.has(lane)) lanes.add(lane, id);
      const found = await look(false);
      if (found || free.length > 0) wake();
    })()
      // The database is away; the next look tells.
      .catch(() => {})
      .finally(() => {
        looking = undefined;
      });
  }, POLL_INTERVAL_MS);
  timer.unref();

  const accept: PlatformInbox["accept"] = async (entries) => {
    const now = clock();
    const added = await commits.run((trx) => insertEntries(trx, entries, { limit, now, lock: lockAskers }));
    for (const row of added) {
      if (row && row.ruling !== "ignore" && lanes.size() < known) lanes.add(row.lane, row.id);
    }
    wake();
    return added.map((row) => row !== undefined && row.ruling !== "ignore");
  };

  const claim: PlatformInbox["claim"] = async (most) => {
    const now = clock();
    let taken = lanes.take(most, now);
    if (taken.length === 0 && (await look(false).catch(() => false))) taken = lanes.take(most, now);
    if (taken.length === 0) return [];
    const names = taken.map(({ lane }) => lane);
    try {
      const { rows, sends, due } = await commits.run(async (trx) => {
        if (unsure) await releaseUnknownClaims(trx, platform, me, inHand);
        const rows = await claimHeads(trx, names, { platform, me, now });
        const ids = rows.map(({ id }) => id);
        const got = new Set(rows.map(({ lane }) => lane));
        const others = names.filter((name) => !got.has(name));
        return {
          rows,
          sends:
            ids.length === 0
              ? []
              : await trx.selectFrom("sends").selectAll().where("entry", "in", ids).orderBy("part").execute(),
          due: await findDueTimes(trx, others, platform),
        };
      });
      unsure = false;
      const found = new Map(rows.map((row) => [row.lane, row]));
      const claimed = taken.flatMap(({ lane, id }): ClaimedEntry[] => {
        const row = found.get(lane);
        if (row) {
          inHand.add(Number(row.id));
          return [toClaimedEntry(row, lane, sends)];
        }
        const until = due.get(lane);
        // Nothing waits there any more, or another process has it in hand, or it was put off.
        if (until === undefined) lanes.clear(lane);
        else lanes.putBack(lane, id, Math.max(until, now + BUSY_LANE_RETRY_DELAY_MS));
        return [];
      });
      return claimed.length > 0 ? claimed : claim(most);
    } catch {
      unsure = true;
      for (const { lane, id } of taken) lanes.putBack(lane, id, clock() + RETRY_DELAY_MS);
      return [];
    }
  };

  const held: PlatformInbox = {
    backlog: { waiting: Number(waiting), ambiguous },
    accept,
    claim,
    markSending: (id) => commits.mark(id, { state: "answering", reason: null }),
    confirm: (id, part, message) => {
      commits.settle(id, { state: "accepted", reason: null }, { part, message }).catch(() => {});
    },
    notSent: (id) => {
      commits.settle(id, { state: "accepted", reason: null }).catch(() => {});
    },
    finish: async ({ id, lane }, state, reason) => {
      await commits.settle(id, { state, reason: reason ?? null });
      inHand.delete(id);
      lanes.done(lane);
      wake();
    },
    release: async ({ id, lane }, ms) => {
      // A fraction would be refused by the database, and with it all that is written in the same commit.
      const due = Math.ceil(clock() + ms);
      await commits.settle(id, { state: "accepted", reason: null, claims: 0, holder: null, due });
      inHand.delete(id);
      lanes.putBack(lane, id, due);
      wake();
    },
    previousMessages: retryPostgres(createPreviousMessages(db, platform)),
    wakeAt: lanes.wakeAt,
    onWaiting: (callback) => {
      wake = callback;
    },
    waiting: () => lanes.size(),
    close: async () => {
      clearInterval(timer);
      await looking;
    },
  };
  return { inbox: held, lanes, inHand };
};
