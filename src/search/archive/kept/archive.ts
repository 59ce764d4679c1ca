/**
 * Decides whether the articles of a library are an archive, whose words are in a file: not before there are many, so that SQLite is not
 * even loaded for a few.
 */
import { messageOf } from "../../../errors.ts";
import type { CandidateEngine } from "../candidate-engine.ts";
import { openEngine } from "../sqlite/open-engine.ts";
import type { OpenArchive } from "./open-archive.ts";

/** Up to so many articles memory is quick and small. */
export const MAX_ARTICLES_IN_MEMORY = 32;

export type ArchiveOptions = Readonly<{
  /** The folder of the store, where the file stays for the next start; a temporary one when absent. */
  folder?: string | undefined;
  /** The file is not written to, nor made: a copy of it is. */
  isCopied?: boolean | undefined;
  /** Bytes of memory for the words of articles. */
  contentBytes?: number;
  /** Called when the file of the folder cannot be used, with the reason: a temporary one is; else all words stay in memory. */
  onProblem?: ((problem: string, instead: "on this machine" | "in memory") => void) | undefined;
  /** The words of a key cannot be read: who kept them reads them again. Without a key, what is kept of files is of no use. */
  onDamaged?: ((key?: string) => void) | undefined;
}>;

export type Archive = Omit<OpenArchive, "engine"> &
  Readonly<{
    /** Opens the file. `isNew`: nothing that was kept in it before is of use. */
    open: (isNew: boolean) => Promise<void>;
    isOpen: () => boolean;
    engine: () => CandidateEngine;
  }>;

const DEFAULT_CONTENT_BYTES = 24 * 1024 * 1024;

export const createArchive = ({
  folder,
  isCopied,
  contentBytes = DEFAULT_CONTENT_BYTES,
  onProblem,
  onDamaged,
}: ArchiveOptions = {}): Archive => {
  let opening: Promise<void> | undefined;
  let archive: OpenArchive | undefined;
  const open = async (isNew: boolean): Promise<void> => {
    try {
      const { openArchive } = await import("./open-archive.ts");
      archive = await openArchive({ folder, isCopied, isNew, contentBytes, onDamaged }).catch((error: unknown) => {
        if (folder === undefined) throw error;
        onProblem?.(messageOf(error), "on this machine");
        return openArchive({ isNew, contentBytes, onDamaged });
      });
    } catch (error) {
      onProblem?.(messageOf(error), "in memory");
    }
  };
  return {
    open: (isNew) => {
      opening ??= open(isNew);
      return opening;
    },
    isOpen: () => archive !== undefined,
    engine: () => archive?.engine ?? openEngine(),
    recall: (name, stamp) => archive?.recall(name, stamp),
    keep: async (name, stamp, article, before) => archive?.keep(name, stamp, article, before) ?? article,
    release: (name, article) => archive?.release(name, article),
    forgetOthers: async (isThere) => archive?.forgetOthers(isThere),
    close: async () => {
      await opening;
      await archive?.close();
    },
  };
};
