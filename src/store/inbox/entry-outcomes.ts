/** What becomes of a claimed entry, on the disk and in its lane: the same wherever the inbox is kept. */

import type { Commits } from "../commits.ts";
import type { Lanes } from "./lanes.ts";
import type { ClaimedEntry, PlatformInbox } from "./platform-inbox.ts";

export type EntryOutcomes = Pick<PlatformInbox, "confirm" | "notSent" | "finish" | "onWaiting"> &
  Readonly<{
    /** The entry is the first of its lane again, and can be claimed after `until`. */
    putBack: (claimed: Pick<ClaimedEntry, "id" | "lane">, until: number) => void;
    /** Tells the caller of `onWaiting` that something can be claimed. */
    wake: () => void;
  }>;

export type EntryOutcomesOptions = Readonly<{ settle: Commits["settle"]; lanes: Lanes; claimed: Set<number> }>;

export const createEntryOutcomes = ({ settle, lanes, claimed }: EntryOutcomesOptions): EntryOutcomes => {
  let wake = (): void => {};
  return {
    wake: () => wake(),
    onWaiting: (callback) => {
      wake = callback;
    },
    confirm: (id, part, message) => {
      settle(id, { state: "accepted", reason: null }, { part, message }).catch(() => {});
    },
    notSent: (id) => {
      settle(id, { state: "accepted", reason: null }).catch(() => {});
    },
    finish: async ({ id, lane }, state, reason) => {
      await settle(id, { state, reason: reason ?? null });
      claimed.delete(id);
      lanes.done(lane);
      wake();
    },
    putBack: ({ id, lane }, until) => {
      claimed.delete(id);
      lanes.putBack(lane, id, until);
      wake();
    },
  };
};
