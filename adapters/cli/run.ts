import {
  check,
  type Environment,
  findReceipt,
  type Library,
  openLibrary,
  packageVersion,
  type Reply,
  readConfig,
  verify,
} from "../../src/index.ts";
import type { ExitCode } from "../exit.ts";
import { tellRefusals } from "../refusals.ts";
import { wantsColour } from "../repl/config.ts";
import { linesOf } from "../repl/lines.ts";
import { openRepl } from "../repl/open.ts";
import { createProgress } from "../repl/progress.ts";
import { render } from "../repl/render.ts";
import type { Layout } from "../repl/styled.ts";
import { visibleLine } from "../repl/visible.ts";
import { createAsk } from "./ask.ts";
import { help } from "./help.ts";
import { listInbox } from "./inbox.ts";
import { jsonLine, type Output, outputTo } from "./output.ts";
import { readUsage, type Usage } from "./usage.ts";

/** So many entries of the inbox are shown, the newest. */
const LISTED = 1_000;

/** What one line becomes: something for programs to read, and a reply for people. */
type Line = Readonly<{ json: unknown; reply: Reply }>;
type Work = (line: string) => Promise<Line>;

const workOf = (usage: Usage, library: Library): Work => {
  switch (usage.command) {
    case "check":
      return async (text) => {
        const reply = await check(library, text);
        const { kind: _, ...json } = reply;
        return { json, reply };
      };
    case "verify":
      return async (code) => {
        const reply = await verify(library.articles(), findReceipt(code) ?? code.trim().slice(0, 200));
        return { json: reply, reply };
      };
    default:
      return createAsk({ library, candidates: usage.candidates, conversation: usage.conversation });
  }
};

/** Every line gives one line of JSON, or one reply with an empty line behind it. */
const eachLine = async (lines: AsyncIterable<string>, work: Work, output: Output, show: (line: Line) => string) => {
  for await (const line of lines) {
    if (output.gone()) return;
    await output.line(show(await work(line)));
  }
  await output.flush();
  output.gone();
};

async function* only(line: string): AsyncGenerator<string> {
  yield line;
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
      const { dataDir } = readConfig({ DATA_DIR: env.DATA_DIR });
      await listInbox({ directory: dataDir, json: usage.json, limit: LISTED, output: outputTo(running.stdout) });
      return 0;
    }
    case "ask":
    case "check":
    case "verify":
      await runLines(usage, running);
      return 0;
  }
};
