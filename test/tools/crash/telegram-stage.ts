import { fileURLToPath } from "node:url";
import { startFakeTelegram } from "../../fakes/telegram.ts";
import type { CrashStage } from "./stage.ts";

/** The program of the bot: its source, or what is compiled of it. */
export const botProgram = fileURLToPath(
  new URL(`./telegram-bot${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url),
);

/** An update of a person who writes in private, each chat with one person. */
export const privateMessage = (id: number, chat: number, text: string) => {
  const person = 1000 + chat;
  return {
    update_id: id,
    message: {
      message_id: id,
      date: Math.floor(Date.now() / 1000),
      chat: { id: person, type: "private" },
      from: { id: person, is_bot: false, first_name: "Ann" },
      text,
    },
  };
};

/** A bot on Telegram that can be killed: what it received and had not confirmed comes again. */
export const telegramStage = async (): Promise<CrashStage> => {
  const telegram = await startFakeTelegram({ delay: () => 2 + Math.random() * 8 });
  const answers = new Map<string, number>();
  telegram.onCall(({ method, params }) => {
    if (method !== "sendMessage") return;
    const text = String(params.text);
    answers.set(text, (answers.get(text) ?? 0) + 1);
  });
  return {
    platform: "telegram",
    command: (directory) => ({
      args: [botProgram, directory],
      env: { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    }),
    ask: (id, chat) => telegram.push(privateMessage(id, chat, `question ${id}`)),
    keyOf: String,
    answers: (id) => answers.get(`question ${id}`) ?? 0,
    close: telegram.stop,
  };
};
