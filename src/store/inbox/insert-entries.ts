/** Puts entries into the inbox: which are known, and which are over their asker's limit. */

import type { Kysely } from "kysely";
import { placeholdersFor, prepareSized } from "../prepared.ts";
import { sanitize } from "../sanitize.ts";
import type { Tables } from "../schema.ts";
import { sliceRows } from "../slice-rows.ts";
import { allowanceKey, type LockAskers, readAllowances, writeAllowances } from "./allowances.ts";
import type { InboxEntry } from "./inbox.ts";
import { checkRateLimit, type LimitRuling, limitInGroup, type RateLimit } from "./rate-limit.ts";

/** A row that was made for an entry, and whether it is to be answered. */
export type AddedEntry = Readonly<{ id: number; lane: string; ruling: LimitRuling }>;

/** Eight parameters a row; SQLite binds 32,766 at most. */
const MAX_ROWS_PER_INSERT = 500;

const toRow = (platform: string, entry: InboxEntry, now: number) => ({
  platform,
  key: sanitize(entry.key),
  lane: sanitize(entry.lane),
  asker: sanitize(entry.query.asker),
  question: entry.question === undefined ? null : sanitize(entry.question),
  accepted: now,
  state: "accepted" as const,
  limited: 0,
  body: JSON.stringify(entry),
});

type AcceptOptions = Readonly<{ limit: RateLimit | undefined; now: number; lock?: LockAskers }>;

type RuledEntry = Readonly<{ id: number; ruling: LimitRuling }>;

const applyLimit = async (
  db: Kysely<Tables>,
  added: readonly Readonly<{ id: number; asker: string; inGroup: boolean }>[],
  { limit, now, lock }: AcceptOptions & Readonly<{ limit: RateLimit }>,
): Promise<readonly RuledEntry[]> => {
  const askers = [...new Set(added.map(({ asker }) => asker))];
  await lock?.(db, askers);
  const allowances = new Map(await readAllowances(db, askers));
  const groupLimit = limitInGroup(limit);
  const ruled = added.map(({ id, asker, inGroup }) => {
    const { ruling, allowance } = checkRateLimit(allowances.get(asker), now, inGroup ? groupLimit : limit);
    allowances.set(asker, allowance);
    return { id, ruling };
  });
  await writeAllowances(db, allowances);
  const ids = (wanted: LimitRuling): number[] => ruled.filter(({ ruling }) => ruling === wanted).map(({ id }) => id);
  if (ids("warn").length > 0) {
    await db.updateTable("inbox").set({ limited: 1 }).where("id", "in", ids("warn")).execute();
  }
  if (ids("drop").length > 0) {
    await db
      .updateTable("inbox")
      .set({ state: "failed", reason: "limit", body: null })
      .where("id", "in", ids("drop"))
      .execute();
  }
  return ruled;
};

/** Inserts entries that are not known, in order. One element per entry: undefined when it was known. */
export type InsertEntries = (
  db: Kysely<Tables>,
  entries: readonly InboxEntry[],
  options: AcceptOptions,
) => Promise<readonly (AddedEntry | undefined)[]>;

type NewRow = ReturnType<typeof toRow>;
const BLANK_ROW: NewRow = {
  platform: "",
  key: "",
  lane: "",
  asker: "",
  question: "",
  accepted: 0,
  state: "accepted",
  limited: 0,
  body: "",
};

export const createInsertEntries = (platform: string): InsertEntries => {
  const insert = prepareSized((db, size) =>
    db
      .insertInto("inbox")
      .values(placeholdersFor(size, BLANK_ROW))
      .onConflict((conflict) => conflict.columns(["platform", "key"]).doNothing())
      .returning(["id", "key"]),
  );
  return async (db, entries, { limit, now, ...options }) => {
    const added: (AddedEntry | undefined)[] = [];
    for (const some of sliceRows(entries, MAX_ROWS_PER_INSERT)) {
      const rows = some.map((entry) => toRow(platform, entry, now));
      const inserted = await insert(
        db,
        rows.length,
        rows.flatMap((row) => Object.values(row)),
      );
      const ids = new Map(inserted.map(({ id, key }) => [key, Number(id)]));
      const fresh = rows.map(({ key }) => {
        const id = ids.get(key);
        // The same key twice in one batch is known the second time.
        ids.delete(key);
        return id;
      });
      // What the bot says by itself, such as a welcome that answers no message, is not counted against anybody.
      const counted = rows.flatMap(({ asker }, index) => {
        const id = fresh[index];
        const { occasion, question, crowd, correction } = some[index]!;
        const isUnasked = correction !== undefined || (occasion === "welcome" && question === undefined);
        if (id === undefined || isUnasked) return [];
        return [{ id, asker: allowanceKey(asker, crowd), inGroup: crowd !== undefined }];
      });
      const ruled = limit && counted.length > 0 ? await applyLimit(db, counted, { limit, now, ...options }) : [];
      const rulings = new Map(ruled.map(({ id, ruling }) => [id, ruling]));
      for (const [index, { lane }] of rows.entries()) {
        const id = fresh[index];
        added.push(id === undefined ? undefined : { id, lane, ruling: rulings.get(id) ?? "answer" });
      }
    }
    return added;
  };
};
