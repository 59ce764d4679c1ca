import { readEnvironment, startProgram } from "../program/index.ts";
import { runCli } from "./run-cli.ts";

/** `npx pullquote`: the command line. */
startProgram(() => runCli(process.argv.slice(2), readEnvironment(process), process), process);
