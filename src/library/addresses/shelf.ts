/** What is kept of addresses: how each stands, and every version of every page as it was read. */

import type { FormatContents, Metadata } from "../../article/index.ts";

/** One address that is read. Times are milliseconds since 1970. */
export type KeptAddress = Readonly<{
  address: string;
  kind: "page" | "listing";
  /** The listing that led to it; empty when it was named itself. */
  source: string;
  /** A chat had it read: it serves the chats that hold it, and nobody else unless it is added, named or listed, too. */
  forChats: boolean;
  /** The id of a page's article; empty before it was read, and of a listing. */
  id: string;
  title: string;
  /** The version of a page's text that serves; empty while none does. */
  version: string;
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** What its listing says of when it changed. */
  listed?: string | undefined;
  /** When its text became what it is. */
  changedAt: number;
  /** When it was last asked for, and was read or found as it was. */
  checkedAt: number;
  /** When it is to be read again. */
  dueAt: number;
  /** Since when it cannot be read, and why. */
  failingSince?: number | undefined;
  reason?: string | undefined;
  /** A person added it: it serves without being named in the settings. */
  added: boolean;
  /** It was removed; the row remains so that its listing does not bring it back. */
  removed: boolean;
  /** Counts on with what is written of it; absent while nothing is. */
  revision?: number | undefined;
}>;

/** What an article is made of, as it was read. */
export type KeptContents = Omit<FormatContents, "metadata"> & Readonly<{ metadata: Partial<Metadata> }>;

/** One version of a page. */
export type KeptPage = Readonly<{
  version: string;
  /** Where the redirects led. */
  url: string;
  mediaType: string;
  contents: KeptContents;
  /** What it was made from. */
  bytes: Uint8Array;
}>;

/** A version that served once. */
export type FormerVersion = Readonly<{ address: string; version: string; readAt: number; contents: KeptContents }>;

/** Where addresses and their pages are kept. */
export type Shelf = Readonly<{
  /** All addresses, in the order of their names. */
  list: () => Promise<readonly KeptAddress[]>;
  /** Another text whenever anything was written since. */
  revision: () => Promise<string>;
  /**
   * Keeps how addresses stand, and the page of the first of them, which was read; the version before it becomes a former one.
   * `refused`: addresses that others wrote to, or forgot, since they were listed; of these nothing is kept. `revision`: that of
   * the others from now on.
   */
  put: (
    entries: readonly KeptAddress[],
    page?: KeptPage,
  ) => Promise<Readonly<{ revision: number; refused: readonly string[] }>>;
  /** The version that serves; undefined when there is none, or it is damaged. */
  read: (entry: Pick<KeptAddress, "address" | "version">) => Promise<KeptContents | undefined>;
  /** The versions that served before, of one address, the newest first. */
  former: (address: string) => Promise<readonly FormerVersion[]>;
  /** Forgets addresses, with all their versions. */
  forget: (addresses: readonly string[]) => Promise<void>;
  /** Forgets an address if by now it is still nothing: nobody has read it, and no list names it. */
  forgetUnread: (address: string) => Promise<void>;
  /** The chat of this place asks a page from now on; of very many it keeps those that it asked last. */
  hold: (address: string, place: string) => Promise<void>;
  /** A page that some of these places hold was asked. */
  touch: (address: string, places: readonly string[]) => Promise<void>;
  /** The pages that chats of these places hold, the one that was asked last first. */
  heldIn: (places: readonly string[]) => Promise<readonly KeptAddress[]>;
  /** All pages that a chat holds. */
  held: () => Promise<ReadonlySet<string>>;
  /** The chat of this place, and all in it, let go of their pages; those that nobody else holds are forgotten. */
  letGo: (place: string) => Promise<void>;
}>;
