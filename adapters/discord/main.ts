import { exitCodeOf } from "../exit.ts";
import { host } from "../host.ts";
import { offer } from "./offer.ts";

/** `npm run discord`: serves Discord alone. */
process.exitCode = await exitCodeOf(
  () => host({ discord: offer }, process),
  (lines) => process.stderr.write(`${lines}\n`),
);
