#!/usr/bin/env node
import { readEnvironment } from "../environment.ts";
import { runProgram } from "../exit.ts";
import { runCli } from "./run.ts";

process.exitCode = await runProgram(
  () => runCli(process.argv.slice(2), readEnvironment(process), process),
  (lines) => process.stderr.write(`${lines}\n`),
);
