import { readConfig } from "../../src/index.ts";
import { exitCodeOf } from "../exit.ts";
import { openRepl } from "./open.ts";

process.exitCode = await exitCodeOf(
  async () => {
    await openRepl(readConfig(process.env).articles, process);
    return 0;
  },
  (lines) => process.stderr.write(`${lines}\n`),
);
