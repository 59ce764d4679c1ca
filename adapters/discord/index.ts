/** Discord: its row in the table of platforms. */

import type { PlatformEntry } from "../adapter.ts";
import { settingNames } from "./config.ts";

export const discord = {
  title: "Discord",
  token: "DISCORD_TOKEN",
  tokenFrom: "discord.com/developers/applications: New Application, Bot, Reset Token",
  admins: "DISCORD_ADMINS",
  ownIdFrom: "in Discord's settings switch on Advanced, Developer Mode; then click on your name, Copy User ID",
  secrets: ["DISCORD_TOKEN"],
  settingNames,
  load: async () => (await import("./open-discord.ts")).openDiscord,
} as const satisfies PlatformEntry;
