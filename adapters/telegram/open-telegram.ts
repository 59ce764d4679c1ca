import type { OpenPlatform } from "../adapter.ts";
import { readConfig } from "./config.ts";
import { examineTelegram } from "./examine-telegram.ts";
import { telegramAdapter } from "./telegram-adapter.ts";

export const openTelegram: OpenPlatform = (env) => {
  const config = readConfig(env);
  return {
    adapter: () => telegramAdapter(config),
    // Telegram gives updates to one poller; behind a webhook there may be any number of processes.
    ...(!config.webhook && { leaseName: "telegram polling" }),
    hasOperators: config.admins.size > 0,
    address: config.apiRoot,
    examine: () => examineTelegram(config),
    secrets: {
      TELEGRAM_BOT_TOKEN: config.token,
      ...(config.webhook && { TELEGRAM_WEBHOOK_SECRET: config.webhook.secret }),
    },
  };
};
