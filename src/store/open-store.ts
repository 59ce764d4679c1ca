/** Which database a store is kept in; its driver is loaded only then. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PostgresOptions } from "./postgres/open-postgres.ts";
import type { RestoreResult } from "./sqlite/backup.ts";
import { DATABASE_FILE } from "./sqlite/database-file.ts";
import type { SqliteOptions as FileOptions } from "./sqlite/open-sqlite.ts";
import type { Store } from "./store.ts";

export type OpenStoreOptions = FileOptions &
  Readonly<{
    /** The PostgreSQL database that takes the place of a file in `directory`. */
    database?: Pick<PostgresOptions, "url" | "leaseMs" | "startTimeoutMs">;
    onReachabilityChange?: PostgresOptions["onReachabilityChange"];
  }>;

/**
 * Opens the store in a file in `directory`, or in `database`. Rejects with a `ConfigurationError` when it cannot be used. The package of
 * the database is loaded only now: a session in the terminal needs none.
 */
export const openStore = async ({
  database,
  onReachabilityChange: onReach,
  ...options
}: OpenStoreOptions): Promise<Store> => {
  if (database === undefined) {
    const { openSqlite } = await import("./sqlite/open-sqlite.ts");
    return openSqlite(options);
  }
  const { clock, readOnly, stats: tally } = options;
  const { openPostgres } = await import("./postgres/open-postgres.ts");
  return openPostgres({
    ...database,
    clock,
    ...(readOnly !== undefined && { readOnly }),
    ...(onReach && { onReachabilityChange: onReach }),
    ...(tally && { stats: tally }),
  });
};

/** Whether there is a store in a folder. */
export const hasStoreFile = (directory: string): boolean => existsSync(join(directory, DATABASE_FILE));

/** Writes all of the store in a folder to a new file, beside a running bot. Rejects with a `ConfigurationError` when it cannot. */
export const backUpStore = async (directory: string, to: string): Promise<void> =>
  (await import("./sqlite/backup.ts")).backUpSqlite(directory, to);

/** Puts a backup in the place of the store in a folder. Rejects with a `ConfigurationError` when a bot is running on it or the file is no backup. */
export const restoreStore = async (directory: string, from: string, now: number): Promise<RestoreResult> =>
  (await import("./sqlite/backup.ts")).restoreSqlite(directory, from, now);

/** The platforms that other processes serve from the store in a folder. */
export const listServedPlatforms = async (directory: string): Promise<readonly string[]> =>
  (await import("./sqlite/list-locked-platforms.ts")).listLockedPlatforms(directory);
