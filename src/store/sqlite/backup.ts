import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import AsyncDatabase from "libsql/promise";
import { ConfigurationError } from "../../errors.ts";
import { migrate } from "../migrate.ts";
import { isOpen } from "../schema.ts";
import { connect } from "./connection.ts";
import { servedFrom } from "./in-use.ts";
import { FILE } from "./open.ts";

const refuse = (where: string, reason: string): never => {
  throw new ConfigurationError([{ where, reason }]);
};
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : "unknown error");

const sync = (path: string): void => {
  const opened = openSync(path, "r");
  fsyncSync(opened);
  closeSync(opened);
};

/**
 * Writes all of the store in `directory` to a new file, beside a running bot, which goes on meanwhile. Nobody but the owner can read the
 * file: there are people's words in it. Rejects with a `ConfigurationError` when there is no store, or the file cannot be made.
 */
export const backUp = async (directory: string, to: string): Promise<void> => {
  const from = join(directory, FILE);
  if (!existsSync(from)) refuse("DATA_DIR", `${directory}: no ${FILE} there yet`);
  try {
    // An empty file is taken for none; it is made here so that it is never anybody else's to read.
    closeSync(openSync(to, "wx", 0o600));
  } catch (error) {
    refuse(to, `cannot be made (${reasonOf(error)})`);
  }
  const database = new AsyncDatabase(from, {});
  try {
    await database.exec(`pragma busy_timeout = 5000; vacuum into '${to.replaceAll("'", "''")}'`);
    sync(to);
  } catch (error) {
    rmSync(to, { force: true });
    refuse(to, `cannot be written (${reasonOf(error)})`);
  } finally {
    database.close();
  }
};

/** What waited when the backup was made may have been answered since: it is listed, and not answered again. */
const settle = async (file: string, name: string): Promise<number> => {
  const connection = connect(file);
  try {
    connection.check();
    if (!(await connection.hasTable(connection.db, "inbox"))) throw new Error("it is no backup of a store");
    await migrate({ ...connection, serial: "integer", readOnly: false, where: name });
    const perhaps = await connection.transact((trx) =>
      trx
        .updateTable("inbox")
        .set({ state: "ambiguous", reason: null, body: null })
        .where(isOpen)
        .returning("id")
        .execute(),
    );
    return perhaps.length;
  } finally {
    await connection.close();
  }
};

export type Restored = Readonly<{
  /** Where the store went that was there before; undefined when there was none. */
  aside: string | undefined;
  /** Entries that waited when the backup was made, and are listed as perhaps answered. */
  ambiguous: number;
}>;

/**
 * Puts a backup in the place of the store in `directory`, whose files stay beside it under another name. Rejects with a
 * `ConfigurationError`, and changes nothing, when a bot is running on it or the backup is none.
 */
export const restore = async (directory: string, from: string, now: number): Promise<Restored> => {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    refuse("DATA_DIR", `${directory}: cannot be made (${reasonOf(error)})`);
  }
  const busy = servedFrom(directory);
  if (busy.length > 0)
    refuse("DATA_DIR", `${directory}: in use by a bot that serves ${busy.join(", ")}; stop it first`);
  const file = join(directory, FILE);
  const fresh = `${file}.restoring`;
  const remove = (): void => {
    for (const ending of ["", "-wal", "-shm"]) rmSync(fresh + ending, { force: true });
  };
  remove();
  let ambiguous = 0;
  try {
    copyFileSync(from, fresh, constants.COPYFILE_EXCL);
    ambiguous = await settle(fresh, from);
    sync(fresh);
  } catch (error) {
    remove();
    if (error instanceof ConfigurationError) throw error;
    refuse(from, `cannot be restored (${reasonOf(error)})`);
  }
  const aside = existsSync(file) ? `${file}.before-${new Date(now).toISOString().replace(/[:.]/g, "-")}` : undefined;
  for (const ending of aside === undefined ? [] : ["-wal", "-shm", ""]) {
    if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
  }
  renameSync(fresh, file);
  remove();
  // They name rows of the store that was there before.
  for (const name of readdirSync(directory)) if (name.endsWith(".sending")) rmSync(join(directory, name));
  return { aside, ambiguous };
};
