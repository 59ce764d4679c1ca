import { runProgram } from "../exit.ts";
import { serveAll } from "../host.ts";
import { openTelegram } from "./offer.ts";

/** `npm run telegram`: serves Telegram alone. */
process.exitCode = await runProgram(
  () => serveAll({ telegram: openTelegram }, process),
  (lines) => process.stderr.write(`${lines}\n`),
);
