import type { PostgresOptions } from "./postgres/open.ts";
import type { OpenOptions as FileOptions } from "./sqlite/open.ts";
import type { Store } from "./store.ts";

export type OpenOptions = FileOptions &
  Readonly<{
    /** The PostgreSQL database that takes the place of a file in `directory`. */
    database?: Pick<PostgresOptions, "url" | "lease" | "patience">;
    onReach?: PostgresOptions["onReach"];
  }>;

/**
 * Opens the store in a file in `directory`, or in `database`. Rejects with a `ConfigurationError` when it cannot be used. The package of
 * the database is loaded only now: a session in the terminal needs none.
 */
export const openStore = async ({ database, onReach, ...options }: OpenOptions): Promise<Store> => {
  if (database === undefined) {
    const { openSqlite } = await import("./sqlite/open.ts");
    return openSqlite(options);
  }
  const { clock, readOnly, tally } = options;
  const { openPostgres } = await import("./postgres/open.ts");
  return openPostgres({
    ...database,
    clock,
    ...(readOnly !== undefined && { readOnly }),
    ...(onReach && { onReach }),
    ...(tally && { tally }),
  });
};
