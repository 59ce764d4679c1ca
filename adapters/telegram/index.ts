/** Telegram: its row in the table of platforms. */

import type { PlatformEntry } from "../adapter.ts";
import { settingNames } from "./config.ts";

export const telegram = {
  title: "Telegram",
  token: "TELEGRAM_BOT_TOKEN",
  tokenFrom: "send /newbot to @BotFather on Telegram",
  admins: "TELEGRAM_ADMINS",
  // Telegram's own programs show none.
  ownIdFrom: "write /misses to the running bot in private, and put the id that it tells into TELEGRAM_ADMINS in .env",
  secrets: ["TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET"],
  settingNames,
  load: async () => (await import("./open-telegram.ts")).openTelegram,
} as const satisfies PlatformEntry;
