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

/** What came of adding a page. */
export type AddedPage = Readonly<{ article: Article; reason?: never } | { reason: string; article?: never }>;

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
  onRefused?: (refusal: FileRefusal) => void;
  /** An address could not be read for a day; called once each time. What was kept of it serves. */
  onOverdue?: (refusal: FileRefusal) => void;
  /** Called while the first pass runs, at most some times a second, and once at its end. */
  onProgress?: (progress: Readonly<{ loaded: number; total: number }>) => void;
  /** An article was taken up, replaced or removed after the first pass. */
  onChange?: (change: Readonly<{ id: string; what: "added" | "replaced" | "removed" }>) => void;
}>;

/** The articles and the index over them. An article appears here only when it is whole and indexed. */
export type Library = Readonly<{
  get: (id: string) => Article | undefined;
  /** In the order of their ids. */
  articles: () => readonly Article[];
  refusals: () => readonly FileRefusal[];
  /** Named paths at which nothing stands any more, as of the last look; their articles are withdrawn. */
  missing: () => readonly string[];
  /** The versions of an article that served before and are kept, the newest first; of files there are none. */
  former: (id: string) => Promise<readonly Article[]>;
  /** Reads a page of an allowed host and adds it, or says why not. */
  add: (address: string) => Promise<AddedPage>;
  /** How it stands with addresses; undefined when there are none. */
  addresses: () => AddressHealth | undefined;
  search: Search;
  /** Resolves when the first pass over the files is done; questions are answered before, from what is loaded. */
  ready: Promise<void>;
  close: () => Promise<void>;
}>;
