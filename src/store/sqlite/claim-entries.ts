/** Claims the entries whose turn it is. */

import type { Clock } from "../../clock.ts";
import type { Commits } from "../commits.ts";
import { toClaimedEntry } from "../inbox/claimed-entry.ts";
import type { Lanes } from "../inbox/lanes.ts";
import type { ClaimedEntry, PlatformInbox } from "../inbox/platform-inbox.ts";
import { placeholdersFor, prepareSized } from "../prepared.ts";
import { isOpenEntry } from "../schema.ts";
import type { Backlog } from "./backlog.ts";

/** Until an entry that could not be claimed, because the store cannot write, is tried again. */
const RETRY_DELAY_MS = 1_000;

const prepareClaimQueries = () => ({
  countClaims: prepareSized((db, size) =>
    db
      .updateTable("inbox")
      .set(({ eb }) => ({ claims: eb("claims", "+", 1) }))
      .where("id", "in", placeholdersFor(size, 0))
      .where(isOpenEntry)
      .returning(["id", "state", "claims", "limited", "body"]),
  ),
  sendsOf: prepareSized((db, size) =>
    db.selectFrom("sends").selectAll().where("entry", "in", placeholdersFor(size, 0)).orderBy("part"),
  ),
});

export type ClaimEntriesOptions = Readonly<{
  commits: Commits;
  clock: Clock;
  lanes: Lanes;
  claimed: Set<number>;
  backlog: Backlog;
}>;

export const createClaimEntries = (options: ClaimEntriesOptions): PlatformInbox["claim"] => {
  const { commits, clock, lanes, claimed, backlog } = options;
  const { countClaims, sendsOf } = prepareClaimQueries();
  const claim: PlatformInbox["claim"] = async (limit) => {
    await backlog.refill();
    const taken = lanes.take(limit, clock());
    if (taken.length === 0) return [];
    const ids = taken.map(({ id }) => id);
    for (const id of ids) claimed.add(id);
    try {
      const { rows, sends } = await commits.run(async (trx) => ({
        rows: await countClaims(trx, ids.length, [1, ...ids]),
        sends: await sendsOf(trx, ids.length, ids),
      }));
      const found = new Map(rows.map((row) => [Number(row.id), row]));
      const entries = taken.flatMap(({ id, lane }): ClaimedEntry[] => {
        const row = found.get(id);
        if (!row) {
          claimed.delete(id);
          lanes.done(lane);
          return [];
        }
        return [toClaimedEntry(row, lane, sends)];
      });
      // All of them were deleted meanwhile: others may wait.
      return entries.length > 0 ? entries : claim(limit);
    } catch {
      for (const { id, lane } of taken) {
        claimed.delete(id);
        lanes.putBack(lane, id, clock() + RETRY_DELAY_MS);
      }
      return [];
    }
  };
  return claim;
};
