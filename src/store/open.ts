import type { OpenOptions } from "./sqlite/open.ts";
import type { Store } from "./store.ts";

export type { OpenOptions } from "./sqlite/open.ts";

/**
 * Opens the store in `directory`. Rejects with a `ConfigurationError` when it cannot be used. The database is loaded only now: a
 * session in the terminal needs none.
 */
export const openStore = async (options: OpenOptions): Promise<Store> => {
  const { openSqlite } = await import("./sqlite/open.ts");
  return openSqlite(options);
};
