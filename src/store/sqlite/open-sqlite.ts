/** The store in one SQLite file: locks, damage, reading beside a bot. */

import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../clock.ts";
import { ConfigurationError, messageOf } from "../../errors.ts";
import { lockFile } from "../../file-lock.ts";
import { makePrivateFile, makePrivateFolder } from "../../private-files.ts";
import { createStore } from "../create-store.ts";
import { migrate } from "../migrate.ts";
import type { StatsOptions } from "../stats/stats.ts";
import type { Store } from "../store.ts";
import { connectSqlite, isCorrupt, type SqliteConnection } from "./connection.ts";
import { asideName, DATABASE_FILE, moveDatabase } from "./database-file.ts";
import { withKeptMark } from "./kept-mark.ts";
import { listLockedPlatforms } from "./list-locked-platforms.ts";
import { openInbox } from "./open-inbox.ts";
import { openSendingFile, type SendingFile } from "./sending-file.ts";

export type SqliteOptions = Readonly<{
  directory: string;
  clock: Clock;
  /** For commands beside a running bot: changes nothing, makes nothing, sets nothing aside. */
  readOnly?: boolean;
  /** The file was damaged; it was set aside under this name and a new one begun. */
  onSetAside?: (file: string) => void;
  stats?: StatsOptions;
}>;

const throwConfigurationError = (directory: string, reason: string): never => {
  throw new ConfigurationError([{ where: "DATA_DIR", reason: `${directory}: ${reason}` }]);
};

const prepareDirectory = (directory: string): void => {
  try {
    makePrivateFolder(directory);
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throwConfigurationError(directory, `cannot be written to (${messageOf(error)})`);
  }
};

const connectChecked = async (file: string, readOnly: boolean): Promise<SqliteConnection> => {
  // SQLite gives the files beside it the same mode.
  if (!readOnly) makePrivateFile(file);
  const connection = connectSqlite(file, { readOnly });
  try {
    connection.checkIntegrity();
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
};

/** Moves the file and its log out of the way, unless another process is at work on them. */
const setAsideDamagedFile = (directory: string, file: string, clock: Clock): string => {
  if (listLockedPlatforms(directory).length > 0) {
    throwConfigurationError(
      directory,
      `${DATABASE_FILE} is damaged and another process is using it; stop it, then start again`,
    );
  }
  const aside = asideName(file, "damaged", clock());
  moveDatabase(file, aside);
  return aside;
};

/** Connects to a sound file; a damaged one is set aside, and a new one begun. */
const connectOrSetAside = async (
  file: string,
  { directory, clock, readOnly = false, onSetAside }: SqliteOptions,
): Promise<SqliteConnection> => {
  try {
    return await connectChecked(file, readOnly);
  } catch (error) {
    if (!isCorrupt(error)) {
      return throwConfigurationError(directory, `${DATABASE_FILE} cannot be opened (${messageOf(error)})`);
    }
    if (readOnly) {
      return throwConfigurationError(
        directory,
        `${DATABASE_FILE} is damaged; the bot sets it aside when it is started`,
      );
    }
    const aside = setAsideDamagedFile(directory, file, clock);
    onSetAside?.(aside);
    return connectChecked(file, readOnly);
  }
};

const openSending = (directory: string, platform: string): SendingFile => {
  const name = `${platform}.sending`;
  try {
    return openSendingFile(join(directory, name));
  } catch (error) {
    return throwConfigurationError(directory, `${name} cannot be opened (${messageOf(error)})`);
  }
};

/** Opens the store in one SQLite file. Rejects with a `ConfigurationError` when it cannot be used. */
export const openSqlite = async (options: SqliteOptions): Promise<Store> => {
  const { directory, clock, readOnly = false, stats } = options;
  const file = join(directory, DATABASE_FILE);
  if (readOnly && !existsSync(file))
    throwConfigurationError(directory, `no ${DATABASE_FILE} there yet; the bot makes it when it is started`);
  if (!readOnly) prepareDirectory(directory);
  const connection = await connectOrSetAside(file, options);
  try {
    await migrate({ ...connection, serial: "integer", readOnly, where: `DATA_DIR: ${file}` });
  } catch (error) {
    await connection.close();
    throw error;
  }
  const store = createStore({
    ...connection,
    clock,
    ...(stats && { stats }),
    openInbox: async (commits, platform, inboxOptions) => {
      const unlock = lockFile(join(directory, `${platform}.lock`));
      if (!unlock)
        return throwConfigurationError(
          directory,
          `another process already serves ${platform} from this store; stop it first`,
        );
      let sendingFile: SendingFile | undefined;
      try {
        sendingFile = openSending(directory, platform);
        return await openInbox({ ...connection, commits, clock, platform, unlock, sendingFile, ...inboxOptions });
      } catch (error) {
        sendingFile?.close();
        unlock();
        throw error;
      }
    },
    // A process that serves a platform from this file has it alone.
    lease: async () => ({ lost: new AbortController().signal, release: async () => {} }),
    wipe: async (thorough) => {
      if (thorough) await connection.vacuum();
      connection.checkpoint();
    },
  });
  return readOnly ? store : { ...store, kept: await withKeptMark(store.kept, directory) };
};
