/** Which waiting entries are known by number, and which are left on the disk until there is room. */

import type { Kysely } from "kysely";
import { nextTurn } from "../../yielding.ts";
import type { AddedEntry } from "../inbox/insert-entries.ts";
import type { Lanes } from "../inbox/lanes.ts";
import { isOpenEntry, type Tables } from "../schema.ts";

const MAX_ROWS_PER_READ = 5_000;

export type Backlog = Readonly<{
  /** Reads from the disk until `maxKnown` entries are known; `old`: accepted before this process started. */
  read: (old: boolean) => Promise<void>;
  /** As `read`, once half of the room is free. */
  refill: () => Promise<void>;
  /** Takes in an entry that was just accepted. */
  add: (row: AddedEntry) => void;
}>;

export type BacklogOptions = Readonly<{ db: Kysely<Tables>; platform: string; lanes: Lanes; maxKnown: number }>;

export const createBacklog = ({ db, platform, lanes, maxKnown }: BacklogOptions): Backlog => {
  /** The newest row that `lanes` knows; with `behind`, there are newer ones that it does not. */
  let newest = 0;
  let behind = true;
  /** Entries were accepted, and left on the disk, since the last read. */
  let skipped = false;

  const read = async (old: boolean): Promise<void> => {
    while (behind && lanes.size() < maxKnown) {
      skipped = false;
      const rows = await db
        .selectFrom("inbox")
        .select(["id", "lane"])
        .where("platform", "=", platform)
        .where(isOpenEntry)
        .where("id", ">", newest)
        .orderBy("id")
        .limit(MAX_ROWS_PER_READ)
        .execute();
      for (const row of rows) {
        newest = Number(row.id);
        lanes.add(row.lane, newest, old);
      }
      if (rows.length < MAX_ROWS_PER_READ && !skipped) behind = false;
      await nextTurn();
    }
  };

  return {
    read,
    refill: async () => {
      if (behind && lanes.size() < maxKnown / 2) await read(false);
    },
    add: ({ id, lane }) => {
      // A read had it before its commit resolved.
      if (id <= newest) return;
      if (behind || lanes.size() >= maxKnown) {
        behind = true;
        skipped = true;
        return;
      }
      newest = id;
      lanes.add(lane, id);
    },
  };
};
