import { fileURLToPath } from "node:url";
import { startLoopback } from "../../fakes/loopback.ts";
import { correctionsStage } from "./corrections-stage.ts";
import { discordStage } from "./discord-stage.ts";
import { privateStage } from "./private-stage.ts";
import { telegramStage } from "./telegram-stage.ts";

/** A platform with a bot on it that can be killed. One for each adapter. */
export type CrashStage = Readonly<{
  /** The inbox's name of the platform. */
  platform: string;
  /** What to run, and with which environment beside our own; the store is in the directory. */
  command: (directory: string) => Readonly<{ args: readonly string[]; env: Readonly<Record<string, string>> }>;
  /** Somebody asks question number `id` (from 1, growing) in chat number `chat`. */
  ask: (id: number, chat: number) => void;
  /** The inbox's key of question number `id`. */
  keyOf: (id: number) => string;
  /** How many messages answer it. */
  answers: (id: number) => number;
  /** A process was killed. */
  onKill?: () => void;
  /** Whether everything is as it shall be in the end; waited for, for a while. */
  isSettled?: () => boolean;
  /** What else was counted. */
  report?: () => Readonly<Record<string, number>>;
  close: () => Promise<void>;
}>;

/** Built and unbuilt, files stand in the same places. */
const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".js";

const loopbackStage = async (): Promise<CrashStage> => {
  const platform = await startLoopback({ delay: () => 2 + Math.random() * 8 });
  return {
    platform: "loopback",
    command: (directory) => ({ args: [pathOf(`./loopback-bot${ending}`), platform.url, directory], env: {} }),
    ask: (id, chat) => platform.say({ id, chat: `chat ${chat}`, person: `person ${chat}`, text: `question ${id}` }),
    keyOf: String,
    answers: platform.answers,
    close: platform.close,
  };
};

/** By the name that `--platform` takes. */
export const stages: Readonly<Record<string, () => Promise<CrashStage>>> = {
  loopback: loopbackStage,
  discord: discordStage,
  telegram: telegramStage,
  corrections: correctionsStage,
  private: privateStage,
};
