import type { Kysely } from "kysely";
import { DEDUPE_WINDOW_MS, TURN_LIFETIME_MS } from "../retention.ts";
import { PERSON_RATE_LIMIT, refillDurationMs } from "./inbox/rate-limit.ts";
import { deleteExpiredQuoted } from "./quoted/delete-expired-quoted.ts";
import type { Tables } from "./schema.ts";

/** Deleting this many takes a few milliseconds. */
const MAX_ROWS_PER_DELETE = 1_000;
const FINAL_STATES = ["sent", "failed", "ambiguous"] as const;

/** Deletes some of what is past its time; true when there is more. */
export const deleteExpired = async (db: Kysely<Tables>, now: number): Promise<boolean> => {
  const entries = await db
    .selectFrom("inbox")
    .select("id")
    .where("accepted", "<", now - DEDUPE_WINDOW_MS)
    .where("state", "in", FINAL_STATES)
    .limit(MAX_ROWS_PER_DELETE)
    .execute();
  // Turns come in the order of time, so the expired ones come first: nothing else is read.
  const turns = await db.selectFrom("turns").select(["id", "at"]).orderBy("id").limit(MAX_ROWS_PER_DELETE).execute();
  // Those of a time that is still to come were written while the clock was wrong; they would stay until then, and keep others.
  const past = turns.filter(({ at }) => Math.abs(now - Number(at)) > TURN_LIFETIME_MS);
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
    .where("at", "<", now - refillDurationMs(PERSON_RATE_LIMIT))
    .execute();
  const isMoreQuoted = await deleteExpiredQuoted(db, now, MAX_ROWS_PER_DELETE);
  return isMoreQuoted || entries.length === MAX_ROWS_PER_DELETE || past.length === MAX_ROWS_PER_DELETE;
};
