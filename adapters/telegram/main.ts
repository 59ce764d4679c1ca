import { startProgram } from "../program/index.ts";
import { serveAll } from "../serve/index.ts";
import { openTelegram } from "./open-telegram.ts";

/** `npm run telegram`: serves Telegram alone. */
startProgram(() => serveAll({ telegram: openTelegram }, process), process);
