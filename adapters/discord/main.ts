import { runProgram } from "../exit.ts";
import { serveAll } from "../host.ts";
import { openDiscord } from "./offer.ts";

/** `npm run discord`: serves Discord alone. */
process.exitCode = await runProgram(
  () => serveAll({ discord: openDiscord }, process),
  (lines) => process.stderr.write(`${lines}\n`),
);
