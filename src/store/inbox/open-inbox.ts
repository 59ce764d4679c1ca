import type { Kysely } from "kysely";
import { nextTurn } from "../../yielding.ts";
import type { Clock } from "../clock.ts";
import type { Commits } from "../commits.ts";
import { placeholdersFor, prepareSized } from "../prepared.ts";
import { isOpenEntry, type Tables } from "../schema.ts";
import type { SendingFile } from "../sqlite/sending-file.ts";
import type { ClaimedEntry, PlatformInbox, PlatformInboxOptions } from "../store.ts";
import { createPreviousMessages, toClaimedEntry } from "./claimed-entry.ts";
import { createInsertEntries } from "./insert-entries.ts";
import { createLanes, type Lanes } from "./lanes.ts";
import { readEntry } from "./read-entry.ts";

const MAX_KNOWN_ENTRIES = 100_000;
const MAX_ROWS_PER_READ = 5_000;
/** Until an entry that could not be claimed, because the store cannot write, is tried again; milliseconds. */
const RETRY_DELAY_MS = 1_000;

/** What `forget` needs of an inbox that is being served. */
export type ServedInbox = Readonly<{ inbox: PlatformInbox; lanes: Lanes; inHand: ReadonlySet<number> }>;

export type OpenInboxOptions = PlatformInboxOptions &
  Readonly<{
    db: Kysely<Tables>;
    commits: Commits;
    clock: Clock;
    platform: string;
    /** Gives the platform's lock back. */
    unlock: () => void;
    sendingFile: SendingFile;
  }>;

/** Rows whose send was under way become ambiguous, unless repeating them is harmless; those that certainly were not sent wait again. */
const recoverSending = async ({ db, commits, platform, sendingFile: underWay }: OpenInboxOptions): Promise<number> => {
  const rows = await db
    .selectFrom("inbox")
    .select(["id", "body"])
    .where("platform", "=", platform)
    .where(isOpenEntry)
    .where("state", "=", "answering")
    .execute();
  const went = rows.filter(({ id }) => underWay.leftRows?.has(Number(id)) ?? true);
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
const prepareClaimQueries = () => ({
  countClaims: prepareSized((db, size) =>
    db
      .updateTable("inbox")
      .set(({ eb }) => ({ claims: eb("claims", "+", 1) }))
      .where("id", "in", placeholdersFor(size, 0))
      .where(isOpenEntry)
      .returning(["id", "state", "claims", "limited", "body"]),
  ),
  sendsOf: prepareSized((db, size) =>
    db.selectFrom("sends").selectAll().where("entry", "in", placeholdersFor(size, 0)).orderBy("part"),
  ),
});

export const openInbox = async (options: OpenInboxOptions): Promise<ServedInbox> => {
  const {
    db,
    commits,
    clock,
    platform,
    limit,
    maxKnown: known = MAX_KNOWN_ENTRIES,
    unlock: release,
    sendingFile: underWay,
  } = options;
  const ambiguous = await recoverSending(options);
  const lanes = createLanes();
  const inHand = new Set<number>();
  const insertEntries = createInsertEntries(platform);
  const { countClaims, sendsOf } = prepareClaimQueries();
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
        .where(isOpenEntry)
        .where("id", ">", newest)
        .orderBy("id")
        .limit(MAX_ROWS_PER_READ)
        .execute();
      for (const row of rows) {
        newest = Number(row.id);
        lanes.add(row.lane, newest, old);
      }
      if (rows.length < MAX_ROWS_PER_READ && !left) behind = false;
      await nextTurn();
    }
  };
  await readMore(true);
  const { waiting } = await db
    .selectFrom("inbox")
    .select(({ fn }) => fn.countAll<number>().as("waiting"))
    .where("platform", "=", platform)
    .where(isOpenEntry)
    .executeTakeFirstOrThrow();

  const accept: PlatformInbox["accept"] = async (entries) => {
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

  const claim: PlatformInbox["claim"] = async (limitOf) => {
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
      const claimed = taken.flatMap(({ id, lane }): ClaimedEntry[] => {
        const row = found.get(id);
        if (!row) {
          inHand.delete(id);
          lanes.done(lane);
          return [];
        }
        return [toClaimedEntry(row, lane, sends)];
      });
      // All of them were deleted meanwhile: others may wait.
      return claimed.length > 0 ? claimed : claim(limitOf);
    } catch {
      for (const { id, lane } of taken) {
        inHand.delete(id);
        lanes.putBack(lane, id, clock() + RETRY_DELAY_MS);
      }
      return [];
    }
  };

  const settle = async (...[id, mark, send]: Parameters<Commits["settle"]>): Promise<void> => {
    const settled = underWay.startSettling(id);
    await commits.settle(id, mark, send);
    settled();
  };

  const held: PlatformInbox = {
    backlog: { waiting: Number(waiting), ambiguous },
    accept,
    claim,
    markSending: async (id) => {
      await commits.mark(id, { state: "answering", reason: null });
      // Several begin with one commit. Each goes on in a turn of its own, so that none waits for the others to be put together.
      await nextTurn();
      underWay.add(id);
    },
    confirm: (id, part, message) => {
      settle(id, { state: "accepted", reason: null }, { part, message }).catch(() => {});
    },
    notSent: (id) => {
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
    previousMessages: createPreviousMessages(db, platform),
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
  return { inbox: held, lanes, inHand };
};
