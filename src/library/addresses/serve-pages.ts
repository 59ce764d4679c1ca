/** Makes what is kept serve: takes up the shelf as it is now, and knows what of it cannot be read. */

import type { ArticleStore } from "../article-store.ts";
import type { AddressHealth, FileRefusal } from "../library.ts";
import { articleOfPage } from "./article-of-page.ts";
import { createIsWatched, type ServingRule, servedPages } from "./served-pages.ts";
import type { KeptAddress, Shelf } from "./shelf.ts";

/** An address that could not be read for so long is told of. */
const FAILING_TO_TELL_MS = 24 * 3_600_000;

export type PageServer = Readonly<{
  /** Takes up the shelf; resolves with what is on it. */
  takeUp: (onProgress?: (loaded: number, total: number) => void) => Promise<readonly KeptAddress[]>;
  /** How many pages serve. */
  count: () => number;
  /** Addresses that cannot be read and have no copy. */
  refusals: () => readonly FileRefusal[];
  health: (now: number) => AddressHealth;
}>;

export type PageServerOptions = Readonly<{
  shelf: Shelf;
  rule: ServingRule;
  store: ArticleStore;
  /** Hosts whose ports are meant; those of added pages are put in. */
  namedHosts: Set<string>;
  onRefused: (refusal: FileRefusal) => void;
  isClosed: () => boolean;
  /** Pages serve: what serves only while nothing else does may go. */
  onServing: () => Promise<void>;
}>;

export const createPageServer = ({
  shelf,
  rule,
  store,
  namedHosts,
  onRefused,
  isClosed,
  onServing,
}: PageServerOptions): PageServer => {
  let entries: readonly KeptAddress[] = [];
  let served = new Set<string>();
  let refused = new Map<string, string>();

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

  return {
    takeUp: async (onProgress = () => {}) => {
      entries = await shelf.list();
      for (const { added, address } of entries) if (added) namedHosts.add(new URL(address).host);
      const pages = servedPages(entries, rule);
      const now = new Set(pages.map(({ address }) => address));
      for (const address of served) if (!now.has(address)) await store.withdraw({ file: address });
      served = now;
      for (const [at, entry] of pages.entries()) {
        if (isClosed()) return entries;
        const stamp = `${entry.id} ${entry.version} ${entry.title}`;
        await store.offer(entry.address, stamp, () => articleOfPage(entry, shelf));
        onProgress(at + 1, pages.length);
      }
      if (pages.length > 0) await onServing();
      tellRefused();
      return entries;
    },
    count: () => served.size,
    refusals: () => [...refused].map(([file, reason]) => ({ file, reason })),
    health: (now) => {
      const watched = entries.filter(createIsWatched(entries, rule));
      const failing = watched.filter(({ failingSince = now }) => now - failingSince >= FAILING_TO_TELL_MS);
      return { watched: watched.length, failing: failing.map(({ address }) => address) };
    },
  };
};
