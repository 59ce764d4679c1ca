/** A connection to an SQLite file, and what becomes durable when. */

import { isUtf8 } from "node:buffer";
import { CompiledQuery, Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";
import Database from "libsql";
import AsyncDatabase from "libsql/promise";
import { errorCodeOf } from "../../errors.ts";
import { retry } from "../../retry.ts";
import type { Transact } from "../commits.ts";
import type { HasTable } from "../migrate.ts";
import { type Tables, tableColumns } from "../schema.ts";

/** Statements that are kept prepared. Their number is bounded because rows come in batches of any size. */
const MAX_PREPARED_STATEMENTS = 200;
/** How long SQLite itself waits for another process's write, holding the event loop; after that we wait without holding it. */
const BUSY_TIMEOUT_MS = 10;
/** Five seconds in all. */
const BUSY_RETRY_DELAYS_MS: readonly number[] = new Array<number>(500).fill(BUSY_TIMEOUT_MS);
const VACUUM_TIMEOUT_MS = 5_000;

export type SqliteConnection = Readonly<{
  db: Kysely<Tables>;
  transact: Transact;
  hasTable: HasTable;
  /** Empties the write-ahead log, and with it what was erased from the file; not all of it while another process is reading. */
  checkpoint: () => void;
  /** Throws as libsql does when the file is damaged. A damage that this does not find shows when its page is read. */
  checkIntegrity: () => void;
  /** Rewrites the file, as rows that move between pages leave traces that `secure_delete` does not see. Holds writers, but not the event loop. */
  vacuum: () => Promise<void>;
  close: () => Promise<void>;
}>;

export const isBusy = (error: unknown): boolean => errorCodeOf(error).startsWith("SQLITE_BUSY");
/** The file is no database, or its pages contradict each other. */
export const isCorrupt = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(errorCodeOf(error));

/** One column of rows, as bytes: a name or a finding may be damaged, too. */
const readBytes = (native: Database.Database, query: string, ...values: readonly string[]): readonly Buffer[] =>
  (native.prepare(query).all(...values) as readonly { bytes: ArrayBuffer }[]).map(({ bytes }) => Buffer.from(bytes));

/**
 * SQLite checks the structure of its pages, not their contents. libsql ends the process when it reads text that is not UTF-8, or the
 * name or the type of such a column, so all text is read as bytes first, a thousand rows at a time: one value per row would take a second.
 */
const checkIntegrity = (native: Database.Database): void => {
  const [verdict] = readBytes(native, "select cast(integrity_check as blob) as bytes from pragma_integrity_check(1)");
  const definitions = (): readonly Buffer[] =>
    readBytes(native, "select cast(coalesce(sql, '') as blob) as bytes from sqlite_master");
  let sound = verdict?.toString("latin1") === "ok" && definitions().every((sql) => isUtf8(sql));
  for (const [table, columns] of Object.entries(tableColumns)) {
    if (!sound) break;
    const present = readBytes(native, "select cast(name as blob) as bytes from pragma_table_info(?)", table);
    // A file of an older release has less of them, and is brought up to date only when it is known to be sound.
    const known = columns.filter((column) => present.some((name) => name.toString() === column));
    if (known.length === 0) continue;
    const row = known.map((column) => `coalesce("${column}", '')`).join(" || char(31) || ");
    const texts = readBytes(
      native,
      `select cast(group_concat(${row}, char(31)) as blob) as bytes from "${table}" group by rowid / 1000`,
    );
    sound = texts.every((bytes) => isUtf8(bytes));
  }
  if (!sound) throw Object.assign(new Error("the file is damaged"), { code: "SQLITE_CORRUPT" });
};

const configure = (native: Database.Database, readOnly: boolean): void => {
  native.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  if (readOnly) {
    native.pragma("query_only = on");
  } else {
    // Every commit is on the disk before the platform hears of it: full, as the default of WAL loses the last ones on a power cut.
    // https://www.sqlite.org/pragma.html#pragma_synchronous
    native.pragma("journal_mode = wal");
    native.pragma("synchronous = full");
    // What is erased is overwritten, in the file and, with a checkpoint, in the log.
    native.pragma("secure_delete = on");
    native.pragma("wal_autocheckpoint = 500");
  }
  native.pragma("cache_size = -8000");
};

/** The driver's database as Kysely knows one, with the statements that were used last kept prepared. */
const withPreparedStatements = (native: Database.Database): SqliteDatabase => {
  const prepareAnew = (query: string): SqliteStatement => {
    const statement = native.prepare(query);
    return {
      reader: statement.reader,
      all: (parameters) => statement.all(parameters),
      run: (parameters) => {
        const { changes, lastInsertRowid } = statement.run(parameters);
        return { changes, lastInsertRowid };
      },
      iterate: (parameters) => statement.iterate(parameters) as IterableIterator<unknown>,
    };
  };
  // In the order of their latest use.
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => {
      prepared.clear();
      native.close();
    },
    prepare: (query) => {
      const statement = prepared.get(query) ?? prepareAnew(query);
      prepared.delete(query);
      prepared.set(query, statement);
      const [oldest] = prepared.keys();
      if (prepared.size > MAX_PREPARED_STATEMENTS && oldest !== undefined) prepared.delete(oldest);
      return statement;
    },
  };
};

const createTransact =
  (db: Kysely<Tables>, native: Database.Database): Transact =>
  (work) =>
    db.connection().execute(async (connection) => {
      // Takes the write lock at once: a transaction that reads first and writes then cannot wait for another process.
      await retry(() => connection.executeQuery(CompiledQuery.raw("begin immediate")), {
        delaysMs: BUSY_RETRY_DELAYS_MS,
        isTransient: isBusy,
      });
      try {
        const value = await work(connection);
        await connection.executeQuery(CompiledQuery.raw("commit"));
        return value;
      } catch (error) {
        // A full disk may have rolled back by itself.
        if (native.inTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
        throw error;
      }
    });

/** Opens a file, which is made when it is not there. Throws what libsql throws. */
export const connectSqlite = (file: string, { readOnly = false } = {}): SqliteConnection => {
  const native = new Database(file);
  try {
    configure(native, readOnly);
  } catch (error) {
    native.close();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withPreparedStatements(native) }) });
  return {
    db,
    transact: createTransact(db, native),
    hasTable: async (_, table) => native.prepare("select 1 from sqlite_master where name = ?").get(table) !== undefined,
    checkpoint: () => void native.pragma("wal_checkpoint(truncate)"),
    checkIntegrity: () => checkIntegrity(native),
    vacuum: async () => {
      const beside = new AsyncDatabase(file, {});
      try {
        // No copy of what is to vanish in a temporary file.
        await beside.exec(`pragma busy_timeout = ${VACUUM_TIMEOUT_MS}; pragma temp_store = memory; vacuum`);
      } finally {
        beside.close();
      }
    },
    close: async () => {
      try {
        if (!readOnly) native.pragma("wal_checkpoint(truncate)");
      } catch {
        // On a full disk the log stays, and nothing is lost: whoever opens the file next reads it.
      }
      await db.destroy();
    },
  };
};
