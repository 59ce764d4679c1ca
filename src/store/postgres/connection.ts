/** A pool of connections to PostgreSQL: time limits, broken connections, transactions. */

import { CompiledQuery, Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import pg from "pg";
import { errorCodeOf } from "../../errors.ts";
import { retry } from "../../retry.ts";
import type { Transact } from "../commits.ts";
import type { HasTable } from "../migrate.ts";
import type { Tables } from "../schema.ts";

/** One writes, the others read meanwhile. A hundred replicas stay within a server's usual few hundred connections. */
const MAX_CONNECTIONS = 4;
/** A statement takes milliseconds; one that takes seconds is lost, and the connection with it. */
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 10_000;
const RESPONSE_TIMEOUT_MS = 12_000;
/** Two processes that wait for each other's rows: the server ends one, which tries again. */
const CONFLICT_RETRY_DELAYS_MS: readonly number[] = new Array<number>(9).fill(0);
/** Of the lock under which the tables are brought up to date; any number that no other program uses. */
const MIGRATION_LOCK_ID = 5_071_830_077;

export type PostgresConnection = Readonly<{
  db: Kysely<Tables>;
  transact: Transact;
  hasTable: HasTable;
  lockMigrations: (trx: Kysely<Tables>) => Promise<void>;
  close: () => Promise<void>;
}>;

const isConflict = (error: unknown): boolean => ["40P01", "40001"].includes(errorCodeOf(error));

/** Counts and times of ours are far below 2^53; a number that is not would be read as another one. */
const readInt8 = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("a number of the database is too large");
  return value;
};

const typeParsers = {
  getTypeParser: ((oid: number, format?: "text") =>
    oid === pg.types.builtins.INT8 ? readInt8 : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** A connection on which anything but the server's own refusal occurred is in an unknown state: it is not used again. */
const dropBrokenConnections = (pool: pg.Pool): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect();
    let broken = false;
    const query = async (text: unknown, parameters?: readonly unknown[]) => {
      if (broken) throw new Error("the connection to the database is lost");
      try {
        // The other form, with a cursor, is for streams, which are not used here.
        return await client.query(String(text), [...(parameters ?? [])]);
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) broken = true;
        throw error;
      }
    };
    return {
      query: query as unknown as Awaited<ReturnType<PostgresPool["connect"]>>["query"],
      release: () => client.release(broken),
    };
  },
  end: () => pool.end(),
});

/** Connects when it is first used, and again whenever a connection was lost. */
export const connectPostgres = (url: string, { readOnly = false } = {}): PostgresConnection => {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "pullquote",
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: RESPONSE_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
    types: typeParsers,
  });
  // A connection that is lost while it is idle; the next query gets another.
  pool.on("error", () => {});
  // The pool listens only while it is idle. An error between two queries would end the process; the next query tells of it.
  pool.on("connect", (client) => {
    client.on("error", () => {});
    // Before whatever it is asked first. Not by the address, in which there may be settings already.
    if (readOnly) client.query("set default_transaction_read_only = on").catch(() => {});
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: dropBrokenConnections(pool) }) });

  const once: Transact = (work) =>
    db.connection().execute(async (connection) => {
      await connection.executeQuery(CompiledQuery.raw("begin"));
      try {
        const value = await work(connection);
        await connection.executeQuery(CompiledQuery.raw("commit"));
        return value;
      } catch (error) {
        await connection.executeQuery(CompiledQuery.raw("rollback")).catch(() => {});
        throw error;
      }
    });

  return {
    db,
    transact: (work) => retry(() => once(work), { delaysMs: CONFLICT_RETRY_DELAYS_MS, isTransient: isConflict }),
    hasTable: async (on, table) => {
      const { rows } = await sql<{ known: boolean }>`select to_regclass(${table}) is not null as known`.execute(on);
      return rows[0]?.known === true;
    },
    lockMigrations: async (trx) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK_ID})`.execute(trx);
    },
    close: () => db.destroy(),
  };
};
