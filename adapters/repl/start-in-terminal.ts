import { type Environment, packageVersion } from "../../src/server.ts";
import { openRepl } from "./open-repl.ts";
import { readReplUsage, replHelp } from "./usage.ts";

/**
 * The terminal as a program of its own: its words and settings, then the session. Resolves with false when nobody was there to talk
 * with: no terminal, and not a word through a pipe. For composition roots.
 */
export const startInTerminal = async (
  args: readonly string[],
  env: Environment,
  running: NodeJS.Process,
): Promise<boolean> => {
  const usage = readReplUsage(args, env);
  switch (usage.wants) {
    case "help":
      running.stdout.write(replHelp);
      return true;
    case "version":
      running.stdout.write(`${packageVersion()}\n`);
      return true;
    case "talk":
      await openRepl(usage, env, running);
      return running.stdin.isTTY === true || ("bytesRead" in running.stdin && Number(running.stdin.bytesRead) > 0);
  }
};
