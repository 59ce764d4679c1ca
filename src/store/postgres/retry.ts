import pg from "pg";

/** Together less than a question may take. Milliseconds. */
const RETRY_DELAYS_MS = [100, 300, 1_000, 2_000];

/** The server ends the session, or is not ready for one; the same asked again may well succeed. */
const isTransient = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || /^(57P0|08|53)/.test(error.code ?? "");

/** Asks again while the database is away for a moment, as when it is started anew: a reader should not be told of a fault for that. */
export const retryPostgres =
  <Given extends readonly unknown[], Value>(work: (...given: Given) => Promise<Value>) =>
  async (...given: Given): Promise<Value> => {
    for (const ms of RETRY_DELAYS_MS) {
      try {
        return await work(...given);
      } catch (error) {
        if (!isTransient(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, ms));
      }
    }
    return work(...given);
  };
