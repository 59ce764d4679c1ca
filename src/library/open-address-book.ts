/** Adding, removing and reading again the addresses of a shelf, for the command line; what they need is loaded only here. */

import type { Article, FormatContents } from "../article/index.ts";
import { createClock } from "../clock.ts";
import { normaliseAddress } from "../web-address.ts";
import type { KeepReport, Wish } from "./addresses/keeper.ts";
import type { KeptAddress, Shelf } from "./addresses/shelf.ts";
import type { AddressOptions } from "./library.ts";

/** What became of an address. `article`, `leftOut`: what was read in a page that is new or changed. */
export type BookReport = Readonly<{
  entry: KeptAddress;
  outcome: KeepReport["outcome"];
  reason?: string;
  article?: Article;
  leftOut?: readonly string[];
  /** Of a list: what it is, and the pages that are to be read. */
  listed?: Readonly<{ kind: string; pages: readonly KeptAddress[] }>;
}>;

export type AddressBook = Readonly<{
  /** The one form of an address; undefined when it is none. */
  formOf: (address: string) => string | undefined;
  /** Reads an address and keeps it; a list's pages are read by the next call. */
  add: (address: string) => Promise<BookReport>;
  /** Reads again what is kept, or a page that a list named. */
  read: (entry: KeptAddress) => Promise<BookReport>;
  list: () => Promise<readonly KeptAddress[]>;
  /** Takes addresses or ids out of the library, with the pages of a list; resolves with what was removed. */
  remove: (names: readonly string[]) => Promise<readonly KeptAddress[]>;
  close: () => Promise<void>;
}>;

export type AddressBookOptions = Readonly<{
  shelf: Shelf;
  /** How long an address waits for a host that asks for patience; milliseconds. */
  patienceMs: number;
}> &
  Pick<AddressOptions, "privateHosts" | "fetcher" | "clock">;

const matches = ({ address, id, source }: KeptAddress, names: ReadonlySet<string>): boolean =>
  names.has(address) || (id !== "" && names.has(id)) || names.has(source);

/** A page whose list is watched would come back: it stays as removed. */
const removeEntries = async (shelf: Shelf, names: readonly string[]): Promise<readonly KeptAddress[]> => {
  const entries = (await shelf.list()).filter(({ removed }) => !removed);
  const wanted = new Set(names);
  const found = entries.filter((entry) => matches(entry, wanted));
  const gone = new Set(found.map(({ address }) => address));
  const listed = found.filter(({ source }) => source !== "" && !gone.has(source));
  const { refused } = await shelf.put(listed.map((entry) => ({ ...entry, added: false, removed: true, version: "" })));
  await shelf.forget(found.filter((entry) => !listed.includes(entry)).map(({ address }) => address));
  // A running bot wrote to them meanwhile.
  if (refused.length > 0) await removeEntries(shelf, refused);
  return found;
};

export const openAddressBook = async (options: AddressBookOptions): Promise<AddressBook> => {
  const { shelf, patienceMs, privateHosts = [], clock = createClock() } = options;
  const { createFetcher } = await import("../fetch/index.ts");
  const { createKeeper } = await import("./addresses/keeper.ts");
  const { articleOfContents } = await import("./addresses/article-of-page.ts");
  const namedHosts = new Set((await shelf.list()).flatMap((one) => (one.added ? [new URL(one.address).host] : [])));
  const fetcher = options.fetcher ?? createFetcher({ privateHosts, namedHosts, patienceMs });
  const keeper = createKeeper({ shelf, fetcher, clock });

  const articleOf = (entry: KeptAddress, { metadata, ...contents }: FormatContents): Promise<Article> =>
    articleOfContents(entry, { ...contents, metadata: metadata.value ?? {} }, entry.changedAt);
  const read = async (before: KeptAddress, wish?: Wish): Promise<BookReport> => {
    const report = await keeper.read(before, wish);
    const { entry, outcome } = report;
    switch (report.outcome) {
      case "new":
      case "changed": {
        const { contents } = report;
        return { entry, outcome, article: await articleOf(entry, contents), leftOut: contents.leftOut ?? [] };
      }
      case "listing":
        return { entry, outcome, listed: { kind: report.listing.kind, pages: report.pages } };
      case "failed":
        return { entry, outcome, reason: report.reason };
      case "unchanged":
        return { entry, outcome };
    }
  };

  return {
    formOf: normaliseAddress,
    read: (entry) => read(entry),
    add: async (address) => {
      // A person typed it, and with it the port.
      namedHosts.add(new URL(address).host);
      const before = await keeper.entryFor(address);
      const report = await read(before, { added: true, removed: false });
      // What was never read is no part of the library, unless its list names it.
      if (report.outcome === "failed") await shelf.forgetUnread(address);
      return report;
    },
    list: async () => (await shelf.list()).filter(({ removed }) => !removed),
    remove: (names) =>
      removeEntries(
        shelf,
        names.map((name) => normaliseAddress(name) ?? name),
      ),
    close: async () => {
      if (options.fetcher === undefined) await fetcher.close();
    },
  };
};
