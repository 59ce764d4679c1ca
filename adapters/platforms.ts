/** The platforms there are, one row each: all that run, the command line, the doctor and the tests know of them. */
import type { Environment } from "../src/server.ts";
import type { OpenPlatform } from "./adapter.ts";
import { settingNames as discordSettings } from "./discord/config.ts";
import { settingNames as telegramSettings } from "./telegram/config.ts";

export type PlatformEntry = Readonly<{
  /** As people write it. */
  title: string;
  /** The setting that turns the platform on. */
  token: string;
  /** Settings whose values no line may show, whatever shape they have. */
  secrets: readonly string[];
  /** All of the platform's own settings. */
  settingNames: readonly string[];
  /** Loads the platform's code, which brings a large package with it, and gives what reads its settings. */
  load: () => Promise<OpenPlatform>;
}>;

/** By the name of their folder, which is their command, too. */
export const platforms = {
  telegram: {
    title: "Telegram",
    token: "TELEGRAM_BOT_TOKEN",
    secrets: ["TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET"],
    settingNames: telegramSettings,
    load: async () => (await import("./telegram/open-telegram.ts")).openTelegram,
  },
  discord: {
    title: "Discord",
    token: "DISCORD_TOKEN",
    secrets: ["DISCORD_TOKEN"],
    settingNames: discordSettings,
    load: async () => (await import("./discord/open-discord.ts")).openDiscord,
  },
} as const satisfies Readonly<Record<string, PlatformEntry>>;

export type PlatformName = keyof typeof platforms;

export const platformNames = Object.keys(platforms) as PlatformName[];

export const isPlatformName = (name: string): name is PlatformName => Object.hasOwn(platforms, name);

/** The platforms whose token is set. */
export const configuredPlatforms = (env: Environment): readonly PlatformName[] =>
  platformNames.filter((name) => (env[platforms[name].token] ?? "").trim() !== "");
