import { readEnvironment, startProgram } from "../program/index.ts";
import { startInTerminal } from "./start-in-terminal.ts";

/** `npm run repl`: talks in the terminal, also when platforms are configured. */
startProgram(async () => {
  await startInTerminal(process.argv.slice(2), readEnvironment(process), process);
  return 0;
}, process);
