import { type Kysely, sql } from "kysely";
import type { Tables } from "./schema.ts";

/** The day of a time in milliseconds since 1970: an ISO date in UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export type PassageRow = Tables["passages"];
export type MissRow = Tables["misses"];

/** What names a row. */
const KEYS = {
  passages: ["day", "article", "version", "paragraph"],
  misses: ["day", "article", "cause", "asks", "words"],
} as const;

/** Nine parameters a row; SQLite binds 32,766 at most. */
const ROWS_AT_ONCE = 500;

/** In the order of their keys: two processes that write the same rows at once never wait for each other in a circle. */
export const inOrder = <T>(rows: ReadonlyMap<string, T>): T[] =>
  [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);

/** Adds counts to those that stand there; all numbers may be negative. */
export const addPassages = async (db: Kysely<Tables>, rows: readonly PassageRow[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto("passages")
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(KEYS.passages).doUpdateSet((eb) => ({
          answers: eb("passages.answers", "+", eb.ref("excluded.answers")),
          good: eb("passages.good", "+", eb.ref("excluded.good")),
          bad: eb("passages.bad", "+", eb.ref("excluded.bad")),
        })),
      )
      .execute();
  }
};

/** Adds counts to those that stand there. */
export const addMisses = async (db: Kysely<Tables>, rows: readonly MissRow[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto("misses")
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(KEYS.misses).doUpdateSet((eb) => ({
          version: eb.ref("excluded.version"),
          paragraph: eb.ref("excluded.paragraph"),
          asked: eb("misses.asked", "+", eb.ref("excluded.asked")),
          question: sql<string | null>`coalesce(excluded.question, misses.question)`,
        })),
      )
      .execute();
  }
};

/** Deleting so many takes some milliseconds. */
const DELETED_AT_ONCE = 1_000;

/** Deletes some of the counts from before a day; true when there may be more. */
export const deleteCounts = async (db: Kysely<Tables>, first: string): Promise<boolean> => {
  let more = false;
  for (const [table, columns] of Object.entries(KEYS)) {
    const key = sql.join(columns.map((column) => sql.ref(column)));
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where (${key}) in (
        select ${key} from ${sql.table(table)} where day < ${first} limit ${DELETED_AT_ONCE}
      )`.execute(db);
    more ||= Number(numAffectedRows) === DELETED_AT_ONCE;
  }
  return more;
};
