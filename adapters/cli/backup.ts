import { backUpStore, ConfigurationError, type Environment, readConfig, restoreStore } from "../../src/server.ts";
import type { Output } from "./output.ts";

/** @throws ConfigurationError when the store is no file. */
const folderOf = (env: Environment, instead: string): string => {
  const { dataDir, database } = readConfig({ DATA_DIR: env.DATA_DIR, DATABASE_URL: env.DATABASE_URL });
  if (database) {
    throw new ConfigurationError([{ where: "DATABASE_URL", reason: `the store is in PostgreSQL; use ${instead}` }]);
  }
  return dataDir;
};

/** `pullquote backup FILE`: the whole store in one file, beside a running bot. */
export const makeBackup = async (file: string, env: Environment, output: Output): Promise<void> => {
  await backUpStore(folderOf(env, "pg_dump"), file);
  await output.line(`written to ${file}; keep it where only you can read it`);
};

/** `pullquote restore FILE`: puts a backup in the store's place; what was there stays beside it. */
export const restoreBackup = async (file: string, env: Environment, output: Output): Promise<void> => {
  const { aside, ambiguous } = await restoreStore(folderOf(env, "pg_restore"), file, Date.now());
  await output.line(`restored from ${file}`);
  if (aside !== undefined) await output.line(`what was there before is in ${aside}; delete it when you are sure`);
  if (ambiguous > 0) {
    const what = ambiguous === 1 ? "1 question" : `${ambiguous} questions`;
    await output.line(
      `${what} waited when the backup was made; as they may have been answered since, they are listed by pullquote inbox and not answered again`,
    );
  }
};
