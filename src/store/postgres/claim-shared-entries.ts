/** Claims the entries whose turn it is, as far as no other process has them. */

import type { Clock } from "../../clock.ts";
import type { Commits } from "../commits.ts";
import { toClaimedEntry } from "../inbox/claimed-entry.ts";
import type { Lanes } from "../inbox/lanes.ts";
import type { ClaimedEntry, PlatformInbox } from "../inbox/platform-inbox.ts";
import { claimHeads, findDueTimes, releaseUnknownClaims } from "./claims.ts";

/** Until a lane that another process has claimed is tried again. */
const BUSY_LANE_RETRY_DELAY_MS = 100;
/** Until an entry that could not be claimed, because the database is away, is tried again. */
const RETRY_DELAY_MS = 1_000;

export type ClaimSharedEntriesOptions = Readonly<{
  commits: Commits;
  clock: Clock;
  platform: string;
  /** The name of this process. */
  holder: string;
  lanes: Lanes;
  claimed: Set<number>;
  /** Looks for entries that other processes accepted; whether there were any. */
  findMore: () => Promise<boolean>;
}>;

export const createClaimSharedEntries = (options: ClaimSharedEntriesOptions): PlatformInbox["claim"] => {
  const { commits, clock, platform, holder, lanes, claimed, findMore } = options;
  /** A claim failed, and may have been made all the same. */
  let isUnsure = false;

  const claimLanes = (names: readonly string[], now: number) =>
    commits.run(async (trx) => {
      if (isUnsure) await releaseUnknownClaims(trx, platform, holder, claimed);
      const rows = await claimHeads(trx, names, { platform, holder, now });
      const ids = rows.map(({ id }) => id);
      const got = new Set(rows.map(({ lane }) => lane));
      const others = names.filter((name) => !got.has(name));
      const sends =
        ids.length === 0
          ? []
          : await trx.selectFrom("sends").selectAll().where("entry", "in", ids).orderBy("part").execute();
      return { rows, sends, due: await findDueTimes(trx, others, platform) };
    });

  const claim: PlatformInbox["claim"] = async (limit) => {
    const now = clock();
    let taken = lanes.take(limit, now);
    if (taken.length === 0 && (await findMore().catch(() => false))) taken = lanes.take(limit, now);
    if (taken.length === 0) return [];
    try {
      const names = taken.map(({ lane }) => lane);
      const { rows, sends, due } = await claimLanes(names, now);
      isUnsure = false;
      const found = new Map(rows.map((row) => [row.lane, row]));
      const entries = taken.flatMap(({ lane, id }): ClaimedEntry[] => {
        const row = found.get(lane);
        if (row) {
          claimed.add(Number(row.id));
          return [toClaimedEntry(row, lane, sends)];
        }
        const until = due.get(lane);
        // Nothing waits there any more, or another process has it, or it was put off.
        if (until === undefined) lanes.clear(lane);
        else lanes.putBack(lane, id, Math.max(until, now + BUSY_LANE_RETRY_DELAY_MS));
        return [];
      });
      return entries.length > 0 ? entries : claim(limit);
    } catch {
      isUnsure = true;
      for (const { lane, id } of taken) lanes.putBack(lane, id, clock() + RETRY_DELAY_MS);
      return [];
    }
  };
  return claim;
};
