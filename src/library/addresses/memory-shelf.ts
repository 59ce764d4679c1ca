/** A shelf that lasts as long as the program: for a try without a data folder, and for programs that keep nothing. */

import type { FormerVersion, KeptAddress, KeptContents, KeptPage, Shelf } from "./shelf.ts";

type Held = {
  entry: KeptAddress;
  readonly versions: Map<string, Readonly<{ readAt: number; contents: KeptContents }>>;
};

export const createMemoryShelf = (): Shelf => {
  const held = new Map<string, Held>();
  let writes = 0;
  const putOne = (entry: KeptAddress): Held => {
    const known = held.get(entry.address) ?? { entry, versions: new Map() };
    known.entry = entry;
    held.set(entry.address, known);
    return known;
  };
  const former = ({ entry, versions }: Held): readonly FormerVersion[] =>
    [...versions]
      .filter(([version]) => version !== entry.version)
      .map(([version, { readAt, contents }]) => ({ address: entry.address, version, readAt, contents }))
      .sort((a, b) => b.readAt - a.readAt);
  const keep = ({ entry, versions }: Held, { version, contents }: KeptPage): void => {
    versions.set(version, { readAt: entry.checkedAt, contents });
  };
  return {
    list: async () => [...held.values()].map(({ entry }) => entry).sort((a, b) => (a.address < b.address ? -1 : 1)),
    revision: async () => String(writes),
    put: async (entries, page) => {
      writes += 1;
      for (const [at, entry] of entries.entries()) {
        const known = putOne(entry);
        if (at === 0 && page !== undefined) keep(known, page);
      }
    },
    read: async ({ address, version }) => held.get(address)?.versions.get(version)?.contents,
    former: async (address) => {
      const known = held.get(address);
      return known === undefined ? [] : former(known);
    },
    forget: async (addresses) => {
      writes += 1;
      for (const address of addresses) held.delete(address);
    },
  };
};
