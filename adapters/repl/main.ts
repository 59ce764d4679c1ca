import { environmentOf } from "../environment.ts";
import { exitCodeOf } from "../exit.ts";
import { startInTerminal } from "./start.ts";

/** `npm run repl`: talks in the terminal, also when platforms are configured. */
process.exitCode = await exitCodeOf(
  async () => {
    await startInTerminal(process.argv.slice(2), environmentOf(process), process);
    return 0;
  },
  (lines) => process.stderr.write(`${lines}\n`),
);
