/** The store in a PostgreSQL database, and the reason given when it cannot be opened. */

import { randomUUID } from "node:crypto";
import type { Memory } from "../../chat/index.ts";
import type { Clock } from "../../clock.ts";
import { ConfigurationError, errorCodeOf } from "../../errors.ts";
import { retry } from "../../retry.ts";
import { createStore } from "../create-store.ts";
import { migrate } from "../migrate.ts";
import type { StatsOptions } from "../stats/stats.ts";
import type { Store } from "../store.ts";
import { connectPostgres, type PostgresConnection } from "./connection.ts";
import { createLeases } from "./leases.ts";
import { openSharedInbox } from "./open-shared-inbox.ts";
import { retryPostgres } from "./retry-postgres.ts";

export type PostgresOptions = Readonly<{
  /** `postgres://user:password@host:port/database`, and what else the driver takes. */
  url: string;
  clock: Clock;
  /** For commands beside a running bot: changes nothing. */
  readOnly?: boolean;
  /** Until a process that says nothing is taken for dead and what it had claimed is given to others; milliseconds. */
  leaseMs?: number;
  /** The database is not reached, or is reached again; called once each time. The code says why, and nothing of the address. */
  onReachabilityChange?: (reached: boolean, code: string) => void;
  stats?: StatsOptions;
  /** How long a start waits for a database that is not up yet; milliseconds. */
  startTimeoutMs?: number;
}>;

/** A machine may be slow for some seconds; readers should not wait for a dead one much longer. */
const LEASE_MS = 10_000;
const START_TIMEOUT_MS = 30_000;
const RETRY_BACKOFF = { firstMs: 500, maxMs: 500 };

/** What only a person can mend, by the server's code. None of it repeats the address, in which there is a password. */
const remedies: Readonly<Record<string, string>> = {
  "28P01": "the server refuses the password",
  "28000": "the server refuses the user",
  "3D000": "there is no such database; make it with createdb",
  "42501": "the user may not make or change tables there",
  "25006": "the server takes no writes; it is a standby",
};

const throwConfigurationError = (reason: string, options?: Readonly<{ mayPass: boolean }>): never => {
  throw new ConfigurationError([{ where: "DATABASE_URL", reason }], options);
};

/** Waits for a database that is just being started. One that takes longer may be there when the program is started again. */
const waitForDatabase = async (
  { db, hasTable }: PostgresConnection,
  timeoutMs: number,
  { readOnly = false, onReachabilityChange }: Pick<PostgresOptions, "readOnly" | "onReachabilityChange">,
): Promise<void> => {
  let isAway = false;
  const until = performance.now() + timeoutMs;
  const isTransient = (error: unknown): boolean => {
    const code = errorCodeOf(error);
    const remedy = remedies[code];
    if (remedy !== undefined) throwConfigurationError(remedy);
    if (performance.now() > until) {
      const answer = code === "" ? "no answer" : code;
      throwConfigurationError(`no database is reached there (${answer})`, { mayPass: !readOnly });
    }
    return true;
  };
  await retry(() => hasTable(db, "inbox"), {
    backoff: RETRY_BACKOFF,
    isTransient,
    onFailure: (error, _ms, failures) => {
      isAway = true;
      // Said at once: half a minute of silence looks like a program that hangs.
      if (failures === 1) onReachabilityChange?.(false, errorCodeOf(error));
    },
  });
  if (isAway) onReachabilityChange?.(true, "");
};

/** What is read and written with every question is tried again while the database is away for a moment. */
const withRetries = (memory: Memory): Memory => ({
  ...memory,
  turns: retryPostgres(memory.turns),
  settings: retryPostgres(memory.settings),
  // A turn that is written twice, as its first commit was not confirmed, does no harm.
  addTurn: retryPostgres(memory.addTurn),
});

/** Opens the store in a PostgreSQL database, for any number of processes. Rejects with a `ConfigurationError` when it cannot be used. */
export const openPostgres = async (options: PostgresOptions): Promise<Store> => {
  const { url, clock, readOnly = false, leaseMs = LEASE_MS, onReachabilityChange, stats } = options;
  // A service may be started before its database; a person at a command should not wait.
  const { startTimeoutMs = readOnly ? 0 : START_TIMEOUT_MS } = options;
  const connection = connectPostgres(url, { readOnly });
  const { db } = connection;
  try {
    await waitForDatabase(connection, startTimeoutMs, options);
    await migrate({ ...connection, serial: "bigserial", readOnly, where: "DATABASE_URL" }).catch((error: unknown) => {
      const remedy = remedies[errorCodeOf(error)];
      if (remedy !== undefined) throwConfigurationError(remedy);
      throw error;
    });
    const holder = randomUUID();
    const leases = readOnly
      ? undefined
      : await createLeases({
          db,
          holder,
          leaseMs,
          onReachabilityChange: (reached, error) => onReachabilityChange?.(reached, errorCodeOf(error)),
        });
    const store = createStore({
      ...connection,
      clock,
      ...(stats && { stats }),
      holder,
      openInbox: (commits, platform, inbox) => openSharedInbox({ db, commits, clock, platform, holder, ...inbox }),
      lease: (name, signal) => leases?.take(name, signal) ?? throwConfigurationError("is opened for reading only"),
      isReachable: () => leases?.healthy() ?? true,
      // The server's own vacuum makes room of what was erased; when it overwrites it is the server's affair.
      wipe: async () => {},
      close: async () => {
        await leases?.close();
        await connection.close();
      },
    });
    return { ...store, memory: withRetries(store.memory) };
  } catch (error) {
    await connection.close();
    throw error;
  }
};
