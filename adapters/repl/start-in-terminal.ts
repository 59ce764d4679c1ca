import { type Environment, packageVersion } from "../../src/server.ts";
import { openRepl } from "./open-repl.ts";
import { readReplUsage, replHelp } from "./usage.ts";

/** The terminal as a program of its own: its words and settings, then the session. For composition roots. */
export const startInTerminal = async (
  args: readonly string[],
  env: Environment,
  running: NodeJS.Process,
): Promise<void> => {
  const { wants, articles } = readReplUsage(args, env);
  switch (wants) {
    case "help":
      running.stdout.write(replHelp);
      return;
    case "version":
      running.stdout.write(`${packageVersion()}\n`);
      return;
    case "talk":
      await openRepl(articles, running);
  }
};
