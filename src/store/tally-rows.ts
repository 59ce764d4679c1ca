import { type Kysely, sql } from "kysely";
import type { Tables } from "./schema.ts";

/** The day of a time in milliseconds since 1970: an ISO date in UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export type PassageRow = Tables["passages"];
export type MissRow = Tables["misses"];

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
        conflict.columns(["day", "article", "version", "paragraph"]).doUpdateSet((eb) => ({
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
        conflict.columns(["day", "article", "cause", "asks", "words"]).doUpdateSet((eb) => ({
          version: eb.ref("excluded.version"),
          paragraph: eb.ref("excluded.paragraph"),
          asked: eb("misses.asked", "+", eb.ref("excluded.asked")),
          question: sql<string | null>`coalesce(excluded.question, misses.question)`,
        })),
      )
      .execute();
  }
};
