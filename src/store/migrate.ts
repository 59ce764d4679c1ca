import { type Kysely, Migrator, sql } from "kysely";
import { ConfigurationError } from "../errors.ts";
import { migrationsOf, type Serial, type Tables } from "./schema.ts";

const TABLE = "pullquote_migration";

const executed = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)}`.execute(db);
  return rows.map(({ name }) => name);
};

/**
 * Brings the tables to this release's form. Rejects with a `ConfigurationError` when a newer release has been at them, and, when
 * `readOnly`, when they are not in this form yet.
 */
export const migrate = async (
  db: Kysely<Tables>,
  serial: Serial,
  { readOnly, where }: Readonly<{ readOnly: boolean; where: string }>,
): Promise<void> => {
  const known = migrationsOf(serial);
  const present = await executed(db);
  const newer = present.find((name) => !(name in known));
  if (newer !== undefined) {
    throw new ConfigurationError([
      { where, reason: `was written by a newer release (${newer}); run that release, or restore a backup` },
    ]);
  }
  if (present.length === Object.keys(known).length) return;
  if (readOnly) {
    throw new ConfigurationError([
      { where, reason: "was written by an older release; start the bot once to bring it up to date" },
    ]);
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...known }) },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
};
