import { configuredPlatforms, platforms } from "./platforms.ts";
import { readEnvironment, runProgram } from "./program/index.ts";

/** `npm start`: serves every platform whose token is set, and talks in the terminal when none is. */
process.exitCode = await runProgram(
  async () => {
    const env = readEnvironment(process);
    const names = configuredPlatforms(env);
    if (names.length === 0) {
      const { startInTerminal } = await import("./repl/index.ts");
      await startInTerminal(process.argv.slice(2), env, process);
      return 0;
    }
    const { serveAll } = await import("./serve/index.ts");
    const opens = await Promise.all(names.map(async (name) => [name, await platforms[name].load()] as const));
    return serveAll(Object.fromEntries(opens), process);
  },
  (lines) => process.stderr.write(`${lines}\n`),
);
