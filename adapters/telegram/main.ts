import { exitCodeOf } from "../exit.ts";
import { host } from "../host.ts";
import { offer } from "./offer.ts";

/** `npm run telegram`: serves Telegram alone. */
process.exitCode = await exitCodeOf(
  () => host({ telegram: offer }, process),
  (lines) => process.stderr.write(`${lines}\n`),
);
