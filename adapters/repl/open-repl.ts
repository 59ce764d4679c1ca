/** Opens the articles and talks with the person at the terminal, or answers what a pipe asks. */
import { createBot, createMemory, type Environment, readConfig } from "../../src/server.ts";
import { openNamedLibrary } from "../program/index.ts";
import {
  createLoadingBar,
  localeOf,
  openTerminalMeaning,
  reportUnservedFiles,
  stylingOf,
  toVisibleLine,
} from "../terminal/index.ts";
import { openCounts } from "./count-questions.ts";
import { startRepl } from "./start-repl.ts";
import type { ReplUsage } from "./usage.ts";

/** For composition roots. */
export const openRepl = async (
  usage: Pick<ReplUsage, "articles" | "articlesFrom">,
  settings: Environment,
  running: NodeJS.Process,
): Promise<void> => {
  const { stdin, stdout, stderr, env } = running;
  const terminal = stdin.isTTY === true && stdout.isTTY === true && env.TERM !== "dumb";
  const { RECEIPTS, FETCH_HOSTS, ARCHIVE_URL } = settings;
  const { receipts, fetchHosts, archive } = readConfig({ RECEIPTS, FETCH_HOSTS, ARCHIVE_URL });
  const progress = createLoadingBar(stderr);
  const meaning = openTerminalMeaning(settings, {
    waits: !terminal,
    onProgress: progress.updateEncoding,
    onProblem: (problem) => progress.tell(toVisibleLine(`Only words are searched: ${problem}`)),
  });
  const unserved = reportUnservedFiles((line) => progress.tell(toVisibleLine(line)));
  const library = await openNamedLibrary(usage, settings, {
    onProblem: (problem) => progress.tell(toVisibleLine(`What was added is not there: ${problem}`)),
    onArchiveProblem: (problem, instead) =>
      progress.tell(toVisibleLine(`The articles are looked through ${instead}: ${problem}`)),
    meaning,
    fetchHosts,
    watch: terminal,
    onProgress: progress.update,
    onRefused: unserved.onRefused,
  });
  library.ready.then(unserved.onLoaded, () => {});
  const hasCluster = archive !== undefined && usage.articlesFrom === "setting";
  const counts = terminal
    ? openCounts(settings, library, (reason) => progress.tell(toVisibleLine(`Questions are not counted: ${reason}`)))
    : undefined;
  const stop = new AbortController();
  const stops = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const end = () => stop.abort();
  for (const signal of stops) running.once(signal, end);
  // The reader of our output may go away; the session then ends by itself.
  stderr.on("error", () => {});
  stdout.on("error", end);
  try {
    // A library without a single good article says why, instead of answering nothing.
    if (!terminal) await library.ready;
    const locale = localeOf(env);
    await startRepl({
      library,
      bot: createBot({ library, memory: createMemory(), receipts, hasCluster, ...counts?.bot }),
      input: stdin,
      output: stdout,
      terminal,
      ...stylingOf(env, stdout.isTTY === true),
      signal: stop.signal,
      onPrompt: progress.onPrompt,
      ...(locale !== undefined && { locale }),
    });
  } finally {
    for (const signal of stops) running.removeListener(signal, end);
    stdin.pause();
    await counts?.close();
    await library.close();
  }
};
