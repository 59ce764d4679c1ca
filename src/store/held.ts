import type { Kysely } from "kysely";
import { createInsertEntries } from "./accept.ts";
import { claimedOf, earlierMessages } from "./claimed.ts";
import type { Clock } from "./clock.ts";
import type { Commits } from "./commits.ts";
import { readEntry } from "./entry.ts";
import { createLanes, type Lanes } from "./lanes.ts";
import { placesFor, prepareSized } from "./prepared.ts";
import { isOpen, type Tables } from "./schema.ts";
import type { UnderWay } from "./sqlite/under-way.ts";
import type { Claimed, Held, HoldOptions } from "./store.ts";

const KNOWN_AT_MOST = 100_000;
const ROWS_AT_ONCE = 5_000;
/** Until an entry that could not be claimed, because the store cannot write, is tried again; milliseconds. */
const RETRY = 1_000;

/** What `forget` needs of an inbox that is being served. */
export type Serving = Readonly<{ held: Held; lanes: Lanes; inHand: ReadonlySet<number> }>;

export type HeldOptions = HoldOptions &
  Readonly<{
    db: Kysely<Tables>;
    commits: Commits;
    clock: Clock;
    platform: string;
    /** Gives the platform's lock back. */
    release: () => void;
    underWay: UnderWay;
  }>;

/** Rows whose send was under way become ambiguous, unless repeating them is harmless; those that certainly were not sent wait again. */
const recover = async ({ db, commits, platform, underWay }: HeldOptions): Promise<number> => {
  const rows = await db
    .selectFrom("inbox")
    .select(["id", "body"])
    .where("platform", "=", platform)
    .where(isOpen)
    .where("state", "=", "answering")
    .execute();
  const went = rows.filter(({ id }) => underWay.left?.has(Number(id)) ?? true);
  const stayed = rows.filter((row) => !went.includes(row));
  const lost = went.filter(({ body }) => readEntry(body)?.repeatable !== true);
  await Promise.all([
    ...lost.map(({ id }) => commits.mark(Number(id), { state: "ambiguous", reason: null })),
    ...stayed.map(({ id }) => commits.mark(Number(id), { state: "accepted", reason: null })),
  ]);
  underWay.begin(went.filter((row) => !lost.includes(row)).map(({ id }) => Number(id)));
  return lost.length;
};

/** What is asked of the rows that are claimed. */
const claimQueries = () => ({
  countClaims: prepareSized((db, size) =>
    db
      .updateTable("inbox")
      .set(({ eb }) => ({ claims: eb("claims", "+", 1) }))
      .where("id", "in", placesFor(size, 0))
      .where(isOpen)
      .returning(["id", "state", "claims", "limited", "body"]),
  ),
  sendsOf: prepareSized((db, size) =>
    db.selectFrom("sends").selectAll().where("entry", "in", placesFor(size, 0)).orderBy("part"),
  ),
});

export const holdInbox = async (options: HeldOptions): Promise<Serving> => {
  const { db, commits, clock, platform, limit, known = KNOWN_AT_MOST, release, underWay } = options;
  const ambiguous = await recover(options);
  const lanes = createLanes();
  const inHand = new Set<number>();
  const insertEntries = createInsertEntries(platform);
  const { countClaims, sendsOf } = claimQueries();
  let wake = (): void => {};
  /** The newest row that `lanes` knows; with `behind`, there are newer ones that it does not. */
  let newest = 0;
  let behind = true;
  /** Entries were accepted, and left on the disk, since the last look. */
  let left = false;

  const readMore = async (old: boolean): Promise<void> => {
    while (behind && lanes.size() < known) {
      left = false;
      const rows = await db
        .selectFrom("inbox")
        .select(["id", "lane"])
        .where("platform", "=", platform)
        .where(isOpen)
        .where("id", ">", newest)
        .orderBy("id")
        .limit(ROWS_AT_ONCE)
        .execute();
      for (const row of rows) {
        newest = Number(row.id);
        lanes.add(row.lane, newest, old);
      }
      if (rows.length < ROWS_AT_ONCE && !left) behind = false;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await readMore(true);
  const { waiting } = await db
    .selectFrom("inbox")
    .select(({ fn }) => fn.countAll<number>().as("waiting"))
    .where("platform", "=", platform)
    .where(isOpen)
    .executeTakeFirstOrThrow();

  const accept: Held["accept"] = async (entries) => {
    const added = await commits.run((trx) => insertEntries(trx, entries, { limit, now: clock() }));
    for (const row of added) {
      if (!row || row.ruling === "ignore") continue;
      // It was read from the disk before we heard that it is there.
      if (row.id <= newest) continue;
      if (behind || lanes.size() >= known) {
        behind = true;
        left = true;
        continue;
      }
      newest = row.id;
      lanes.add(row.lane, row.id);
    }
    wake();
    return added.map((row) => row !== undefined && row.ruling !== "ignore");
  };

  const claim: Held["claim"] = async (limitOf) => {
    if (behind && lanes.size() < known / 2) await readMore(false);
    const taken = lanes.take(limitOf, clock());
    if (taken.length === 0) return [];
    const ids = taken.map(({ id }) => id);
    for (const id of ids) inHand.add(id);
    try {
      const { rows, sends } = await commits.run(async (trx) => ({
        rows: await countClaims(trx, ids.length, [1, ...ids]),
        sends: await sendsOf(trx, ids.length, ids),
      }));
      const found = new Map(rows.map((row) => [Number(row.id), row]));
      const claimed = taken.flatMap(({ id, lane }): Claimed[] => {
        const row = found.get(id);
        if (!row) {
          inHand.delete(id);
          lanes.done(lane);
          return [];
        }
        return [claimedOf(row, lane, sends)];
      });
      // All of them were deleted meanwhile: others may wait.
      return claimed.length > 0 ? claimed : claim(limitOf);
    } catch {
      for (const { id, lane } of taken) {
        inHand.delete(id);
        lanes.putBack(lane, id, clock() + RETRY);
      }
      return [];
    }
  };

  const settle = async (...[id, mark, send]: Parameters<Commits["settle"]>): Promise<void> => {
    const settled = underWay.settling(id);
    await commits.settle(id, mark, send);
    settled();
  };

  const held: Held = {
    left: { waiting: Number(waiting), ambiguous },
    accept,
    claim,
    begin: async (id) => {
      await commits.mark(id, { state: "answering", reason: null });
      // Several begin with one commit. Each goes on in a turn of its own, so that none waits for the others to be put together.
      await new Promise((resolve) => setImmediate(resolve));
      underWay.add(id);
    },
    confirm: (id, part, message) => {
      settle(id, { state: "accepted", reason: null }, { part, message }).catch(() => {});
    },
    missed: (id) => {
      settle(id, { state: "accepted", reason: null }).catch(() => {});
    },
    finish: async ({ id, lane }, state, reason) => {
      await settle(id, { state, reason: reason ?? null });
      inHand.delete(id);
      lanes.done(lane);
      wake();
    },
    release: async ({ id, lane }, ms) => {
      await settle(id, { state: "accepted", reason: null, claims: 0 });
      inHand.delete(id);
      lanes.putBack(lane, id, clock() + ms);
      wake();
    },
    earlier: earlierMessages(db, platform),
    wakeAt: lanes.wakeAt,
    onWaiting: (callback) => {
      wake = callback;
    },
    waiting: () => lanes.size(),
    close: async () => {
      underWay.close();
      release();
    },
  };
  return { held, lanes, inHand };
};
