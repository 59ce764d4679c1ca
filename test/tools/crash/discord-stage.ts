import { fileURLToPath } from "node:url";
import { startFakeDiscord } from "../../fakes/discord.ts";
import { shownText } from "../../fakes/discord-messages.ts";
import type { CrashStage } from "./stage.ts";

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".js";

/** One question in so many is a slash command, the others are direct messages. */
const QUESTIONS_PER_COMMAND = 5;

/** A bot on Discord that can be killed: its session is resumed, and what it missed is replayed. */
export const discordStage = async (): Promise<CrashStage> => {
  const discord = await startFakeDiscord({ delay: () => 2 + Math.random() * 8 });
  const keys = new Map<number, { key: string; answers: () => number }>();
  // Nobody can know of what was said before the bot's first session.
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let isBegun = false;
  void discord.gateway.ready().then(() => {
    isBegun = true;
    begin();
  });

  const ask = (id: number, chat: number): void => {
    if (id % QUESTIONS_PER_COMMAND === 0) {
      const asked = discord.command(
        "ask",
        { question: `question ${id}` },
        { channel_id: String(4000 + chat), user: { id: String(6000 + chat) } },
      );
      // A "thinking …" that was never edited is no answer.
      keys.set(id, {
        key: `i${asked.id}`,
        answers: () => asked.messages.filter((message) => shownText(message) !== "").length,
      });
    } else {
      const message = discord.say(String(2000 + chat), `question ${id}`);
      const answers = () => discord.answersTo(message).length;
      keys.set(id, { key: `m${message.id}`, answers });
    }
  };
  return {
    platform: "discord",
    command: (directory) => ({
      args: [pathOf(`./discord-bot${ending}`), directory],
      env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api },
    }),
    ask: (id, chat) => {
      if (isBegun) ask(id, chat);
      else void begun.then(() => ask(id, chat));
    },
    keyOf: (id) => keys.get(id)?.key ?? "",
    answers: (id) => keys.get(id)?.answers() ?? 0,
    close: async () => {
      console.log(`identifies: ${discord.gateway.seen.identifies}, resumes: ${discord.gateway.seen.resumes}`);
      await discord.stop();
    },
  };
};
