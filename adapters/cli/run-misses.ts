/** `pullquote misses`, with the articles and the store that the settings name; what to do where nothing is counted yet. */
import { ConfigurationError, type Environment, hasStoreFile, readConfig } from "../../src/server.ts";
import { openNamedLibrary } from "../program/index.ts";
import { columnsOf, reportUnservedFiles, stylingOf, toVisibleLine } from "../terminal/index.ts";
import { printMisses } from "./misses.ts";
import { createOutput } from "./output.ts";
import type { Usage } from "./usage.ts";

/** For the command line. */
export const runMisses = async (usage: Usage, env: Environment, { stdout, stderr }: NodeJS.Process): Promise<void> => {
  stderr.on("error", () => {});
  const {
    dataDir: directory,
    database,
    retentionDays: days,
  } = readConfig({
    DATA_DIR: env.DATA_DIR,
    DATABASE_URL: env.DATABASE_URL,
    RETENTION_DAYS: env.RETENTION_DAYS,
  });
  if (database === undefined && !hasStoreFile(directory)) {
    const reason = `${directory}: nothing is counted there yet. Start a bot with a token, or make this folder: then questions at the terminal are counted, too`;
    throw new ConfigurationError([{ where: "DATA_DIR", reason }]);
  }
  const tell = (line: string): void => void stderr.write(`${toVisibleLine(line)}\n`);
  const unserved = reportUnservedFiles(tell);
  const library = await openNamedLibrary(usage, env, {
    onProblem: (problem) => tell(`What was added is not there: ${problem}`),
    onRefused: unserved.onRefused,
  });
  try {
    await library.ready;
    unserved.onLoaded();
    await printMisses({
      store: { directory, ...(database && { database }) },
      library,
      form: usage.json ? "json" : usage.markdown ? "markdown" : "terminal",
      since: usage.since,
      days,
      layout: { width: columnsOf(stdout, Infinity), ...stylingOf(env, stdout.isTTY === true) },
      output: createOutput(stdout),
    });
  } finally {
    await library.close();
  }
};
