import { runProgram } from "../program/exit.ts";
import { serveAll } from "../serve/serve-all.ts";
import { openTelegram } from "./open-telegram.ts";

/** `npm run telegram`: serves Telegram alone. */
process.exitCode = await runProgram(
  () => serveAll({ telegram: openTelegram }, process),
  (lines) => process.stderr.write(`${lines}\n`),
);
