/** The settings that are no platform's own, read from the environment. */

import { existsSync } from "node:fs";
import { delimiter } from "node:path";
import { z } from "zod";
import { ConfigurationError, isConfigurationError, type Problem } from "./errors.ts";
import { seedsFolder } from "./home.ts";
import { type LogLevel, logLevels } from "./log-level.ts";
import { DEFAULT_RETENTION_DAYS } from "./retention.ts";
import { isWebAddress } from "./web-address.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings that are no platform's own. */
export type Config = Readonly<{
  /** Files and folders of articles, and addresses of the web. */
  articles: readonly string[];
  /** The articles are the example that comes with the package: none are named. */
  exampleArticles: boolean;
  /** Hosts whose pages the bot's operators may have read from a chat. */
  fetchHosts: readonly string[];
  /** Hosts of the newsroom's own network that may be read: exact names, with the port where it is not 80 or 443. */
  privateHosts: readonly string[];
  /** The folder of the store. */
  dataDir: string;
  /** The PostgreSQL database that keeps the store instead; with its password. */
  database?: Readonly<{ url: string }>;
  /** The index of a cluster (OpenSearch, Elasticsearch) that finds which of many articles a question is about; with its password. */
  archive?: Readonly<{ url: string }>;
  /** Of the HTTP server; none is started when absent. */
  port?: number;
  logLevel: LogLevel;
  /** Megabytes of indexes that are kept of articles that were asked about. */
  indexMemory: number;
  /** Whether sentences are found in other words than the question's, too. */
  meaning: "on" | "off";
  rates: "on" | "off";
  /** Whether title, date, address and receipt stand below every answer, or where they are asked for. */
  receipts: "always" | "asked";
  /** Whether answers are changed when the article's words are. */
  repair: "on" | "off";
  /** Whether questions that were not answered are kept as they were asked. */
  keepQuestions: boolean;
  /** How long what is counted of questions is kept. */
  retentionDays: number;
}>;

const textSetting = z
  .string()
  .trim()
  .refine((value) => !/^(["']).*\1$/.test(value), "remove the quotation marks around the value");

const isDatabaseUrl = (value: string): boolean => {
  try {
    const { protocol, password } = new URL(value);
    decodeURIComponent(password);
    return /^postgres(ql)?:$/.test(protocol);
  } catch {
    return false;
  }
};

/** What OpenSearch and Elasticsearch take as the name of an index, and a little less. */
const INDEX_NAME = /^[a-z0-9][a-z0-9._-]{0,199}$/;

const isIndexUrl = (value: string): boolean => {
  try {
    const { protocol, pathname, search, hash, username, password } = new URL(value);
    decodeURIComponent(username);
    decodeURIComponent(password);
    const isBare = search === "" && hash === "";
    return /^https?:$/.test(protocol) && isBare && INDEX_NAME.test(pathname.split("/").at(-1) ?? "");
  } catch {
    return false;
  }
};

/** A setting that is there but empty counts as not set, as in `.env` files that list every name. */
const optionalSetting = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), schema);

const splitList = (value: string): readonly string[] =>
  value
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== "");

/** "paper.example", "10.0.0.7:8080", "[fd00::1]": what an address has between its protocol and its path. */
const isHost = (value: string): boolean =>
  /^[\p{L}\p{N}.:[\]-]+$/u.test(value) &&
  URL.canParse(`http://${value}`) &&
  new URL(`http://${value}`).host === value.replace(/:80$/, "");

const hostsSetting = optionalSetting(
  textSetting
    .transform(splitList)
    .refine(
      (hosts) => hosts.every(isHost),
      "must be hosts, such as paper.example or 10.0.0.7:8080, with commas between",
    )
    .default([]),
);

const environmentSchema = z.object({
  ARTICLES: optionalSetting(textSetting.optional()),
  PRIVATE_HOSTS: hostsSetting,
  FETCH_HOSTS: hostsSetting,
  DATA_DIR: optionalSetting(textSetting.default("./data")),
  // Never echoes what it refuses: there is a password in it.
  DATABASE_URL: optionalSetting(
    textSetting
      .refine(
        isDatabaseUrl,
        "must be like postgres://user:password@host:5432/database; other signs than letters and digits as %XX",
      )
      .optional(),
  ),
  // As above.
  ARCHIVE_URL: optionalSetting(
    textSetting
      .refine(
        isIndexUrl,
        "must be like https://user:password@host:9200/index, the index in lower case; other signs than letters and digits as %XX",
      )
      .optional(),
  ),
  PORT: optionalSetting(
    textSetting
      .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, "must be a port number, 0 to 65535")
      .optional(),
  ),
  LOG_LEVEL: optionalSetting(
    textSetting.pipe(z.enum(logLevels, `must be one of ${logLevels.join(", ")}`)).default("info"),
  ),
  KEEP_QUESTIONS: optionalSetting(
    textSetting.pipe(z.enum(["true", "false"], "must be true or false")).default("false"),
  ),
  RETENTION_DAYS: optionalSetting(
    textSetting
      .refine((value) => /^\d{1,4}$/.test(value) && Number(value) >= 1, "must be a number of days, 1 to 9999")
      .default(`${DEFAULT_RETENTION_DAYS}`),
  ),
  INDEX_MEMORY: optionalSetting(
    textSetting
      .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1, "must be a number of megabytes, 1 to 99999")
      .default("96"),
  ),
  MEANING: optionalSetting(textSetting.pipe(z.enum(["on", "off"], "must be on or off")).default("on")),
  RECEIPTS: optionalSetting(textSetting.pipe(z.enum(["always", "asked"], "must be always or asked")).default("asked")),
  REPAIR: optionalSetting(textSetting.pipe(z.enum(["on", "off"], "must be on or off")).default("on")),
  RATES: optionalSetting(textSetting.pipe(z.enum(["on", "off"], "must be on or off")).default("on")),
});

/** The names of these settings, as written in `.env.example` and docs/operate.md. */
export const settingNames: readonly string[] = Object.keys(environmentSchema.shape);

/** One path or address, or several with commas or the system's path separator between. A path that exists is never taken apart. */
const splitPaths = (value: string): readonly string[] =>
  existsSync(value)
    ? [value]
    : value
        .split(",")
        .flatMap((part) => (existsSync(part.trim()) || isWebAddress(part.trim()) ? [part] : part.split(delimiter)))
        .map((part) => part.trim())
        .filter((part) => part !== "");

/**
 * Reads the settings that are no platform's own.
 *
 * @throws ConfigurationError with all problems at once.
 */
export const readConfig = (env: Environment): Config => {
  const parsed = environmentSchema.safeParse(env);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map(({ path, message }) => ({ where: String(path[0] ?? ""), reason: message })),
    );
  }
  const {
    ARTICLES,
    PRIVATE_HOSTS,
    FETCH_HOSTS,
    DATA_DIR,
    INDEX_MEMORY,
    DATABASE_URL,
    ARCHIVE_URL,
    PORT,
    LOG_LEVEL,
    MEANING,
    RATES,
    RECEIPTS,
    REPAIR,
    KEEP_QUESTIONS,
    RETENTION_DAYS: days,
  } = parsed.data;
  return {
    articles: ARTICLES === undefined ? [seedsFolder()] : splitPaths(ARTICLES),
    exampleArticles: ARTICLES === undefined,
    privateHosts: PRIVATE_HOSTS,
    fetchHosts: FETCH_HOSTS,
    dataDir: DATA_DIR,
    indexMemory: Number(INDEX_MEMORY),
    ...(DATABASE_URL !== undefined && { database: { url: DATABASE_URL } }),
    ...(ARCHIVE_URL !== undefined && { archive: { url: ARCHIVE_URL } }),
    ...(PORT !== undefined && { port: Number(PORT) }),
    logLevel: LOG_LEVEL,
    meaning: MEANING,
    rates: RATES,
    receipts: RECEIPTS,
    repair: REPAIR,
    keepQuestions: KEEP_QUESTIONS === "true",
    retentionDays: Number(days),
  };
};

type ConfigReaders = Readonly<Record<string, (env: Environment) => unknown>>;

/**
 * Runs several readers over one environment, so that a person sees everything that is wrong at once.
 *
 * @throws ConfigurationError with the problems of all readers.
 */
export const collectConfig = <R extends ConfigReaders>(
  env: Environment,
  readers: R,
): { [K in keyof R]: ReturnType<R[K]> } => {
  const problems: Problem[] = [];
  const read: [string, unknown][] = [];
  for (const [name, reader] of Object.entries(readers)) {
    try {
      read.push([name, reader(env)]);
    } catch (error) {
      if (!isConfigurationError(error)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return Object.fromEntries(read) as { [K in keyof R]: ReturnType<R[K]> };
};
