/** Reads pages for chats: those of allowed hosts alone, wherever redirects lead, and no lists. */

import type { Fetcher } from "../../fetch/index.ts";
import { createKeeper, type Keeper, type KeeperOptions } from "./keeper.ts";

export type ChatKeeper = Keeper &
  Readonly<{
    /** Whether an address, in its one form, is at an allowed host. */
    mayRead: (address: string) => boolean;
  }>;

export const createChatKeeper = ({
  fetchHosts,
  ...options
}: Omit<KeeperOptions, "takesLists"> & Readonly<{ fetchHosts: readonly string[] }>): ChatKeeper => {
  const hosts = new Set(fetchHosts);
  const { fetcher } = options;
  const allowed: Fetcher = { ...fetcher, get: (address, known) => fetcher.get(address, known, hosts) };
  return {
    ...createKeeper({ ...options, fetcher: allowed, takesLists: false }),
    mayRead: (address) => hosts.has(new URL(address).host),
  };
};
