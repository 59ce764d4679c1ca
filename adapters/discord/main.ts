import { runProgram } from "../program/index.ts";
import { serveAll } from "../serve/index.ts";
import { openDiscord } from "./open-discord.ts";

/** `npm run discord`: serves Discord alone. */
process.exitCode = await runProgram(
  () => serveAll({ discord: openDiscord }, process),
  (lines) => process.stderr.write(`${lines}\n`),
);
