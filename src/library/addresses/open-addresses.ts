/** The addresses of an open library: read when there is no copy, served from what is kept, and read again when they are due. */

import { setTimeout as pause } from "node:timers/promises";
import { createClock } from "../../clock.ts";
import { createFetcher, type Fetcher, type FetcherOptions } from "../../fetch/index.ts";
import type { Meaning } from "../../meaning/index.ts";
import type { ArticleStore } from "../article-store.ts";
import type { AddressHealth, AddressOptions, FileRefusal, Library } from "../library.ts";
import { createAdd } from "./add-page.ts";
import { createChatKeeper } from "./chat-keeper.ts";
import { createChatPages } from "./chat-pages.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import { createPageServer } from "./serve-pages.ts";
import { createIsWatched } from "./served-pages.ts";
import type { KeptAddress, Shelf } from "./shelf.ts";

/** How often is looked for what others wrote, and for what is due. A minute is promised. */
const LOOK_INTERVAL_MS = 5_000;

export type OpenAddresses = Readonly<{
  /** Takes up what is kept, and reads the named addresses of which nothing is. Resolves with how many pages serve. */
  load: (onProgress: (progress: Readonly<{ loaded: number; total: number }>) => void) => Promise<number>;
  /** Begins to look for changes, until it is closed. */
  follow: () => void;
  refusals: () => readonly FileRefusal[];
  health: () => AddressHealth;
  former: Library["former"];
  at: Library["at"];
  add: Library["add"];
  mayAdd: Library["mayAdd"];
  pagesIn: Library["pagesIn"];
  noteAsked: Library["noteAsked"];
  letGo: Library["letGo"];
  /** Ends what is being read. */
  stopReading: () => void;
  close: () => Promise<void>;
}>;

export type OpenAddressesOptions = Readonly<{
  options: AddressOptions;
  shelf: Shelf;
  /** The addresses that are named, in their one form. */
  named: readonly string[];
  store: ArticleStore;
  meaning: Meaning | undefined;
  onRefused: (refusal: FileRefusal) => void;
  onOverdue: (refusal: FileRefusal) => void;
  isClosed: () => boolean;
  /** Told how many pages serve. */
  onServing: (count: number) => Promise<void>;
}>;

/** Reads the named addresses of which there is no copy, and the pages of those that are lists. */
const readUnread = async (
  { named, keeper, signal }: Readonly<{ named: readonly string[]; keeper: Keeper; signal: AbortSignal }>,
  entries: readonly KeptAddress[],
): Promise<void> => {
  const known = new Map(entries.map((entry) => [entry.address, entry]));
  const isUnread = (entry: KeptAddress | undefined): boolean =>
    entry === undefined || (entry.kind === "page" && entry.version === "");
  const unread = named.filter((address) => isUnread(known.get(address)));
  const reports = await Promise.all(
    unread.map(async (address) => keeper.read(await keeper.entryFor(address), { removed: false })),
  );
  const lists = new Set(reports.flatMap(({ outcome, entry }) => (outcome === "listing" ? [entry.address] : [])));
  if (lists.size > 0) await keeper.readDue(({ source, version }) => lists.has(source) && version === "", signal);
};

/** What reads addresses until it is stopped, which ends what is being read; `given` is not closed then. */
const openFetcher = (given: Fetcher | undefined, options: FetcherOptions) => {
  const fetcher = given ?? createFetcher(options);
  const stop = new AbortController();
  let closed: Promise<void> | undefined;
  const stopReading = (): void => {
    stop.abort();
    if (given === undefined) closed ??= fetcher.close();
  };
  return { fetcher, signal: stop.signal, stopReading, stopped: async () => closed };
};

export const openAddresses = (given: OpenAddressesOptions): OpenAddresses => {
  const { options, shelf, named, store, meaning, isClosed } = given;
  const { added, lease, privateHosts = [], clock = createClock(), lookIntervalMs = LOOK_INTERVAL_MS } = options;
  const rule = { named: new Set(named), added };
  /** The ports of what a person named or added are meant. */
  const namedHosts = new Set(named.map((address) => new URL(address).host));
  const { fetcher, signal, stopReading, stopped } = openFetcher(options.fetcher, { privateHosts, namedHosts });
  const keeper = createKeeper({ shelf, fetcher, clock, signal });
  const chatKeeper = createChatKeeper({ shelf, fetcher, clock, signal, fetchHosts: options.fetchHosts ?? [] });
  const pages = createPageServer({ ...given, rule, namedHosts, clock });
  const chatPages = createChatPages({ shelf, meaning, isServed: pages.isServed, clock, isUsed: () => isChatUsed });
  let revision = "";
  let isChatUsed = (options.fetchHosts ?? []).length > 0;
  let work: Promise<unknown> = Promise.resolve();

  const look = async (): Promise<void> => {
    const latest = await shelf.revision();
    if (latest === revision || isClosed()) return;
    revision = latest;
    await pages.takeUp();
  };

  /** Reads what is due for as long as this process alone may. */
  const refresh = async (): Promise<void> => {
    const held = await lease?.(signal);
    const mine = held === undefined ? signal : AbortSignal.any([signal, held.lost]);
    try {
      while (!mine.aborted) {
        const isWatched = createIsWatched(await shelf.list(), rule);
        await keeper.readDue(isWatched, mine);
        const ofChats = await shelf.held();
        const isOfChats = ({ kind, address }: KeptAddress): boolean => kind === "page" && ofChats.has(address);
        await chatKeeper.readDue((one) => isOfChats(one) && !isWatched(one) && chatKeeper.mayRead(one.address), mine);
        await pause(lookIntervalMs, undefined, { signal: mine }).catch(() => {});
      }
    } finally {
      await held?.release();
    }
  };

  const repeat = async (step: () => Promise<void>): Promise<void> => {
    while (!signal.aborted) {
      // The database may be away; it is looked again.
      await step().catch(() => {});
      await pause(lookIntervalMs, undefined, { signal }).catch(() => {});
    }
  };

  return {
    load: async (onProgress) => {
      const tell = (loaded: number, total: number): void => onProgress({ loaded, total });
      const entries = await pages.takeUp(tell);
      await readUnread({ named, keeper, signal }, entries);
      if (signal.aborted) return pages.count();
      // What is named is not for chats alone any more, and stays when they let go of it.
      const shared = entries.filter(({ address, forChats }) => forChats && rule.named.has(address));
      if (shared.length > 0) await shelf.put(shared.map((entry) => ({ ...entry, forChats: false })));
      revision = await shelf.revision();
      await pages.takeUp(tell);
      isChatUsed ||= (await shelf.held()).size > 0;
      return pages.count();
    },
    follow: () => {
      work = Promise.all([repeat(look), options.refreshes ? repeat(refresh) : undefined]);
    },
    refusals: pages.refusals,
    health: pages.health,
    former: pages.former,
    at: pages.at,
    ...createAdd({ shelf, keeper: chatKeeper, clock, pages, chatPages, store, named: rule.named }),
    pagesIn: chatPages.in,
    noteAsked: chatPages.noteAsked,
    letGo: shelf.letGo,
    stopReading,
    close: async () => {
      stopReading();
      await Promise.all([work, chatPages.close(), stopped()]);
    },
  };
};
