import { sql } from "kysely";
import type { LockAskers } from "../inbox/allowances.ts";

/** Any number; it keeps these locks apart from other locks of the database. */
const ALLOWANCES_LOCK_ID = 5_071;

/**
 * Makes other processes wait that count the same people, until the transaction ends: a row that is not there yet cannot be locked. In one
 * order, so that two processes do not wait for each other.
 */
export const lockAskers: LockAskers = async (trx, askers) => {
  await sql`
    select pg_advisory_xact_lock(${ALLOWANCES_LOCK_ID}, person) from (
      select distinct hashtext(asker) as person from unnest(${[...askers]}::text[]) as asker order by 1
    ) as people`.execute(trx);
};
