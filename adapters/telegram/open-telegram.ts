import type { OpenPlatform } from "../serve/serve-all.ts";
import { readConfig } from "./config.ts";
import { telegramAdapter } from "./telegram-adapter.ts";

/** Telegram, for those who serve several platforms. */
export const openTelegram: OpenPlatform = (env) => {
  const config = readConfig(env);
  return {
    adapter: () => telegramAdapter(config),
    // Telegram gives updates to one poller; a webhook may stand before any number of processes.
    ...(!config.webhook && { sole: "telegram polling" }),
    secrets: {
      TELEGRAM_BOT_TOKEN: config.token,
      ...(config.webhook && { TELEGRAM_WEBHOOK_SECRET: config.webhook.secret }),
    },
  };
};
