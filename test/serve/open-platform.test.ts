import { describe, expect, it } from "vitest";
import { openDiscord as discord } from "../../adapters/discord/open-discord.ts";
import { openTelegram as telegram } from "../../adapters/telegram/open-telegram.ts";

const token = { TELEGRAM_BOT_TOKEN: "4242:AAfake-token-of-no-bot-at-all" };
const webhook = {
  ...token,
  TELEGRAM_WEBHOOK_URL: "https://bot.example/telegram",
  TELEGRAM_WEBHOOK_SECRET: "0123456789abcdef0123456789abcdef",
  PORT: "8080",
};
const discordFor = (SHARDS: string) =>
  discord({ DISCORD_TOKEN: "NDI0MjQyNDI0MjQyNDI0MjQy.Gfake0.fake-token-of-no-bot-at-all", SHARDS }).leaseName;

describe("what only one process may be connected as", () => {
  it("is the poller of Telegram; many processes may stand behind a webhook", () => {
    expect(telegram(token).leaseName).toBe("telegram polling");
    expect(telegram(webhook).leaseName).toBe(undefined);
  });

  it("is each range of Discord's shards, so that processes with different ones work side by side", () => {
    expect(discordFor("0-3/8")).not.toBe(discordFor("4-7/8"));
    expect(discordFor("0-3/8")).not.toBe(discordFor("0-3/16"));
    expect(discordFor(" 0-3/8 ")).toBe(discordFor("0-3/8"));
    expect(discordFor("auto")).toBe(discordFor(""));
  });

  it("is nothing on Discord without a gateway: many processes may stand behind a balancer", () => {
    const DISCORD_TOKEN = "NDI0MjQyNDI0MjQyNDI0MjQy.Gfake0.fake-token-of-no-bot-at-all";
    const env = { DISCORD_TOKEN, DISCORD_PUBLIC_KEY: "ab".repeat(32), PORT: "8080" };
    expect(discord(env).leaseName).toBe(undefined);
  });
});
