import type { Kysely } from "kysely";
import { TURNS_LAST } from "../chat/memory.ts";
import { PERSON_LIMIT, refilledAfter } from "./limit.ts";
import type { Tables } from "./schema.ts";
import { KEPT } from "./store.ts";

/** Deleting so many takes some milliseconds. */
const AT_ONCE = 1_000;
const FINAL = ["sent", "failed", "ambiguous"] as const;

/** Deletes some of what is past its time; true when there is more. */
export const deleteExpired = async (db: Kysely<Tables>, now: number): Promise<boolean> => {
  const entries = await db
    .selectFrom("inbox")
    .select("id")
    .where("accepted", "<", now - KEPT)
    .where("state", "in", FINAL)
    .limit(AT_ONCE)
    .execute();
  // Turns come in the order of time, so what is past its time stands first: nothing else is read.
  const turns = await db.selectFrom("turns").select(["id", "at"]).orderBy("id").limit(AT_ONCE).execute();
  const past = turns.filter(({ at }) => Number(at) < now - TURNS_LAST);
  const ids = entries.map(({ id }) => id);
  if (ids.length > 0) {
    await db.deleteFrom("sends").where("entry", "in", ids).execute();
    await db.deleteFrom("inbox").where("id", "in", ids).execute();
  }
  if (past.length > 0) {
    const turnIds = past.map(({ id }) => id);
    await db.deleteFrom("turns").where("id", "in", turnIds).execute();
  }
  await db
    .deleteFrom("allowances")
    .where("at", "<", now - refilledAfter(PERSON_LIMIT))
    .execute();
  return entries.length === AT_ONCE || past.length === AT_ONCE;
};
