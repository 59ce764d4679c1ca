/** A shelf that lasts as long as the program: for a try without a data folder, and for programs that keep nothing. */

import { MAX_PAGES_OF_CHAT } from "../../retention.ts";
import type { FormerVersion, KeptAddress, KeptContents, KeptPage, Shelf } from "./shelf.ts";

type Held = {
  entry: KeptAddress;
  readonly versions: Map<string, Readonly<{ readAt: number; contents: KeptContents }>>;
};

/** Which pages each place holds, those that it asked last at the end. */
const createHolders = () => {
  const places = new Map<string, Set<string>>();
  return {
    /** Returns what the place holds no longer. */
    hold: (address: string, place: string): readonly string[] => {
      const before = [...(places.get(place) ?? [])].filter((other) => other !== address);
      const dropped = before.slice(0, Math.max(0, before.length + 1 - MAX_PAGES_OF_CHAT));
      places.set(place, new Set([...before.slice(dropped.length), address]));
      return dropped;
    },
    in: (place: string): readonly string[] => [...(places.get(place) ?? [])].reverse(),
    all: (): ReadonlySet<string> => new Set([...places.values()].flatMap((held) => [...held])),
    /** Returns what the place held. */
    letGo: (left: string): readonly string[] => {
      const inside = [...places].filter(([place]) => place === left || place.startsWith(`${left}:`));
      for (const [place] of inside) places.delete(place);
      return inside.flatMap(([, held]) => [...held]);
    },
    forget: (address: string): void => {
      for (const held of places.values()) held.delete(address);
    },
  };
};

export const createMemoryShelf = (): Shelf => {
  const kept = new Map<string, Held>();
  const holders = createHolders();
  let writes = 0;
  /** False when somebody else wrote to it since it was listed. */
  const putOne = (entry: KeptAddress): boolean => {
    const known = kept.get(entry.address);
    if (known?.entry.revision !== entry.revision) return false;
    const written = { ...entry, revision: writes };
    if (known === undefined) kept.set(entry.address, { entry: written, versions: new Map() });
    else known.entry = written;
    return true;
  };
  const former = ({ entry, versions }: Held): readonly FormerVersion[] =>
    [...versions]
      .filter(([version]) => version !== entry.version)
      .map(([version, { readAt, contents }]) => ({ address: entry.address, version, readAt, contents }))
      .sort((a, b) => b.readAt - a.readAt);
  const keepPage = ({ entry, versions }: Held, { version, contents }: KeptPage): void => {
    versions.set(version, { readAt: entry.checkedAt, contents });
  };
  const forget = (address: string): void => {
    kept.delete(address);
    holders.forget(address);
  };
  /** Of what a chat let go of, that which only chats had read and none holds any more. */
  const forgetUnheld = (dropped: readonly string[]): void => {
    const held = holders.all();
    for (const address of dropped) {
      const entry = kept.get(address)?.entry;
      if (entry?.forChats && !entry.added && entry.source === "" && !held.has(address)) forget(address);
    }
  };
  return {
    list: async () => [...kept.values()].map(({ entry }) => entry).sort((a, b) => (a.address < b.address ? -1 : 1)),
    revision: async () => String(writes),
    put: async (entries, page) => {
      writes += 1;
      const refused = entries.filter((entry) => !putOne(entry)).map(({ address }) => address);
      const [first] = entries;
      const read = first && kept.get(first.address);
      if (read !== undefined && page !== undefined && !refused.includes(read.entry.address)) keepPage(read, page);
      return { revision: writes, refused };
    },
    read: async ({ address, version }) => kept.get(address)?.versions.get(version)?.contents,
    former: async (address) => {
      const known = kept.get(address);
      return known === undefined ? [] : former(known);
    },
    forget: async (addresses) => {
      writes += 1;
      for (const address of addresses) forget(address);
    },
    forgetUnread: async (address) => {
      const entry = kept.get(address)?.entry;
      if (entry === undefined || entry.checkedAt !== 0 || entry.source !== "") return;
      writes += 1;
      kept.delete(address);
    },
    hold: async (address, place) => {
      forgetUnheld(holders.hold(address, place));
    },
    touch: async (address, places) => {
      for (const place of places) if (holders.in(place).includes(address)) holders.hold(address, place);
    },
    heldIn: async (places) =>
      [...new Set(places.flatMap(holders.in))].flatMap((address) => kept.get(address)?.entry ?? []),
    held: async () => holders.all(),
    letGo: async (place) => {
      writes += 1;
      forgetUnheld(holders.letGo(place));
    },
  };
};
