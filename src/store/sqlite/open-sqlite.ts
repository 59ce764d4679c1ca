import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../clock.ts";
import { ConfigurationError } from "../../errors.ts";
import { createStore } from "../create-store.ts";
import { migrate } from "../migrate.ts";
import type { StatsOptions } from "../stats/stats.ts";
import type { Store } from "../store.ts";
import { connectSqlite, isCorrupt, type SqliteConnection } from "./connection.ts";
import { lock } from "./lock.ts";
import { openInbox } from "./open-inbox.ts";
import { openSendingFile } from "./sending-file.ts";

export const DATABASE_FILE = "pullquote.db";

export type SqliteOptions = Readonly<{
  directory: string;
  clock: Clock;
  /** For commands beside a running bot: changes nothing, makes nothing, sets nothing aside. */
  readOnly?: boolean;
  /** The file was damaged; it was set aside under this name and a new one begun. */
  onSetAside?: (file: string) => void;
  stats?: StatsOptions;
}>;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : "unknown error");

const throwConfigurationError = (directory: string, reason: string): never => {
  throw new ConfigurationError([{ where: "DATA_DIR", reason: `${directory}: ${reason}` }]);
};

const prepareDirectory = (directory: string): void => {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throwConfigurationError(directory, `cannot be written to (${reasonOf(error)})`);
  }
};

const connectChecked = async (file: string, readOnly: boolean): Promise<SqliteConnection> => {
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
  const others = readdirSync(directory).filter((name) => name.endsWith(".lock"));
  for (const name of others) {
    const release = lock(join(directory, name));
    if (!release)
      throwConfigurationError(
        directory,
        `${DATABASE_FILE} is damaged and another process is using it; stop it, then start again`,
      );
    release?.();
  }
  const aside = `${file}.damaged-${new Date(clock()).toISOString().replace(/[:.]/g, "-")}`;
  for (const ending of ["", "-wal", "-shm"]) {
    if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
  }
  return aside;
};

/** Opens the store in one SQLite file. Rejects with a `ConfigurationError` when it cannot be used. */
export const openSqlite = async ({
  directory,
  clock,
  readOnly = false,
  onSetAside,
  stats: tally,
}: SqliteOptions): Promise<Store> => {
  const file = join(directory, DATABASE_FILE);
  if (readOnly && !existsSync(file))
    throwConfigurationError(directory, `no ${DATABASE_FILE} there yet; the bot makes it when it is started`);
  if (!readOnly) prepareDirectory(directory);

  const opened = async (): Promise<SqliteConnection> => {
    try {
      return await connectChecked(file, readOnly);
    } catch (error) {
      if (!isCorrupt(error))
        return throwConfigurationError(directory, `${DATABASE_FILE} cannot be opened (${reasonOf(error)})`);
      if (readOnly)
        return throwConfigurationError(
          directory,
          `${DATABASE_FILE} is damaged; the bot sets it aside when it is started`,
        );
      const aside = setAsideDamagedFile(directory, file, clock);
      onSetAside?.(aside);
      return connectChecked(file, readOnly);
    }
  };
  const connection = await opened();
  try {
    await migrate({ ...connection, serial: "integer", readOnly, where: `DATA_DIR: ${file}` });
  } catch (error) {
    await connection.close();
    throw error;
  }
  return createStore({
    ...connection,
    clock,
    ...(tally && { stats: tally }),
    openInbox: async (commits, platform, options) => {
      const release = lock(join(directory, `${platform}.lock`));
      if (!release)
        return throwConfigurationError(
          directory,
          `another process already serves ${platform} from this store; stop it first`,
        );
      const underWay = openSendingFile(join(directory, `${platform}.sending`));
      try {
        return await openInbox({
          ...connection,
          commits,
          clock,
          platform,
          unlock: release,
          sendingFile: underWay,
          ...options,
        });
      } catch (error) {
        underWay.close();
        release();
        throw error;
      }
    },
    // Whoever serves a platform from this file is alone with it.
    lease: async () => ({ lost: new AbortController().signal, release: async () => {} }),
    wipe: async (thorough) => {
      if (thorough) await connection.vacuum();
      connection.checkpoint();
    },
  });
};
