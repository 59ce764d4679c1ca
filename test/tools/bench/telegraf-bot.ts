import process from "node:process";
import { Telegraf } from "telegraf";

/** The bot that telegraf's own documentation begins with, as what another one is measured against: it says each question again. */
const { TELEGRAM_BOT_TOKEN = "", TELEGRAM_API_ROOT = "" } = process.env;
const bot = new Telegraf(TELEGRAM_BOT_TOKEN, { telegram: { apiRoot: TELEGRAM_API_ROOT } });
bot.on("text", (context) => context.reply(context.message.text));
bot.catch(() => {});
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1e6 });
});
process.once("SIGTERM", () => process.exit(0));
await bot.launch();
