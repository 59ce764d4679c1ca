/** The files of an SQLite database, which move and go together. */

import { existsSync, renameSync, rmSync } from "node:fs";

/** Its name in the store's folder. */
export const DATABASE_FILE = "pullquote.db";

/** The log goes first: a log that is left behind would be played into the next database of that name. */
const FILE_ENDINGS = ["-wal", "-shm", ""] as const;

/** `FILE.before-2026-01-31T12-00-00-000Z`: no name of a file may hold a colon on every system. */
export const asideName = (file: string, reason: "before" | "damaged", now: number): string =>
  `${file}.${reason}-${new Date(now).toISOString().replace(/[:.]/g, "-")}`;

export const moveDatabase = (from: string, to: string): void => {
  for (const ending of FILE_ENDINGS) if (existsSync(from + ending)) renameSync(from + ending, to + ending);
};

export const removeDatabase = (file: string): void => {
  for (const ending of FILE_ENDINGS) rmSync(file + ending, { force: true });
};
