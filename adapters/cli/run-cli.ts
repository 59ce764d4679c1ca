/** What each command of `pullquote` does. */
import { ConfigurationError, type Environment, packageVersion, readConfig } from "../../src/server.ts";

import { isPlatformName, type PlatformName, platforms } from "../platforms.ts";

import { type ExitCode, openNamedLibrary } from "../program/index.ts";
import { openRepl, replHelp } from "../repl/index.ts";
import type { Layout } from "../terminal/index.ts";
import {
  columnsOf,
  createLoadingBar,
  type InputLine,
  openTerminalMeaning,
  readLines,
  render,
  reportUnservedFiles,
  stylingOf,
  toVisibleLine,
} from "../terminal/index.ts";
import { makeBackup, restoreBackup } from "./backup.ts";
import { cliHelp } from "./help.ts";
import { listInbox } from "./inbox.ts";
import { type LineWork, lineWorkOf, type OutputLine } from "./line-work.ts";
import { createOutput, type Output, toJsonLine } from "./output.ts";
import { runDraft } from "./run-draft.ts";
import { runMisses } from "./run-misses.ts";
import { readUsage, type Usage } from "./usage.ts";

/** Entries of the inbox that are shown, the newest. */
const MAX_INBOX_ENTRIES = 1_000;

/** Articles that are named when there is none of the name that was given. */
const MAX_NAMED_ARTICLES = 10;

/** Every line gives one line of JSON, or one reply with an empty line behind it; true when one does not hold. */
const handleLines = async (
  lines: AsyncIterable<InputLine>,
  work: LineWork,
  output: Output,
  show: (line: OutputLine) => string,
): Promise<boolean> => {
  let hasFailed = false;
  for await (const line of lines) {
    if (output.isClosed()) return hasFailed;
    const done = await work(line);
    hasFailed ||= done.failed === true;
    await output.line(show(done));
  }
  await output.flush();
  output.isClosed();
  return hasFailed;
};

async function* singleLine(text: string): AsyncGenerator<InputLine> {
  yield { text, cut: false };
}

const runLines = async (usage: Usage, settings: Environment, running: NodeJS.Process): Promise<ExitCode> => {
  const { stdin, stdout, stderr, env } = running;
  stderr.on("error", () => {});
  const output = createOutput(stdout);
  const progress = createLoadingBar(stderr);
  const asks = usage.command !== "check" && usage.command !== "verify";
  const meaning = !asks
    ? undefined
    : openTerminalMeaning(settings, {
        waits: true,
        onProgress: progress.updateEncoding,
        onProblem: (problem) => stderr.write(`${toVisibleLine(`Only words are searched: ${problem}`)}\n`),
      });
  const unserved = reportUnservedFiles((line) => stderr.write(`${toVisibleLine(line)}\n`));
  const library = await openNamedLibrary(usage, settings, {
    onProblem: (problem) => stderr.write(`${toVisibleLine(`What was added is not there: ${problem}`)}\n`),
    onArchiveProblem: (problem, instead) =>
      stderr.write(`${toVisibleLine(`The articles are looked through ${instead}: ${problem}`)}\n`),
    meaning,
    onProgress: progress.update,
    onRefused: unserved.onRefused,
  });
  try {
    await library.ready;
    unserved.onLoaded();
    if (usage.article !== undefined && library.get(usage.article) === undefined) {
      const known = library.articles().slice(0, MAX_NAMED_ARTICLES);
      const ids = known.map(({ id }) => id).join(", ");
      throw new ConfigurationError([
        { where: "--article", reason: `there is no article "${usage.article}"; the first are ${ids}` },
      ]);
    }
    const layout: Layout = { width: columnsOf(stdout, Infinity), ...stylingOf(env, stdout.isTTY === true) };
    if (usage.draft !== undefined) return (await runDraft(usage.draft, usage, library, output)) ? 1 : 0;
    const lines = usage.words === undefined ? readLines(stdin) : singleLine(usage.words);
    const work = lineWorkOf(usage, library);
    const show = ({ json, reply }: OutputLine): string =>
      usage.json ? toJsonLine(json) : `${render(reply, layout)}\n`;
    const hasFailed = await handleLines(lines, work, output, show);
    return usage.fail && hasFailed ? 1 : 0;
  } finally {
    stdin.destroy();
    await library.close();
  }
};

/** @throws ConfigurationError when none is named. */
const fileArgument = ({ command, words }: Usage): string => {
  if (words === undefined) throw new ConfigurationError([{ where: command, reason: "needs the name of a file" }]);
  return words;
};

/** The server and the database are loaded only where a platform is served. */
const servePlatform = async (name: PlatformName, running: NodeJS.Process): Promise<ExitCode> => {
  const { serveAll } = await import("../serve/index.ts");
  return serveAll({ [name]: await platforms[name].load() }, running);
};

/** What a command prints is for whoever reads it: lost lines are a failure, whatever it did. */
const runCommand = async (
  usage: Usage,
  env: Environment,
  running: NodeJS.Process,
  output: Output,
): Promise<ExitCode> => {
  switch (usage.command) {
    case "version":
      await output.line(packageVersion());
      return 0;
    case "inbox": {
      const { dataDir, database } = readConfig({ DATA_DIR: env.DATA_DIR, DATABASE_URL: env.DATABASE_URL });
      const store = { directory: dataDir, ...(database && { database }) };
      await listInbox({ store, json: usage.json, limit: MAX_INBOX_ENTRIES, output });
      return 0;
    }
    case "misses":
      await runMisses(usage, env, running);
      return 0;
    case "doctor": {
      const { runDoctor: doctor } = await import("./doctor/doctor.ts");
      return doctor({ env, json: usage.json, running });
    }
    case "backup":
      await makeBackup(fileArgument(usage), env, output);
      return 0;
    case "restore":
      await restoreBackup(fileArgument(usage), env, output);
      return 0;
    case "add":
    case "remove":
    case "refresh":
    case "articles":
      return (await import("./addresses/run-addresses.ts")).runAddresses(usage, env, running);
    case "ask":
    case "check":
    case "verify":
      return runLines(usage, env, running);
    default:
      await output.line((usage.words === "repl" ? replHelp : cliHelp).trimEnd());
      return 0;
  }
};

/** Does what the words behind `pullquote` ask for. */
export const runCli = async (args: readonly string[], env: Environment, running: NodeJS.Process): Promise<ExitCode> => {
  if (args[0] === "init") return (await import("./init/run-init.ts")).runInit(args.slice(1), env, running);
  const usage = readUsage(args, env);
  const { command } = usage;
  if (isPlatformName(command)) return servePlatform(command, running);
  if (command === "mcp") return (await import("./serve-mcp.ts")).serveMcp(usage, env, running);
  if (command === "repl") {
    await openRepl(usage, env, running);
    return 0;
  }
  const output = createOutput(running.stdout);
  const code = await runCommand(usage, env, running, output);
  await output.flush();
  output.isClosed();
  return code;
};
