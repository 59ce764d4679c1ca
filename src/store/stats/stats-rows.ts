/** How counts are added to those of their day, and deleted. */

import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema.ts";

import { sliceRows } from "../slice-rows.ts";

export type PassageRow = Tables["passages"];
export type MissRow = Tables["misses"];

/** What names a row. */
const KEY_COLUMNS = {
  passages: ["day", "article", "version", "paragraph"],
  misses: ["day", "article", "cause", "asks", "words"],
} as const;

/** Nine parameters a row; SQLite binds 32,766 at most. */
const MAX_ROWS_PER_INSERT = 500;

/** In the order of their keys: two processes that write the same rows at once never wait for each other in a circle. */
export const sortByKey = <T>(rows: ReadonlyMap<string, T>): T[] =>
  [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);

/** Adds to the stored counts; all numbers may be negative. */
export const addPassages = async (db: Kysely<Tables>, rows: readonly PassageRow[]): Promise<void> => {
  for (const some of sliceRows(rows, MAX_ROWS_PER_INSERT)) {
    await db
      .insertInto("passages")
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(KEY_COLUMNS.passages).doUpdateSet((eb) => ({
          answers: eb("passages.answers", "+", eb.ref("excluded.answers")),
          good: eb("passages.good", "+", eb.ref("excluded.good")),
          bad: eb("passages.bad", "+", eb.ref("excluded.bad")),
        })),
      )
      .execute();
  }
};

/** Adds to the stored counts. */
export const addMisses = async (db: Kysely<Tables>, rows: readonly MissRow[]): Promise<void> => {
  for (const some of sliceRows(rows, MAX_ROWS_PER_INSERT)) {
    await db
      .insertInto("misses")
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(KEY_COLUMNS.misses).doUpdateSet((eb) => ({
          version: eb.ref("excluded.version"),
          paragraph: eb.ref("excluded.paragraph"),
          asked: eb("misses.asked", "+", eb.ref("excluded.asked")),
          question: sql<string | null>`coalesce(excluded.question, misses.question)`,
        })),
      )
      .execute();
  }
};

/** Deleting this many takes a few milliseconds. */
const MAX_ROWS_PER_DELETE = 1_000;

/** Deletes some of the counts from before a day; true when there may be more. */
export const deleteCounts = async (db: Kysely<Tables>, first: string): Promise<boolean> => {
  let more = false;
  for (const [table, columns] of Object.entries(KEY_COLUMNS)) {
    const key = sql.join(columns.map((column) => sql.ref(column)));
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where (${key}) in (
        select ${key} from ${sql.table(table)} where day < ${first} limit ${MAX_ROWS_PER_DELETE}
      )`.execute(db);
    more ||= Number(numAffectedRows) === MAX_ROWS_PER_DELETE;
  }
  return more;
};
