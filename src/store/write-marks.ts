/** The statements that write what became of entries: many rows with as few statements as may be. */

import type { Kysely } from "kysely";
import type { EntryState, FailureReason } from "./inbox/inbox.ts";
import { placeholdersFor, prepareSized } from "./prepared.ts";
import { isOpenEntry, type Tables } from "./schema.ts";
import { sliceRows } from "./slice-rows.ts";

/** What is to be written in a row. A later mark of the same row takes the place of an earlier one. */
export type EntryMark = Readonly<{
  state: EntryState;
  reason: FailureReason | null;
  claims?: 0;
  holder?: null;
  due?: number;
}>;

/** A message that the platform has. */
export type ConfirmedSend = Readonly<{ entry: number; part: number; message: string | undefined }>;

/** Bound parameters have a limit (32,766 in SQLite). */
const MAX_ROWS_PER_STATEMENT = 1_000;

type ColumnValues = Readonly<Record<string, string | number | null>>;

/** What is written in the row with a mark; a final row holds no text. */
const columnValuesOf = (mark: EntryMark): ColumnValues => ({
  ...mark,
  ...(!isOpenState(mark.state) && { body: null }),
});

const isOpenState = (state: EntryState): boolean => state === "accepted" || state === "answering";

/**
 * With a `holder`, only rows that this process has claimed are written, so that one which was wrongly taken for dead changes nothing of
 * what others do by now; only what it knows of a send that they had to call ambiguous is written. Returns the rows that were not written.
 */
export const createWriteMarks = (holder: string | undefined) => {
  /** By what is set: the columns, and whether the row stays open. */
  const updates = new Map<string, ReturnType<typeof prepareSized<{ id: number }>>>();
  const updateOf = (values: ColumnValues, open: boolean) => {
    const kind = `${open} ${Object.keys(values)}`;
    const known = updates.get(kind);
    if (known) return known;
    const update = prepareSized((db, size) => {
      const all = db.updateTable("inbox").set(values).where("id", "in", placeholdersFor(size, 0));
      if (holder === undefined) return all.$castTo<{ id: number }>();
      const mine = all.where("holder", "=", holder);
      return (open ? mine.where(isOpenEntry) : mine).returning("id");
    });
    updates.set(kind, update);
    return update;
  };

  return async (db: Kysely<Tables>, marks: ReadonlyMap<number, EntryMark>): Promise<ReadonlySet<number>> => {
    const refused = new Set<number>(holder === undefined ? [] : marks.keys());
    const alike = new Map<string, { mark: EntryMark; ids: number[] }>();
    for (const [id, mark] of marks) {
      const kind = `${mark.state} ${mark.reason} ${mark.claims} ${mark.holder} ${mark.due}`;
      const group = alike.get(kind);
      if (group) group.ids.push(id);
      else alike.set(kind, { mark, ids: [id] });
    }
    for (const { mark, ids } of alike.values()) {
      const values = columnValuesOf(mark);
      const update = updateOf(values, isOpenState(mark.state));
      for (const some of sliceRows(ids, MAX_ROWS_PER_STATEMENT)) {
        const mine = holder === undefined ? [] : [holder];
        const written = await update(db, some.length, [...Object.values(values), ...some, ...mine]);
        for (const { id } of written) refused.delete(id);
      }
    }
    return refused;
  };
};

export const createWriteSends = () => {
  const insert = prepareSized((db, size) =>
    db
      .insertInto("sends")
      .values(placeholdersFor(size, { entry: 0, part: 0, message: "" }))
      .onConflict((conflict) => conflict.columns(["entry", "part"]).doNothing()),
  );
  return async (db: Kysely<Tables>, sends: readonly ConfirmedSend[]): Promise<void> => {
    const rows = sends.map(({ entry, part, message }) => [entry, part, message ?? null]);
    for (const some of sliceRows(rows, MAX_ROWS_PER_STATEMENT)) {
      await insert(db, some.length, some.flat());
    }
  };
};
