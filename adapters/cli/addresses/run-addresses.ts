/** `pullquote add`, `remove`, `refresh` and `articles`: the library of kept pages, beside a running bot or without one. */
import {
  ConfigurationError,
  createClock,
  type Environment,
  errorCodeOf,
  messageOf,
  openAddressBook,
  openStore,
  readConfig,
} from "../../../src/server.ts";
import type { ExitCode } from "../../program/index.ts";
import { columnsOf, createLoadingBar, stylingOf } from "../../terminal/index.ts";
import { createOutput } from "../output.ts";
import type { Usage } from "../usage.ts";
import { addAddresses, refreshAddresses } from "./add-addresses.ts";
import { printArticles } from "./print-articles.ts";
import { removeAddresses } from "./remove-addresses.ts";

/** A site that asks for patience gets it; one that asks for more is told of. */
const PATIENCE_MS = 120_000;

/** A store that cannot be written to is for a person to mend. */
const toStoreProblem = (error: unknown, directory: string): unknown =>
  errorCodeOf(error).startsWith("SQLITE_")
    ? new ConfigurationError([
        { where: "DATA_DIR", reason: `${directory}: cannot be written to (${messageOf(error)})` },
      ])
    : error;

export const runAddresses = async (usage: Usage, env: Environment, running: NodeJS.Process): Promise<ExitCode> => {
  const { stdout, stderr } = running;
  stderr.on("error", () => {});
  const { dataDir: directory, database, retentionDays, privateHosts } = readConfig({ ...env, ARTICLES: undefined });
  const words = (usage.words ?? "").split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0 && (usage.command === "add" || usage.command === "remove")) {
    const what = usage.command === "add" ? "addresses of pages or feeds" : "addresses, or ids of articles";
    throw new ConfigurationError([{ where: usage.command, reason: `needs ${what}` }]);
  }
  const output = createOutput(stdout);
  const layout = { width: columnsOf(stdout, Infinity), ...stylingOf(env, stdout.isTTY === true) };
  if (usage.command === "articles") return printArticles({ usage, env, output, layout });
  const store = await openStore({
    directory,
    clock: createClock(),
    stats: { retentionDays },
    ...(database && { database }),
  });
  const isExample = readConfig({ ARTICLES: env.ARTICLES }).exampleArticles;
  const book = await openAddressBook({ shelf: store.kept, patienceMs: PATIENCE_MS, privateHosts });
  const work = { book, words, output, json: usage.json, layout, progress: createLoadingBar(stderr), isExample };
  try {
    switch (usage.command) {
      case "add":
        return await addAddresses(work);
      case "refresh":
        return await refreshAddresses(work);
      default:
        return await removeAddresses(work);
    }
  } catch (error) {
    throw toStoreProblem(error, directory);
  } finally {
    await output.flush();
    await book.close();
    await store.close();
  }
};
