import { startProgram } from "../program/index.ts";
import { serveAll } from "../serve/index.ts";
import { openDiscord } from "./open-discord.ts";

/** `npm run discord`: serves Discord alone. */
startProgram(() => serveAll({ discord: openDiscord }, process), process);
