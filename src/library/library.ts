/** What a library is, and what it is opened with. */

import type { Article } from "../article/index.ts";
import type { Clock } from "../clock.ts";
import type { Fetcher } from "../fetch/index.ts";
import type { Meaning } from "../meaning/index.ts";
import type { Search } from "../search/index.ts";
import type { Shelf } from "./addresses/shelf.ts";

/** A file that is not served, and why; the others are. */
export type FileRefusal = Readonly<{ file: string; reason: string }>;

/** How the addresses of a library are kept and read again. */
export type AddressOptions = Readonly<{
  /** In memory when absent. */
  shelf?: Shelf;
  /** Whether pages that a person added serve beside what the paths name. */
  added: boolean;
  /** Whether this program reads pages again when they are due. */
  refreshes: boolean;
  /** Resolves when this program alone may do so, where several share a shelf. */
  lease?: (signal: AbortSignal) => Promise<Readonly<{ lost: AbortSignal; release: () => Promise<void> }>>;
  /** Hosts of the newsroom's own network that may be read: exact names, with the port where it is not 80 or 443. */
  privateHosts?: readonly string[];
  /** Hosts whose pages `add` may read. */
  fetchHosts?: readonly string[];
  /** For tests. */
  fetcher?: Fetcher;
  clock?: Clock;
  lookIntervalMs?: number;
}>;

/** For whom a page is added, and by whose leave. */
export type AddPageOptions = Readonly<{
  /** The place of the chat that alone may ask it; everybody may when absent. */
  place?: string;
  /** Called before anything is fetched; resolves with whether that may be done just now. */
  begin?: () => Promise<boolean>;
}>;

/** What came of adding a page. `declined`: nothing was kept of it, and it may not be fetched just now. */
export type AddedPage = Readonly<
  | { article: Article; reason?: never; declined?: never }
  | { reason: string; article?: never; declined?: never }
  | { declined: true; article?: never; reason?: never }
>;

/** The articles that somebody may ask, and the index over them. An article appears here only when it is whole and indexed. */
export type LibraryView = Readonly<{
  get: (id: string) => Article | undefined;
  /** In the order of their ids. */
  articles: () => readonly Article[];
  /** Those whose key (`articleKeyOf`) begins with the same seven digits. */
  withKey: (key: string) => readonly Article[];
  /** Those that are of the page at an address, whatever follows "?" in it. */
  linked: (address: string) => readonly Article[];
  /** The article that was read at an address. */
  at: (address: string) => Article | undefined;
  /** The versions of an article that served before and are kept, the newest first; of files there are none. */
  former: (id: string) => Promise<readonly Article[]>;
  search: Pick<Search, "find" | "named" | "byName">;
  /** Of many articles those that have some words, for the quotation check. */
  withWords?: Search["withWords"];
}>;

/** How it stands with addresses. `failing`: those that could not be read for a day. */
export type AddressHealth = Readonly<{ watched: number; failing: readonly string[] }>;

/** Which files a library reads, and whom it tells of them. */
export type LibraryOptions = Readonly<{
  /** Files, folders and addresses. A folder is read recursively for the endings of articles. */
  paths: readonly string[];
  /** Where pages of addresses are kept, when that is known; in memory when absent and an address is named. */
  addresses?: Promise<AddressOptions | undefined> | undefined;
  /** The paths are an example, which serves only while no page does. */
  example?: boolean;
  /** Take up edited, added and removed files while running. Off unless asked for. */
  watch?: boolean;
  /**
   * `true`: sentences are found in other words than the question's, too, once the articles are encoded in the background. Or
   * what finds them, which is closed with the library. Words alone when absent.
   */
  meaning?: boolean | Meaning | undefined;
  /** Bytes of memory for indexes of articles; 96 MB when absent. */
  indexBytes?: number | undefined;
  /**
   * A folder where what was read of many articles is kept for the next start, in a file that may be deleted at any time; in a
   * temporary one when absent. One process at a time writes there; others begin with a copy.
   */
  archiveFolder?: string | undefined;
  /** Nothing is written there, nor made: what is there is copied. */
  archiveIsCopied?: boolean | undefined;
  /**
   * The address of an index of OpenSearch or Elasticsearch, with user and password: it finds which of many articles a question is
   * about. An engine of this machine when absent, and while it is away.
   */
  archiveUrl?: string | undefined;
  /** Many articles are looked through otherwise, which may take longer; called once, with a line for a person that says why. */
  onArchiveProblem?: ((problem: string, instead: "on this machine" | "in memory") => void) | undefined;
  /** What was kept of many articles is damaged, and read again from their files; called once. */
  onArchiveDamaged?: (() => void) | undefined;
  /** The cluster of `archiveUrl` is asked again. */
  onArchiveReturn?: (() => void) | undefined;
  onRefused?: (refusal: FileRefusal) => void;
  /** An address could not be read for a day; called once each time. What was kept of it serves. */
  onOverdue?: (refusal: FileRefusal) => void;
  /** Called while the first pass runs, at most some times a second, and once at its end. */
  onProgress?: (progress: Readonly<{ loaded: number; total: number }>) => void;
  /** An article was taken up, replaced or removed after the first pass. */
  onChange?: (change: Readonly<{ id: string; what: "added" | "replaced" | "removed" }>) => void;
}>;

/** Everybody's articles, and how more come. */
export type Library = LibraryView &
  Readonly<{
    refusals: () => readonly FileRefusal[];
    /** Named paths at which nothing stands any more, as of the last look; their articles are withdrawn. */
    missing: () => readonly string[];
    /** Reads a page of an allowed host and adds it, or says why not. */
    add: (address: string, options?: AddPageOptions) => Promise<AddedPage>;
    /** Whether an address is one that `add` would read. */
    mayAdd: (address: string) => boolean;
    /** The pages that were added for the chats of these places alone; undefined when there are none. */
    pagesIn: (places: readonly string[]) => Promise<LibraryView | undefined>;
    /** One of these pages was asked; those that no chat asks any more go after a time. */
    noteAsked: (article: string, places: readonly string[]) => void;
    /** The chat of this place, and all in it, let go of their pages. */
    letGo: (place: string) => Promise<void>;
    /** How it stands with addresses; undefined when there are none. */
    addresses: () => AddressHealth | undefined;
    search: Search;
    /** Resolves when the first pass over the files is done; questions are answered before, from what is loaded. */
    ready: Promise<void>;
    close: () => Promise<void>;
  }>;
