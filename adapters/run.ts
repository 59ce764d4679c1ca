/** Serves what is configured, and says what was meant to be and is not. */
import { ConfigurationError } from "../src/server.ts";
import { configuredPlatforms, listMisspelt, platforms, tokenNames } from "./platforms.ts";
import { describeMisspelt, readEnvironment, startProgram } from "./program/index.ts";
import { toVisibleLine } from "./terminal/index.ts";

/** `npm start`: serves every platform whose token is set, and talks in the terminal when none is. */
startProgram(async () => {
  const env = readEnvironment(process);
  for (const misspelt of listMisspelt(env)) process.stderr.write(`${toVisibleLine(describeMisspelt(misspelt))}\n`);
  const names = configuredPlatforms(env);
  if (names.length === 0) {
    const { startInTerminal } = await import("./repl/index.ts");
    const isHeard = await startInTerminal(process.argv.slice(2), env, process);
    if (isHeard) return 0;
    const reason = `no platform is configured, as ${tokenNames} is not set, and nobody is at a terminal or asks through a pipe`;
    throw new ConfigurationError([{ where: "", reason }]);
  }
  const { serveAll } = await import("./serve/index.ts");
  const opens = await Promise.all(names.map(async (name) => [name, await platforms[name].load()] as const));
  return serveAll(Object.fromEntries(opens), process);
}, process);
