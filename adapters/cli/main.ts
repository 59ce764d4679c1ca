#!/usr/bin/env node
import { environmentOf } from "../environment.ts";
import { exitCodeOf } from "../exit.ts";
import { run } from "./run.ts";

process.exitCode = await exitCodeOf(
  () => run(process.argv.slice(2), environmentOf(process), process),
  (lines) => process.stderr.write(`${lines}\n`),
);
