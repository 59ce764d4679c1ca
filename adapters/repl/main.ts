import { readEnvironment, runProgram } from "../program/index.ts";
import { startInTerminal } from "./start-in-terminal.ts";

/** `npm run repl`: talks in the terminal, also when platforms are configured. */
process.exitCode = await runProgram(
  async () => {
    await startInTerminal(process.argv.slice(2), readEnvironment(process), process);
    return 0;
  },
  (lines) => process.stderr.write(`${lines}\n`),
);
