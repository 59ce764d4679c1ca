import {
  askLineOf,
  type CheckLine,
  ConfigurationError,
  check,
  type Environment,
  findReceipt,
  type Library,
  noticesIn,
  openLibrary,
  packageVersion,
  type Reply,
  readConfig,
  refusedCheck,
  verify,
} from "../../src/index.ts";
import type { ExitCode } from "../exit.ts";
import { tellRefusals } from "../refusals.ts";
import { wantsColour } from "../repl/config.ts";
import { type InputLine, LINE_LIMIT, linesOf } from "../repl/lines.ts";
import { openRepl } from "../repl/open.ts";
import { createProgress } from "../repl/progress.ts";
import { render } from "../repl/render.ts";
import type { Layout } from "../repl/styled.ts";
import { tooLong } from "../repl/too-long.ts";
import { visibleLine } from "../repl/visible.ts";
import { createAsk } from "./ask.ts";
import { makeBackup, restoreBackup } from "./backup.ts";
import { help } from "./help.ts";
import { listInbox } from "./inbox.ts";
import { jsonLine, type Output, outputTo } from "./output.ts";
import { runMisses } from "./run-misses.ts";
import { readUsage, type Usage } from "./usage.ts";

/** So many entries of the inbox are shown, the newest. */
const LISTED = 1_000;

/** Articles that are named when there is none of the name that was given. */
const NAMED = 10;

/** What one line becomes: something for programs to read, and a reply for people. */
type Line = Readonly<{ json: unknown; reply: Reply }>;
type Work = (line: InputLine) => Promise<Line>;

const { checkTooLong, checkTooShort, nothingToCheck } = noticesIn("en").notices;
const UNCHECKED = {
  empty: nothingToCheck,
  "too-short": checkTooShort,
  // Only the beginning of the text was read: a verdict would be one on another text.
  "too-long": checkTooLong(LINE_LIMIT),
} as const;

const unchecked = (text: string, refused: keyof typeof UNCHECKED): Line => ({
  json: { text, refused, ...(refused === "too-long" && { limit: LINE_LIMIT }) } satisfies CheckLine,
  reply: { kind: "notice", notice: refused, text: UNCHECKED[refused] },
});

const workOf = (usage: Usage, library: Library): Work => {
  switch (usage.command) {
    case "check":
      return async ({ text, cut }) => {
        if (cut) return unchecked(`${text}…`, "too-long");
        const refused = await refusedCheck(library, text, usage.article);
        if (refused !== undefined) return unchecked(text, refused);
        const reply = await check(library, text, usage.article);
        const { kind: _, ...json } = reply;
        return { json, reply };
      };
    case "verify":
      return async ({ text: code }) => {
        const reply = await verify(library.articles(), findReceipt(code) ?? code.trim().slice(0, 200));
        return { json: reply, reply };
      };
    default: {
      const { candidates, conversation, article } = usage;
      const ask = createAsk({ library, candidates, conversation, ...(article !== undefined && { article }) });
      return async ({ text, cut }) =>
        // The beginning of a question is another question: it is neither answered nor given back as if it had been asked.
        cut ? { json: askLineOf(`${text}…`, tooLong, { ms: 0 }), reply: tooLong } : ask(text);
    }
  }
};

/** Every line gives one line of JSON, or one reply with an empty line behind it. */
const eachLine = async (lines: AsyncIterable<InputLine>, work: Work, output: Output, show: (line: Line) => string) => {
  for await (const line of lines) {
    if (output.gone()) return;
    await output.line(show(await work(line)));
  }
  await output.flush();
  output.gone();
};

async function* only(text: string): AsyncGenerator<InputLine> {
  yield { text, cut: false };
}

const runLines = async (usage: Usage, running: NodeJS.Process): Promise<void> => {
  const { stdin, stdout, stderr, env } = running;
  stderr.on("error", () => {});
  const output = outputTo(stdout);
  const library = await openLibrary({
    paths: usage.articles,
    onProgress: createProgress(stderr).update,
    onRefused: tellRefusals((line) => stderr.write(`${visibleLine(line)}\n`)),
  });
  try {
    await library.ready;
    if (usage.article !== undefined && library.get(usage.article) === undefined) {
      const known = library.articles().slice(0, NAMED);
      const ids = known.map(({ id }) => id).join(", ");
      throw new ConfigurationError([
        { where: "--article", reason: `there is no article "${usage.article}"; the first are ${ids}` },
      ]);
    }
    const layout: Layout = { width: stdout.columns ?? Infinity, colour: wantsColour(env, stdout.isTTY === true) };
    const lines = usage.words === undefined ? linesOf(stdin) : only(usage.words);
    const work = workOf(usage, library);
    if (usage.json) await eachLine(lines, work, output, ({ json }) => jsonLine(json));
    else await eachLine(lines, work, output, ({ reply }) => `${render(reply, layout)}\n`);
  } finally {
    stdin.destroy();
    await library.close();
  }
};

/** @throws ConfigurationError when none is named. */
const fileIn = ({ command, words }: Usage): string => {
  if (words === undefined) throw new ConfigurationError([{ where: command, reason: "needs the name of a file" }]);
  return words;
};

/** Loaded only where it is wanted, as it brings a server and a database with it. */
const serving = async () => (await import("../host.ts")).host;

/** Does what the words behind `pullquote` ask for. */
export const run = async (args: readonly string[], env: Environment, running: NodeJS.Process): Promise<ExitCode> => {
  const usage = readUsage(args, env);
  switch (usage.command) {
    case "help":
      running.stdout.write(help);
      return 0;
    case "version":
      running.stdout.write(`${packageVersion()}\n`);
      return 0;
    case "repl":
      await openRepl(usage.articles, running);
      return 0;
    case "telegram":
      return (await serving())({ telegram: (await import("../telegram/offer.ts")).offer }, running);
    case "discord":
      return (await serving())({ discord: (await import("../discord/offer.ts")).offer }, running);
    case "inbox": {
      const { dataDir, database } = readConfig({ DATA_DIR: env.DATA_DIR, DATABASE_URL: env.DATABASE_URL });
      const store = { directory: dataDir, ...(database && { database }) };
      await listInbox({ store, json: usage.json, limit: LISTED, output: outputTo(running.stdout) });
      return 0;
    }
    case "misses":
      await runMisses(usage, env, running);
      return 0;
    case "doctor": {
      const { doctor } = await import("./doctor/doctor.ts");
      return doctor({ env, json: usage.json, running });
    }
    case "backup":
      await makeBackup(fileIn(usage), env, outputTo(running.stdout));
      return 0;
    case "restore":
      await restoreBackup(fileIn(usage), env, outputTo(running.stdout));
      return 0;
    case "ask":
    case "check":
    case "verify":
      await runLines(usage, running);
      return 0;
  }
};
