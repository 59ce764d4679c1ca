/** Which conversation the README's pictures show, and the payloads that each platform is sent for it. */

import { render as renderDiscord } from "../../../adapters/discord/outgoing/render.ts";
import { render as renderTelegram } from "../../../adapters/telegram/outgoing/render.ts";
import { createBot, openLibrary, seedsFolder } from "../../../src/server.ts";
import { drawDiscord } from "./draw-discord.ts";
import { drawTelegram } from "./draw-telegram.ts";

const QUESTIONS = ["wher does Sam Rainsy live now?", "Who is the king of Sweden?"] as const;

/** By file below docs/pictures. */
export const takePictures = async (): Promise<Readonly<Record<string, string>>> => {
  const library = await openLibrary({ paths: [seedsFolder()] });
  await library.ready;
  const bot = createBot({ library });
  const turns = [];
  for (const question of QUESTIONS) {
    const place = { conversation: "group", place: "group", asker: "reader", mayConfigure: false, operator: false };
    turns.push({ question, reply: await bot.ask({ ...place, text: question }) });
  }
  await library.close();
  return {
    "telegram.svg": drawTelegram(turns.map(({ question, reply }) => ({ question, messages: renderTelegram(reply) }))),
    "discord.svg": drawDiscord(
      turns.map(({ question, reply }) => ({
        question,
        messages: renderDiscord(reply, { asker: "100000000000000001", private: false }),
      })),
    ),
  };
};
