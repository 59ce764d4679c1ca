/** Backup and restore of the SQLite file. */

import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import AsyncDatabase from "libsql/promise";
import { ConfigurationError, messageOf } from "../../errors.ts";
import { copyPrivately, makePrivateFolder } from "../../private-files.ts";
import { migrate } from "../migrate.ts";
import { isOpenEntry } from "../schema.ts";
import { connectSqlite } from "./connection.ts";
import { asideName, DATABASE_FILE, moveDatabase, removeDatabase } from "./database-file.ts";
import { markPages } from "./kept-mark.ts";
import { listLockedPlatforms } from "./list-locked-platforms.ts";

const throwConfigurationError = (where: string, reason: string): never => {
  throw new ConfigurationError([{ where, reason }]);
};

const syncToDisk = (path: string): void => {
  const opened = openSync(path, "r");
  fsyncSync(opened);
  closeSync(opened);
};

/**
 * Writes all of the store in `directory` to a new file, beside a running bot, which goes on meanwhile. Only the owner can read the
 * file: there are people's words in it. Rejects with a `ConfigurationError` when there is no store, or the file cannot be made.
 */
export const backUpSqlite = async (directory: string, to: string): Promise<void> => {
  const from = join(directory, DATABASE_FILE);
  if (!existsSync(from))
    throwConfigurationError(
      "DATA_DIR",
      `${directory}: no ${DATABASE_FILE} there yet, so that there is nothing to back up`,
    );
  try {
    // An empty file is taken for none; it is made here so that it is never anybody else's to read.
    closeSync(openSync(to, "wx", 0o600));
  } catch (error) {
    throwConfigurationError(to, `cannot be made (${messageOf(error)})`);
  }
  const database = new AsyncDatabase(from, {});
  try {
    await database.exec(`pragma busy_timeout = 5000; vacuum into '${to.replaceAll("'", "''")}'`);
    syncToDisk(to);
  } catch (error) {
    rmSync(to, { force: true });
    throwConfigurationError(to, `cannot be written (${messageOf(error)})`);
  } finally {
    database.close();
  }
};

/** What waited when the backup was made may have been answered since: it is listed, and not answered again. */
const markPendingAmbiguous = async (file: string, name: string): Promise<number> => {
  const connection = connectSqlite(file);
  try {
    connection.checkIntegrity();
    if (!(await connection.hasTable(connection.db, "inbox"))) throw new Error("it is no backup of a store");
    await migrate({ ...connection, serial: "integer", readOnly: false, where: name });
    const perhaps = await connection.transact((trx) =>
      trx
        .updateTable("inbox")
        .set({ state: "ambiguous", reason: null, body: null })
        .where(isOpenEntry)
        .returning("id")
        .execute(),
    );
    return perhaps.length;
  } finally {
    await connection.close();
  }
};

export type RestoreResult = Readonly<{
  /** Where the store went that was there before; undefined when there was none. */
  aside: string | undefined;
  /** Entries that waited when the backup was made, and are listed as perhaps answered. */
  ambiguous: number;
}>;

/**
 * Puts a backup in the place of the store in `directory`, whose files stay beside it under another name. Rejects with a
 * `ConfigurationError`, and changes nothing, when a bot is running on it or the backup is none.
 */
export const restoreSqlite = async (directory: string, from: string, now: number): Promise<RestoreResult> => {
  try {
    makePrivateFolder(directory);
  } catch (error) {
    throwConfigurationError("DATA_DIR", `${directory}: cannot be made (${messageOf(error)})`);
  }
  const busy = listLockedPlatforms(directory);
  if (busy.length > 0)
    throwConfigurationError("DATA_DIR", `${directory}: in use by a bot that serves ${busy.join(", ")}; stop it first`);
  const file = join(directory, DATABASE_FILE);
  const fresh = `${file}.restoring`;
  removeDatabase(fresh);
  let ambiguous = 0;
  try {
    copyPrivately(from, fresh);
    // What lay beside a store whose bot was killed, and what is not in its file yet.
    if (existsSync(`${from}-wal`)) copyPrivately(`${from}-wal`, `${fresh}-wal`);
    ambiguous = await markPendingAmbiguous(fresh, from);
    syncToDisk(fresh);
  } catch (error) {
    removeDatabase(fresh);
    if (error instanceof ConfigurationError) throw error;
    throwConfigurationError(from, `cannot be restored (${messageOf(error)})`);
  }
  const aside = existsSync(file) ? asideName(file, "before", now) : undefined;
  if (aside !== undefined) moveDatabase(file, aside);
  renameSync(fresh, file);
  removeDatabase(fresh);
  // They name rows of the store that was there before.
  for (const name of readdirSync(directory)) if (name.endsWith(".sending")) rmSync(join(directory, name));
  markPages(directory);
  return { aside, ambiguous };
};
