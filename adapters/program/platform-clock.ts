/** What time it is for a platform: machines have wrong clocks, and what a platform dates is by its own. */
import type { Inbox } from "../../src/server.ts";

export type PlatformClock = Readonly<{
  /** A response's `Date`; whatever is none is passed over. */
  note: (date: string | null | undefined) => void;
  /** Now, by the platform's clock; by ours until it is known. Milliseconds since 1970. */
  now: () => number;
  /** A time of the platform's by our clock. */
  toOurs: (theirs: number) => number;
  /** How far our clock is ahead of the platform's; negative when it is behind. Milliseconds. */
  skewMs: () => number;
}>;

/** A `Date` has whole seconds, and was some time on its way: less is no difference. */
const MIN_SKEW_MS = 5_000;

/** `ours`: milliseconds since 1970 by our clock. */
export const createPlatformClock = (ours: () => number): PlatformClock => {
  let skew = 0;
  return {
    note: (date) => {
      const theirs = Date.parse(date ?? "");
      if (Number.isNaN(theirs)) return;
      const measured = ours() - theirs;
      skew = Math.abs(measured) < MIN_SKEW_MS ? 0 : measured;
    },
    now: () => ours() - skew,
    toOurs: (theirs) => theirs + skew,
    skewMs: () => skew,
  };
};

/** An inbox for entries that a platform dated: they are kept with their times by our clock. */
export const dateByOurs = ({ accept }: Inbox, { toOurs }: Pick<PlatformClock, "toOurs">): Inbox => ({
  accept: (entries) => accept(entries.map((entry) => ({ ...entry, at: toOurs(entry.at) }))),
});
