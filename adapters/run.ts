import { existsSync } from "node:fs";
import { readConfig } from "../src/index.ts";
import { exitCodeOf } from "./exit.ts";

/** `npm start`: serves every platform whose token is set, and talks in the terminal when none is. */
process.exitCode = await exitCodeOf(
  async () => {
    if (existsSync(".env")) process.loadEnvFile(".env");
    const { articles } = readConfig(process.env);
    const { openRepl } = await import("./repl/open.ts");
    await openRepl(articles, process);
    return 0;
  },
  (lines) => process.stderr.write(`${lines}\n`),
);
