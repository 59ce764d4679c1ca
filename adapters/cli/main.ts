#!/usr/bin/env node
import { readEnvironment, runProgram } from "../program/index.ts";
import { runCli } from "./run-cli.ts";

process.exitCode = await runProgram(
  () => runCli(process.argv.slice(2), readEnvironment(process), process),
  (lines) => process.stderr.write(`${lines}\n`),
);
