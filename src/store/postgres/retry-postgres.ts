import pg from "pg";
import { retry } from "../../retry.ts";

/** Together less than a question may take. */
const RETRY_DELAYS_MS = [100, 300, 1_000, 2_000];

/**
 * The server ended the session (57P0x), refused the connection (08xxx) or has no room for it (53xxx), or was not reached at all: the same
 * query may well succeed next time. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const isTransient = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || /^(57P0|08|53)/.test(error.code ?? "");

/** Tries again while the database is away for a moment, as when it restarts: a reader should not see an error for that. */
export const retryPostgres =
  <Parameters extends readonly unknown[], Value>(query: (...parameters: Parameters) => Promise<Value>) =>
  (...parameters: Parameters): Promise<Value> =>
    retry(() => query(...parameters), { delaysMs: RETRY_DELAYS_MS, isTransient });
