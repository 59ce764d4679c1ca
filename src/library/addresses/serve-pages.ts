/** Makes what is kept serve: takes up the shelf as it is now, and knows what of it cannot be read. */

import type { Clock } from "../../clock.ts";
import { normaliseAddress } from "../../web-address.ts";
import type { ArticleStore } from "../article-store.ts";
import type { AddressHealth, FileRefusal, Library } from "../library.ts";
import { articleOfPage, formerArticles } from "./article-of-page.ts";
import { createIsWatched, type ServingRule, servedPages } from "./served-pages.ts";
import type { KeptAddress, Shelf } from "./shelf.ts";

/** An address that could not be read for so long is told of. */
const FAILING_TO_TELL_MS = 24 * 3_600_000;

export type PageServer = Readonly<{
  /** Takes up the shelf; resolves with what is on it. */
  takeUp: (onProgress?: (loaded: number, total: number) => void) => Promise<readonly KeptAddress[]>;
  /** How many pages serve. */
  count: () => number;
  isServed: (address: string) => boolean;
  /** The article of an address that serves. */
  at: Library["at"];
  /** Addresses that cannot be read and have no copy. */
  refusals: () => readonly FileRefusal[];
  health: () => AddressHealth;
  former: Library["former"];
}>;

export type PageServerOptions = Readonly<{
  shelf: Shelf;
  rule: ServingRule;
  store: ArticleStore;
  /** Hosts whose ports are meant; those of added pages are put in. */
  namedHosts: Set<string>;
  onRefused: (refusal: FileRefusal) => void;
  /** An address could not be read for a day. */
  onOverdue: (refusal: FileRefusal) => void;
  clock: Clock;
  isClosed: () => boolean;
  /** Told how many pages serve: what serves only while nothing else does comes and goes with them. */
  onServing: (count: number) => Promise<void>;
}>;

/** Withdraws the pages that serve no more, before those that do are taken up. */
const makeWay = async (store: ArticleStore, before: ReadonlySet<string>, now: Set<string>): Promise<Set<string>> => {
  for (const address of before) if (!now.has(address)) await store.withdraw({ file: address });
  await store.expect([...now].filter((address) => !before.has(address)).length);
  return now;
};

export const createPageServer = ({
  shelf,
  rule,
  store,
  namedHosts,
  onRefused,
  onOverdue,
  clock,
  isClosed,
  onServing,
}: PageServerOptions): PageServer => {
  let entries: readonly KeptAddress[] = [];
  let served = new Set<string>();
  let refused = new Map<string, string>();
  let overdue = new Set<string>();

  /** What cannot be read and has no copy is told of once for each reason. */
  const tellRefused = (): void => {
    const isWatched = createIsWatched(entries, rule);
    const before = refused;
    refused = new Map();
    for (const entry of entries) {
      const { address, version, kind, reason } = entry;
      if (reason === undefined || (kind === "page" && version !== "") || !isWatched(entry)) continue;
      refused.set(address, reason);
      if (before.get(address) !== reason) onRefused({ file: address, reason });
    }
  };

  const findOverdue = (): readonly KeptAddress[] => {
    const now = clock();
    return entries
      .filter(createIsWatched(entries, rule))
      .filter(({ failingSince = now }) => now - failingSince >= FAILING_TO_TELL_MS);
  };

  /** Once, until it can be read again. */
  const tellOverdue = (): void => {
    const before = overdue;
    const found = findOverdue();
    overdue = new Set(found.map(({ address }) => address));
    for (const { address, reason = "" } of found) if (!before.has(address)) onOverdue({ file: address, reason });
  };

  return {
    takeUp: async (onProgress = () => {}) => {
      entries = await shelf.list();
      for (const { added, address } of entries) if (added) namedHosts.add(new URL(address).host);
      const pages = servedPages(entries, rule);
      const now = new Set(pages.map(({ address }) => address));
      served = await makeWay(store, served, now);
      for (const [at, entry] of pages.entries()) {
        if (isClosed()) return entries;
        const stamp = `${entry.id} ${entry.version} ${entry.title}`;
        await store.offer(entry.address, stamp, () => articleOfPage(entry, shelf));
        onProgress(at + 1, pages.length);
      }
      await onServing(pages.length);
      tellRefused();
      tellOverdue();
      return entries;
    },
    count: () => served.size,
    isServed: (address) => served.has(address),
    at: (given) => {
      const wanted = normaliseAddress(given);
      const entry = entries.find(({ address }) => address === wanted);
      return entry && served.has(entry.address) ? store.get(entry.id) : undefined;
    },
    refusals: () => [...refused].map(([file, reason]) => ({ file, reason })),
    former: async (id) => {
      const entry = entries.find((one) => one.id === id && served.has(one.address));
      return entry === undefined ? [] : formerArticles(entry, shelf);
    },
    health: () => ({
      watched: entries.filter(createIsWatched(entries, rule)).length,
      failing: findOverdue().map(({ address }) => address),
    }),
  };
};
