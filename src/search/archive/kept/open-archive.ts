/** Puts an archive together: the thread that writes its file, and what reads from it beside. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../../article/index.ts";
import { lockFile } from "../../../file-lock.ts";
import { makePrivateFolder } from "../../../private-files.ts";
import { nextTurn } from "../../../yielding.ts";
import type { CandidateEngine } from "../candidate-engine.ts";
import { contentKeyOf } from "../content-key.ts";
import { READING_NUMBER } from "../reading-number.ts";
import { removeArchiveFile } from "../sqlite/archive-file.js";
import { type EngineThread, openEngineThread, type StartEngine, startEngine } from "../sqlite/engine-thread.ts";
import { engineOf } from "../sqlite/open-engine.ts";
import { type ArticleContent, aboutOf, contentOf, encodeContent } from "./article-content.ts";
import { createContentCache } from "./content-cache.ts";
import { copyClosedArchive, copyOpenArchive } from "./copy-archive.ts";
import { decodeAbout, encodeAbout, type KeptReader, openKeptReader } from "./kept-reader.ts";
import { createLazyArticles } from "./lazy-article.ts";
import { removeLeftFolders, takeTemporaryFolder } from "./temporary-folder.ts";

/** Its name in the folder of the store. */
const ARCHIVE_FILE = "archive.db";
/** Held by the process that writes the file. */
const LOCK_FILE = "archive.taken";

/** What an archive keeps of articles, so that their words need not be in memory and their files not be read at the next start. */
export type OpenArchive = Readonly<{
  engine: CandidateEngine;
  /** The article of a source that was in this state when it was kept; its words are read when they are needed. */
  recall: (name: string, stamp: string) => Article | undefined;
  /**
   * Keeps the article of a source in the place of the one before; resolves, when more may come, with the same article whose words
   * are read when they are needed.
   */
  keep: (name: string, stamp: string, article: Article, before?: Article) => Promise<Article>;
  /** A source has no article any more. */
  release: (name: string, article: Article | undefined) => void;
  /** Forgets the sources that are not there any more. */
  forgetOthers: (isThere: (name: string) => boolean) => Promise<void>;
  close: () => Promise<void>;
}>;

export type OpenArchiveOptions = Readonly<{
  /** The folder of the store. A temporary file when absent. */
  folder?: string | undefined;
  /** The file of the folder is copied and left as it is, as it is when another process writes there. */
  isCopied?: boolean | undefined;
  /** Nothing that was kept before is of use. */
  isNew: boolean;
  /** Bytes of memory for the words of articles. */
  contentBytes: number;
  /** The words of a key cannot be read; what is kept of sources, when it names none. */
  onDamaged?: ((key?: string) => void) | undefined;
  start?: StartEngine;
}>;

type Place = Readonly<{ file: string; isTemporary: boolean; leave: () => void }>;

const takeTemporaryPlace = (): Place => {
  const { path, leave } = takeTemporaryFolder();
  return { file: join(path, ARCHIVE_FILE), isTemporary: true, leave };
};

const takePlace = async ({
  folder,
  isCopied,
  isNew,
}: Pick<OpenArchiveOptions, "folder" | "isCopied" | "isNew">): Promise<Place> => {
  removeLeftFolders();
  const kept = folder === undefined ? undefined : join(folder, ARCHIVE_FILE);
  if (folder === undefined || kept === undefined || (isCopied && !existsSync(kept))) return takeTemporaryPlace();
  makePrivateFolder(folder);
  const unlock = lockFile(join(folder, LOCK_FILE));
  if (unlock !== undefined && !isCopied) return { file: kept, isTemporary: false, leave: unlock };
  // Whoever starts while a large file is copied is to write there.
  unlock?.();
  const place = takeTemporaryPlace();
  const copy = unlock === undefined ? copyOpenArchive : copyClosedArchive;
  // Of a copy that is not whole nothing is of use: without its log a file may look sound, and have half of what was written last.
  if (!isNew) await copy(kept, place.file).catch(() => removeArchiveFile(place.file));
  return place;
};

/**
 * Reads for as long as SQLite finds the file sound. What it finds damaged is asked for nothing but words from then on, and begun anew by
 * the next process: the articles are read from their files.
 */
const readTrusting = (reader: KeptReader, thread: EngineThread, onDamaged: (key?: string) => void) => {
  let isTrusted = true;
  const distrust = (): void => {
    if (!isTrusted) return;
    isTrusted = false;
    thread.ask({ distrust: true }).catch(() => {});
    onDamaged();
  };
  const tryTo = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch {
      distrust();
      return undefined;
    }
  };
  return {
    source: (name: string) => (isTrusted ? tryTo(() => reader.source(name)) : undefined),
    /** Some more of the names of all sources; undefined at their end. */
    nextOf: (names: Iterator<readonly string[]>) =>
      isTrusted ? tryTo(() => names.next().value ?? undefined) : undefined,
    /** Throws when they are damaged. */
    content: (key: string): ArticleContent => {
      const content = tryTo(() => reader.content(key));
      if (content !== undefined) return content;
      onDamaged(key);
      throw new Error("the words of an article are damaged in the archive's file");
    },
  };
};

/** Rejects when no file can be opened. */
export const openArchive = async (options: OpenArchiveOptions): Promise<OpenArchive> => {
  const { isNew, contentBytes, onDamaged = () => {}, start = startEngine } = options;
  const place = await takePlace(options);
  const thread = openEngineThread(start({ file: place.file, reading: READING_NUMBER, isNew }));
  const begin = async (): Promise<KeptReader> => {
    try {
      await thread.ask({ lacking: [] });
      return openKeptReader(place.file);
    } catch (error) {
      await thread.close();
      place.leave();
      throw error;
    }
  };
  const reader = await begin();
  // Both have it open: what is ended now leaves nothing behind. Windows deletes no open file.
  if (place.isTemporary && process.platform !== "win32") place.leave();
  const trusting = readTrusting(reader, thread, onDamaged);
  const read = createContentCache(trusting.content, contentBytes);
  const { make, letGo, hold } = createLazyArticles(read);
  /** What this process has changed is not recalled: a row of it may have been read before. */
  const changed = new Set<string>();
  /** Articles whose words go from the file; who shows them just now has not read all. */
  const leaving = new WeakSet<Article>();
  const leave = (article: Article | undefined): void => {
    if (article === undefined) return;
    leaving.add(article);
    try {
      hold(article);
    } catch {
      // Words that are damaged are told of where they are looked at.
    }
  };

  return {
    engine: engineOf(thread),
    recall: (name, stamp) => {
      const kept = changed.has(name) ? undefined : trusting.source(name);
      return kept?.stamp === stamp ? make(kept.about, kept.key) : undefined;
    },
    keep: async (name, stamp, whole, before) => {
      leave(before);
      changed.add(name);
      const key = contentKeyOf(whole);
      const about = encodeAbout(aboutOf(whole));
      const content = encodeContent(whole);
      // What is known of it is read anew: a part of a text keeps all of that in memory.
      const article = make(decodeAbout(about)!, key, contentOf(whole));
      const { room, written } = thread.change({ kind: "keep", source: { name, stamp, key, about, content } });
      written.then(
        () => leaving.has(article) || letGo(article),
        () => {},
      );
      await room.catch(() => {});
      return article;
    },
    release: (name, article) => {
      leave(article);
      changed.add(name);
      thread.change({ kind: "release", name });
    },
    forgetOthers: async (isThere) => {
      const all = reader.names()[Symbol.iterator]();
      for (let names = trusting.nextOf(all); names !== undefined; names = trusting.nextOf(all)) {
        for (const name of names) if (!isThere(name)) await thread.change({ kind: "forget", name }).room;
        await nextTurn();
      }
    },
    close: async () => {
      await thread.close();
      reader.close();
      place.leave();
    },
  };
};
