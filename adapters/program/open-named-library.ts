/** The library that a command means: what `--articles` or `ARTICLES` names, and the pages that were added before. */
import { existsSync } from "node:fs";
import {
  type AddressOptions,
  createClock,
  type Environment,
  isConfigurationError,
  isWebAddress,
  type Library,
  type LibraryOptions,
  maybeHasPages,
  openLibrary,
  openStore,
  readConfig,
  type Store,
} from "../../src/server.ts";

/** Who named the articles: the command line, the setting, or nobody. */
export type ArticlesFrom = "option" | "setting" | "example";

/** The articles that are meant. What was added is served beside those of the setting, and instead of the example. */
export const nameArticles = (
  given: readonly string[] | undefined,
  { ARTICLES }: Environment,
): Readonly<{ articles: readonly string[]; articlesFrom: ArticlesFrom }> => {
  if (given !== undefined) return { articles: given, articlesFrom: "option" };
  const { articles, exampleArticles } = readConfig({ ARTICLES });
  return { articles, articlesFrom: exampleArticles ? "example" : "setting" };
};

export type NamedLibraryOptions = Omit<LibraryOptions, "paths" | "addresses" | "example"> &
  Readonly<{
    /** What was added cannot be had. */
    onProblem: (reason: string) => void;
    /** Hosts whose pages the person may have read and added; none when absent. */
    fetchHosts?: readonly string[];
  }>;

/** Opens the store where there is something in it for this command; it is written to only for addresses that are or may be named. */
const openKeptStore = async (
  names: Readonly<{ articles: readonly string[]; articlesFrom: ArticlesFrom }>,
  settings: Environment,
  mayAdd: boolean,
): Promise<Store | undefined> => {
  const { DATA_DIR, DATABASE_URL, RETENTION_DAYS } = settings;
  const { dataDir: directory, database, retentionDays } = readConfig({ DATA_DIR, DATABASE_URL, RETENTION_DAYS });
  const writes = (mayAdd || names.articles.some(isWebAddress)) && (database !== undefined || existsSync(directory));
  const reads = names.articlesFrom !== "option" && (database !== undefined || maybeHasPages(directory));
  if (!writes && !reads) return undefined;
  return openStore({
    directory,
    clock: createClock(),
    readOnly: !writes,
    stats: { retentionDays },
    ...(database && { database }),
  });
};

/** Nothing of the store or of what reads addresses is loaded where neither is needed. Closing it closes all. */
export const openNamedLibrary = async (
  names: Readonly<{ articles: readonly string[]; articlesFrom: ArticlesFrom }>,
  settings: Environment,
  { onProblem, fetchHosts = [], ...options }: NamedLibraryOptions,
): Promise<Library> => {
  const { PRIVATE_HOSTS, INDEX_MEMORY, DATA_DIR, ARCHIVE_URL } = settings;
  const { privateHosts, indexMemory, dataDir, archive } = readConfig({
    PRIVATE_HOSTS,
    INDEX_MEMORY,
    DATA_DIR,
    ARCHIVE_URL,
  });
  const mayAdd = fetchHosts.length > 0;
  const opening = openKeptStore(names, settings, mayAdd).catch((error: unknown) => {
    if (!isConfigurationError(error)) throw error;
    onProblem(error.message);
    return undefined;
  });
  const addresses = opening.then((store): AddressOptions | undefined =>
    store === undefined && !mayAdd && !names.articles.some(isWebAddress)
      ? undefined
      : {
          ...(store && { shelf: store.kept }),
          added: names.articlesFrom !== "option",
          refreshes: false,
          privateHosts,
          fetchHosts,
        },
  );
  addresses.catch(() => {});
  const library = await openLibrary({
    ...options,
    indexBytes: indexMemory * 1024 * 1024,
    // What other programs keep there is of the setting's articles.
    ...(names.articlesFrom === "setting" && existsSync(dataDir) && { archiveFolder: dataDir }),
    ...(names.articlesFrom === "setting" && archive && { archiveUrl: archive.url }),
    paths: names.articles,
    addresses,
    example: names.articlesFrom === "example",
  });
  return {
    ...library,
    close: async () => {
      await library.close();
      await (await opening.catch(() => undefined))?.close();
    },
  };
};
