import { runProgram } from "../program/exit.ts";
import { serveAll } from "../serve/serve-all.ts";
import { openDiscord } from "./open-discord.ts";

/** `npm run discord`: serves Discord alone. */
process.exitCode = await runProgram(
  () => serveAll({ discord: openDiscord }, process),
  (lines) => process.stderr.write(`${lines}\n`),
);
