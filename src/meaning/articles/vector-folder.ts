/**
 * Decides which files keep vectors: one for each text of an article, named by the hash of its sentences and of the weights,
 * so that the vectors of a text that has changed are never read, and two processes that write one file write the same.
 */

import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SentenceVectors } from "../vectors.ts";
import { decodeVectors, encodeVectors } from "./vector-bytes.ts";

/** Bytes that all files together may have: vectors of some 2,000 news articles. */
const MAX_FOLDER_BYTES = 512 * 1024 * 1024;

const EXTENSION = ".vectors";

/** Kept vectors. Nothing here throws: a disk that is full or read-only means that they are made anew. */
export type VectorFolder = Readonly<{
  read(key: string): Promise<readonly SentenceVectors[] | undefined>;
  write(key: string, vectors: readonly SentenceVectors[]): Promise<void>;
}>;

/** The name under which the vectors of these sentences are kept. */
export const vectorKey = (version: string, sentences: readonly string[]): string => {
  const hash = createHash("sha256").update(version);
  for (const sentence of sentences) hash.update(`\n${sentence.length}:`).update(sentence);
  return hash.digest("hex");
};

/** Deletes the files that were used longest ago, until the others fit. */
const deleteOldest = async (folder: string, maxBytes: number): Promise<void> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(EXTENSION));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await stat(path);
      return { path, size, mtimeMs };
    }),
  );
  files.sort((a, b) => b.mtimeMs - a.mtimeMs);
  let total = 0;
  for (const { path, size } of files) {
    total += size;
    if (total > maxBytes) await rm(path, { force: true });
  }
};

/** Keeps vectors as files of a folder, which is made when the first are written. */
export const openVectorFolder = (folder: string, maxBytes = MAX_FOLDER_BYTES): VectorFolder => {
  const pathOf = (key: string): string => join(folder, `${key}${EXTENSION}`);
  /** Bytes written since old files were looked for; at first all are looked at. */
  let unswept = maxBytes;
  return {
    async read(key) {
      try {
        const vectors = decodeVectors(await readFile(pathOf(key)));
        const now = new Date();
        if (vectors !== undefined) await utimes(pathOf(key), now, now);
        return vectors;
      } catch {
        return undefined;
      }
    },
    async write(key, vectors) {
      const bytes = encodeVectors(vectors);
      const temporary = join(folder, `${key}.${randomUUID()}.new`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(temporary, bytes, { mode: 0o600 });
        await rename(temporary, pathOf(key));
        unswept += bytes.length;
        if (unswept < maxBytes / 16) return;
        unswept = 0;
        await deleteOldest(folder, maxBytes);
      } catch {
        await rm(temporary, { force: true }).catch(() => {});
      }
    },
  };
};
