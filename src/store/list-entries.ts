import type { Kysely } from "kysely";
import type { EntryState } from "./inbox/inbox.ts";
import type { Tables } from "./schema.ts";
import type { EntryCounts, ListedEntry } from "./store.ts";

/** Entries in these states, the newest first. */
export const listEntries = async (
  db: Kysely<Tables>,
  states: readonly EntryState[],
  limit: number,
): Promise<readonly ListedEntry[]> => {
  const rows = await db
    .selectFrom("inbox")
    .select(["platform", "key", "lane", "state", "reason", "accepted"])
    .where("state", "in", states)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ reason, accepted, ...row }) => ({
    ...row,
    reason: reason ?? undefined,
    accepted: Number(accepted),
  }));
};

export const countEntries = async (db: Kysely<Tables>): Promise<EntryCounts> => {
  const rows = await db
    .selectFrom("inbox")
    .select(({ fn }) => ["state", fn.countAll<number>().as("entries")])
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, entries }) => [state, Number(entries)]));
};
