/** Reads addresses and keeps what was read: new pages, new versions of pages, pages that a list names. */

import type { FormatContents } from "../../article/index.ts";
import type { Clock } from "../../clock.ts";
import type { Listing } from "../../feeds/index.ts";
import type { Fetcher } from "../../fetch/index.ts";
import { failingIntervalMs, pageIntervalMs } from "./due.ts";
import { keepPage, newEntry, rowsOfListing, withoutFailure } from "./keep-page.ts";
import { type ReadPage, readAddress } from "./read-address.ts";
import type { KeptAddress, Shelf } from "./shelf.ts";

/** What became of an address. `contents`: what was read in a page. `pages`: those of a list that are to be read now. */
export type KeepReport = Readonly<
  { entry: KeptAddress } & (
    | { outcome: "new" | "changed"; contents: FormatContents }
    | { outcome: "listing"; listing: Listing; pages: readonly KeptAddress[] }
    | { outcome: "unchanged" }
    | { outcome: "failed"; reason: string }
  )
>;

export type Keeper = Readonly<{
  /** Reads an address now, and keeps it. */
  read: (entry: KeptAddress) => Promise<KeepReport>;
  /** The row of an address that was named, new or as it is. */
  entryFor: (address: string, from?: Pick<KeptAddress, "source" | "place">) => Promise<KeptAddress>;
  /** Reads what is due of what `isWatched`, lists first. `onKept`: after each. Resolves with how many were read. */
  readDue: (isWatched: (entry: KeptAddress) => boolean, signal: AbortSignal) => Promise<number>;
}>;

export type KeeperOptions = Readonly<{ shelf: Shelf; fetcher: Fetcher; clock: Clock }>;

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
  read: Keeper["read"];
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

export const createKeeper = ({ shelf, fetcher, clock }: KeeperOptions): Keeper => {
  let turn: Promise<unknown> = Promise.resolve();
  /** One page after the other: two that are read at once must not get one id. */
  const keepInTurn = (before: KeptAddress, page: ReadPage): Promise<KeepReport> => {
    const kept = turn.then(() => keepPage(before, page, { shelf, clock }));
    turn = kept.catch(() => {});
    return kept;
  };

  const read = async (before: KeptAddress): Promise<KeepReport> => {
    const { etag, lastModified, version, kind } = before;
    const isKnown = version !== "" || kind === "listing";
    const known = isKnown ? { ...(etag && { etag }), ...(lastModified && { lastModified }) } : {};
    const reading = await readAddress(before.address, fetcher, known);
    const now = clock();
    switch (reading.kind) {
      case "page":
        return keepInTurn(before, reading);
      case "unchanged": {
        const dueAt = now + pageIntervalMs(kind, now - before.changedAt);
        const entry = { ...withoutFailure(before), checkedAt: now, dueAt };
        await shelf.put([entry]);
        return { entry, outcome: "unchanged" };
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
        const pages = before.source === "" ? await rowsOfListing(listing, entry, { shelf, clock }) : [];
        await shelf.put([entry, ...pages]);
        return { entry, outcome: "listing", listing, pages };
      }
      case "failed": {
        const { reason, retryAfterMs } = reading;
        const failingSince = before.failingSince ?? now;
        const dueAt = now + failingIntervalMs(now - failingSince, retryAfterMs);
        const entry = { ...before, failingSince, reason, dueAt };
        await shelf.put([entry]);
        return { entry, outcome: "failed", reason };
      }
    }
  };

  return {
    read,
    entryFor: async (address, from = { source: "", place: "" }) => {
      const known = (await shelf.list()).find((entry) => entry.address === address);
      return known === undefined ? newEntry(address, clock(), from) : { ...known, removed: false };
    },
    readDue: (isWatched, signal) => readDueEntries({ shelf, clock, read, isWatched, signal }),
  };
};
