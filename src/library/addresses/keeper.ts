/** Reads addresses and keeps what was read: new pages, new versions of pages, pages that a list names. */

import type { FormatContents } from "../../article/index.ts";
import type { Clock } from "../../clock.ts";
import type { Listing } from "../../feeds/index.ts";
import type { Fetcher } from "../../fetch/index.ts";
import { failingIntervalMs, pageIntervalMs } from "./due.ts";
import { newEntry, rowOfPage, rowsOfListing, withoutFailure } from "./keep-page.ts";
import { type AddressReading, readAddress } from "./read-address.ts";
import type { KeptAddress, KeptPage, Shelf } from "./shelf.ts";

/** What became of an address. `contents`: what was read in a page. `pages`: those of a list that are to be read now. */
export type KeepReport = Readonly<
  { entry: KeptAddress } & (
    | { outcome: "new" | "changed"; contents: FormatContents }
    | { outcome: "listing"; listing: Listing; pages: readonly KeptAddress[] }
    | { outcome: "unchanged" }
    | { outcome: "failed"; reason: string }
  )
>;

/** What is decided about an address, whatever is read there. */
export type Wish = Partial<Pick<KeptAddress, "added" | "removed" | "forChats">>;

export type Keeper = Readonly<{
  /** Reads an address now, and keeps it; `wish`: what somebody decided about it meanwhile. */
  read: (entry: KeptAddress, wish?: Wish) => Promise<KeepReport>;
  /** The row of an address that was named, new or as it is. */
  entryFor: (address: string) => Promise<KeptAddress>;
  /** Reads what is due of what `isWatched`, lists first. `onKept`: after each. Resolves with how many were read. */
  readDue: (isWatched: (entry: KeptAddress) => boolean, signal: AbortSignal) => Promise<number>;
}>;

export type KeeperOptions = Readonly<{
  shelf: Shelf;
  fetcher: Fetcher;
  clock: Clock;
  /** Whether a list is kept, with the pages that it names; else it is told of, and a page that became one counts as failed. */
  takesLists?: boolean;
  /** Aborted when nothing more is read: what fails from then on says nothing of its address, and is not kept. */
  signal?: AbortSignal;
}>;

/** Addresses that are read at once; at each host it is one. */
const MAX_CONCURRENT_READS = 8;

/** Reads what is due. A list that says that a page changed writes its row, too: so they come one after the other. */
const readDueEntries = async ({
  shelf,
  clock,
  read,
  isWatched,
  signal,
}: Readonly<{
  shelf: Shelf;
  clock: Clock;
  read: (entry: KeptAddress) => Promise<unknown>;
  isWatched: (entry: KeptAddress) => boolean;
  signal: AbortSignal;
}>): Promise<number> => {
  const readKind = async (kind: KeptAddress["kind"]): Promise<number> => {
    const now = clock();
    const due = (await shelf.list())
      .filter((entry) => entry.kind === kind && !entry.removed && entry.dueAt <= now && isWatched(entry))
      .sort((a, b) => a.dueAt - b.dueAt);
    const queue = due.values();
    const work = async (): Promise<void> => {
      for (const entry of queue) if (!signal.aborted) await read(entry);
    };
    await Promise.all(Array.from({ length: MAX_CONCURRENT_READS }, work));
    return due.length;
  };
  const lists = await readKind("listing");
  return lists + (await readKind("page"));
};

/** What is to be kept of an address, and what is told of it. */
type Kept = Readonly<{ report: KeepReport; page?: KeptPage; listed?: readonly KeptAddress[] }>;

const createKeepReading =
  ({ shelf, clock }: Pick<KeeperOptions, "shelf" | "clock">) =>
  async (before: KeptAddress, reading: AddressReading, now: number): Promise<Kept> => {
    switch (reading.kind) {
      case "page": {
        const { entry, page } = await rowOfPage(before, reading, { shelf, now });
        if (entry.version === before.version) return { report: { entry, outcome: "unchanged" }, page };
        const outcome = before.version === "" ? "new" : "changed";
        return { report: { entry, outcome, contents: reading.contents }, page };
      }
      case "unchanged": {
        const dueAt = now + pageIntervalMs(before.kind, now - before.changedAt);
        return { report: { entry: { ...withoutFailure(before), checkedAt: now, dueAt }, outcome: "unchanged" } };
      }
      case "listing": {
        const { listing, etag, lastModified } = reading;
        const entry: KeptAddress = {
          ...withoutFailure(before),
          kind: "listing",
          title: listing.title ?? before.title,
          etag,
          lastModified,
          checkedAt: now,
          dueAt: now + pageIntervalMs("listing", 0),
        };
        const pages = before.source === "" ? await rowsOfListing(listing, entry, { shelf, now: clock() }) : [];
        return { report: { entry, outcome: "listing", listing, pages }, listed: pages };
      }
      case "failed": {
        const { reason, retryAfterMs } = reading;
        const failingSince = before.failingSince ?? now;
        const dueAt = now + failingIntervalMs(now - failingSince, retryAfterMs);
        return { report: { entry: { ...before, failingSince, reason, dueAt }, outcome: "failed", reason } };
      }
    }
  };

/** A report of rows that were just written. */
const withRevision = (report: KeepReport, revision: number): KeepReport => {
  const written = (entry: KeptAddress): KeptAddress => ({ ...entry, revision });
  return report.outcome === "listing"
    ? { ...report, entry: written(report.entry), pages: report.pages.map(written) }
    : { ...report, entry: written(report.entry) };
};

export const createKeeper = ({ shelf, fetcher, clock, takesLists = true, signal }: KeeperOptions): Keeper => {
  const keepReading = createKeepReading({ shelf, clock });
  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other: two pages that are read at once must not get one id. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };

  /** Keeps what was read, over the row as it is by now: another program may have read it later, or forgotten it. */
  const settle = async (
    row: KeptAddress,
    wish: Wish,
    reading: AddressReading,
    askedAt: number,
  ): Promise<KeepReport> => {
    if (reading.kind === "listing" && !takesLists) {
      const { listing } = reading;
      if (row.version === "") return { entry: row, outcome: "listing", listing, pages: [] };
      return settle(row, wish, { kind: "failed", reason: "is a list of pages now" }, askedAt);
    }
    const { report, page, listed = [] } = await keepReading({ ...row, ...wish }, reading, askedAt);
    const { revision, refused } = await shelf.put([report.entry, ...listed], page);
    if (refused.length === 0) return withRevision(report, revision);
    const latest = (await shelf.list()).find(({ address }) => address === row.address);
    if (latest === undefined) {
      const isWanted = Object.keys(wish).length > 0;
      return isWanted ? settle(newEntry(row.address, askedAt), wish, reading, askedAt) : report;
    }
    if (latest.checkedAt <= askedAt) return settle(latest, wish, reading, askedAt);
    const entry = { ...latest, ...wish };
    const kept = await shelf.put([entry]);
    if (kept.refused.length > 0) return settle(latest, wish, reading, askedAt);
    return withRevision({ entry, outcome: "unchanged" }, kept.revision);
  };

  const read: Keeper["read"] = async (before, wish = {}) => {
    const { etag, lastModified, version, kind } = before;
    const isKnown = version !== "" || kind === "listing";
    const known = isKnown ? { ...(etag && { etag }), ...(lastModified && { lastModified }) } : {};
    // What was asked for later is newer, whichever comes first.
    const askedAt = clock();
    const reading = await readAddress(before.address, fetcher, known);
    if (reading.kind === "failed" && signal?.aborted)
      return { entry: before, outcome: "failed", reason: reading.reason };
    return inTurn(() => settle(before, wish, reading, askedAt));
  };

  return {
    read,
    entryFor: async (address) =>
      (await shelf.list()).find((entry) => entry.address === address) ?? newEntry(address, clock()),
    readDue: (isWatched, signal) => readDueEntries({ shelf, clock, read, isWatched, signal }),
  };
};
