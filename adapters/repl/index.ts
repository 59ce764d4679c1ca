/** The REPL: a conversation in the terminal. */

export { openRepl } from "./open-repl.ts";
export { startInTerminal } from "./start-in-terminal.ts";
export { replHelp } from "./usage.ts";
