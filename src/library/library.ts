import type { Article } from "../article/index.ts";
import type { Meaning } from "../meaning/index.ts";
import type { Search } from "../search/index.ts";

/** A file that is not served, and why; the others are. */
export type FileRefusal = Readonly<{ file: string; reason: string }>;

/** Which files a library reads, and whom it tells of them. */
export type LibraryOptions = Readonly<{
  /** Files and folders. A folder is read recursively for the endings of articles. */
  paths: readonly string[];
  /** Take up edited, added and removed files while running. Off unless asked for. */
  watch?: boolean;
  /**
   * `true`: sentences are found in other words than the question's, too, once the articles are encoded in the background. Or
   * what finds them, which is closed with the library. Words alone when absent.
   */
  meaning?: boolean | Meaning | undefined;
  onRefused?: (refusal: FileRefusal) => void;
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
  search: Search;
  /** Resolves when the first pass over the files is done; questions are answered before, from what is loaded. */
  ready: Promise<void>;
  close: () => Promise<void>;
}>;
