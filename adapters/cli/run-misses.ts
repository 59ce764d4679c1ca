import { type Environment, openLibrary, readConfig } from "../../src/server.ts";
import { reportUnservedFiles, toVisibleLine, wantsColour } from "../terminal/index.ts";
import { printMisses } from "./misses.ts";
import { createOutput } from "./output.ts";
import type { Usage } from "./usage.ts";

/** `pullquote misses`, with the articles and the store that the settings name. */
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
  const library = await openLibrary({
    paths: usage.articles,
    onRefused: reportUnservedFiles((line) => stderr.write(`${toVisibleLine(line)}\n`)),
  });
  try {
    await library.ready;
    await printMisses({
      store: { directory, ...(database && { database }) },
      library,
      form: usage.json ? "json" : usage.markdown ? "markdown" : "terminal",
      since: usage.since,
      days,
      layout: { width: stdout.columns ?? Infinity, colour: wantsColour(env, stdout.isTTY === true) },
      output: createOutput(stdout),
    });
  } finally {
    await library.close();
  }
};
