import { runProgram } from "../program/index.ts";
import { serveAll } from "../serve/index.ts";
import { openTelegram } from "./open-telegram.ts";

/** `npm run telegram`: serves Telegram alone. */
process.exitCode = await runProgram(
  () => serveAll({ telegram: openTelegram }, process),
  (lines) => process.stderr.write(`${lines}\n`),
);
