import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFakeTelegram } from "../../fakes/telegram.ts";
import type { CrashStage } from "./stage.ts";
import { botProgram, privateMessage } from "./telegram-stage.ts";

/** What the article says now; another number with each kill. */
const articleOf = (cost: number): string => `Old water mill at Hadley grinds flour again

The water mill at Hadley, silent since 1962, ground its first sack of flour on Saturday.

The restoration cost ${cost} pounds, most of it from a lottery grant.
`;

/** The cost that an answer shows. */
const shownCost = (text: string): number => Number(/cost (\d+) pounds/.exec(text)?.[1]);

/** A bot on Telegram that answers from an article which changes with every kill: answers that quoted what changed are corrected, once. */
export const correctionsStage = async (): Promise<CrashStage> => {
  const telegram = await startFakeTelegram({ delay: () => 2 + Math.random() * 8 });
  const folder = mkdtempSync(join(tmpdir(), "pullquote-corrections-"));
  const file = join(folder, "mill.txt");
  let cost = 80_000;
  writeFileSync(file, articleOf(cost));
  const answers = new Map<number, number>();
  const corrections = new Map<number, number>();
  telegram.onCall(({ method, params }) => {
    if (method === "sendMessage") {
      const { message_id } = params.reply_parameters as { message_id: number };
      answers.set(message_id, (answers.get(message_id) ?? 0) + 1);
    }
    // The same words again show nothing new: what counts is another text.
    if (method !== "editMessageText") return;
    const key = `${params.chat_id}:${params.message_id}`;
    if (telegram.messages.get(key)?.text === params.text) return;
    corrections.set(Number(params.message_id), (corrections.get(Number(params.message_id)) ?? 0) + 1);
  });
  const outdated = () =>
    telegram.sent().filter(({ text, message_id }) => shownCost(text) !== cost && !corrections.has(message_id)).length;

  return {
    platform: "telegram",
    command: (directory) => ({
      args: [botProgram, directory, folder],
      env: { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, CORRECTION_INTERVAL_MS: "50" },
    }),
    ask: (id, chat) => telegram.push(privateMessage(id, chat, "How much did the restoration cost?")),
    keyOf: String,
    answers: (id) => answers.get(id) ?? 0,
    onKill: () => {
      cost += 1_000;
      writeFileSync(file, articleOf(cost));
    },
    isSettled: () => outdated() === 0,
    report: () => ({
      corrected: corrections.size,
      correctedTwice: [...corrections.values()].filter((count) => count > 1).length,
      outdated: outdated(),
    }),
    close: async () => {
      await telegram.stop();
      rmSync(folder, { recursive: true });
    },
  };
};
