import type { Kysely } from "kysely";
import type { Entry } from "./inbox.ts";
import { type Allowance, type Limit, type Ruling, rule } from "./limit.ts";
import { plain } from "./plain.ts";
import { placesFor, prepareSized } from "./prepared.ts";
import type { Tables } from "./schema.ts";

/** A row that was made for an entry, and whether it is to be answered. */
export type Added = Readonly<{ id: number; lane: string; ruling: Ruling }>;

/** Eight parameters a row; SQLite binds 32,766 at most. */
const ROWS_AT_ONCE = 500;

const rowOf = (platform: string, entry: Entry, now: number) => ({
  platform,
  key: plain(entry.key),
  lane: plain(entry.lane),
  asker: plain(entry.query.asker),
  question: entry.question === undefined ? null : plain(entry.question),
  accepted: now,
  state: "accepted" as const,
  limited: 0,
  body: JSON.stringify(entry),
});

/** Keeps other processes from counting the same people until the transaction ends; absent where there are none. */
export type LockAskers = (trx: Kysely<Tables>, askers: readonly string[]) => Promise<void>;

type AcceptOptions = Readonly<{ limit: Limit | undefined; now: number; lock?: LockAskers }>;

type Ruled = Readonly<{ id: number; ruling: Ruling }>;

const applyLimit = async (
  db: Kysely<Tables>,
  added: readonly Readonly<{ id: number; asker: string }>[],
  { limit, now, lock }: AcceptOptions & Readonly<{ limit: Limit }>,
): Promise<readonly Ruled[]> => {
  const askers = [...new Set(added.map(({ asker }) => asker))];
  await lock?.(db, askers);
  const rows = await db.selectFrom("allowances").selectAll().where("asker", "in", askers).execute();
  const allowances = new Map<string, Allowance>(
    rows.map(({ asker, left, at, told }) => [asker, { left, at, told: told === 1 }]),
  );
  const ruled = added.map(({ id, asker }) => {
    const { ruling, allowance } = rule(allowances.get(asker), now, limit);
    allowances.set(asker, allowance);
    return { id, ruling };
  });
  await db
    .insertInto("allowances")
    .values([...allowances].map(([asker, { left, at, told }]) => ({ asker, left, at, told: told ? 1 : 0 })))
    .onConflict((conflict) =>
      conflict.column("asker").doUpdateSet(({ ref }) => ({
        left: ref("excluded.left"),
        at: ref("excluded.at"),
        told: ref("excluded.told"),
      })),
    )
    .execute();
  const ids = (wanted: Ruling): number[] => ruled.filter(({ ruling }) => ruling === wanted).map(({ id }) => id);
  if (ids("say").length > 0) {
    await db.updateTable("inbox").set({ limited: 1 }).where("id", "in", ids("say")).execute();
  }
  if (ids("ignore").length > 0) {
    await db
      .updateTable("inbox")
      .set({ state: "failed", reason: "limit", body: null })
      .where("id", "in", ids("ignore"))
      .execute();
  }
  return ruled;
};

/** Inserts entries that are not known, in order. One element per entry: undefined when it was known. */
export type InsertEntries = (
  db: Kysely<Tables>,
  entries: readonly Entry[],
  options: AcceptOptions,
) => Promise<readonly (Added | undefined)[]>;

type Row = ReturnType<typeof rowOf>;
const BLANK: Row = {
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
      .values(placesFor(size, BLANK))
      .onConflict((conflict) => conflict.columns(["platform", "key"]).doNothing())
      .returning(["id", "key"]),
  );
  return async (db, entries, { limit, now, ...options }) => {
    const added: (Added | undefined)[] = [];
    for (let at = 0; at < entries.length; at += ROWS_AT_ONCE) {
      const some = entries.slice(at, at + ROWS_AT_ONCE);
      const rows = some.map((entry) => rowOf(platform, entry, now));
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
      // What the bot says by itself (a welcome) is not counted against anybody.
      const counted = rows.flatMap(({ asker }, index) => {
        const id = fresh[index];
        return id === undefined || some[index]?.occasion !== undefined ? [] : [{ id, asker }];
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
