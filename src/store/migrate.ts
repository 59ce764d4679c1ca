/** Brings the tables to this release's form. */

import { type Kysely, sql } from "kysely";
import { ConfigurationError } from "../errors.ts";
import type { Transact } from "./commits.ts";
import { migrationsOf, type SerialType, type Tables } from "./schema.ts";

const MIGRATION_TABLE = "pullquote_migration";

const readAppliedMigrations = async (db: Kysely<Tables>, hasTable: HasTable): Promise<readonly string[]> => {
  if (!(await hasTable(db, MIGRATION_TABLE))) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATION_TABLE)}`.execute(db);
  return rows.map(({ name }) => name);
};

export type HasTable = (db: Kysely<Tables>, table: string) => Promise<boolean>;

export type MigrateOptions = Readonly<{
  db: Kysely<Tables>;
  transact: Transact;
  serial: SerialType;
  readOnly: boolean;
  where: string;
  hasTable: HasTable;
  /** Makes others that migrate the same database wait until the transaction ends. */
  lockMigrations?: (trx: Kysely<Tables>) => Promise<void>;
}>;

/**
 * Brings the tables to this release's form, all or nothing: Kysely's own migrator commits statement by statement where it does not
 * know better, and a process that dies in between could never start again. Rejects with a `ConfigurationError` when a newer release has been at them, and,
 * when `readOnly`, when they are not in this form yet.
 */
export const migrate = async (options: MigrateOptions): Promise<void> => {
  const { db, transact, serial, readOnly, where, hasTable, lockMigrations: alone } = options;
  const known = migrationsOf(serial);
  const before = await readAppliedMigrations(db, hasTable);
  const newer = before.find((name) => !(name in known));
  if (newer !== undefined) {
    throw new ConfigurationError([
      { where, reason: `was written by a newer release (${newer}); run that release, or restore a backup` },
    ]);
  }
  if (before.length === Object.keys(known).length) return;
  if (readOnly) {
    throw new ConfigurationError([
      { where, reason: "was written by an older release; start the bot once to bring it up to date" },
    ]);
  }
  await transact(async (trx) => {
    await alone?.(trx);
    await sql`create table if not exists ${sql.table(MIGRATION_TABLE)} (name text primary key)`.execute(trx);
    // Another process may have been faster.
    const present = new Set(await readAppliedMigrations(trx, hasTable));
    for (const [name, migration] of Object.entries(known)) {
      if (present.has(name)) continue;
      await migration(trx);
      await sql`insert into ${sql.table(MIGRATION_TABLE)} values (${name})`.execute(trx);
    }
  });
};
