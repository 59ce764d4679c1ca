import { describe, expect, it } from "vitest";
import { listMisspelt } from "../../adapters/platforms.ts";
import { describeMisspelt, findMisspelt } from "../../adapters/program/misspelt-settings.ts";

const lines = (env: Record<string, string>) => listMisspelt(env).map(describeMisspelt);

describe("names that are no settings", () => {
  it.each([
    ["TELEGRAM_TOKEN", "TELEGRAM_BOT_TOKEN"],
    ["TELEGRAM_BOT_TOKN", "TELEGRAM_BOT_TOKEN"],
    ["TELEGRAM_BOT_TOKENS", "TELEGRAM_BOT_TOKEN"],
    ["TELEGRAMBOTTOKEN", "TELEGRAM_BOT_TOKEN"],
    ["telegram_bot_token", "TELEGRAM_BOT_TOKEN"],
    ["DISCORD_BOT_TOKEN", "DISCORD_TOKEN"],
    ["DISCORD_SERVER_ADMINS", "DISCORD_ADMINS"],
  ])("are told with the one that was meant (%s)", (name, meant) => {
    expect(lines({ [name]: "x" })).toEqual([`${name}: is no setting; did you mean ${meant}?`]);
  });

  it("are told without one where none is near, and not of another platform", () => {
    expect(lines({ TELEGRAM_CHAT_ID: "x" })).toEqual(["TELEGRAM_CHAT_ID: is no setting"]);
    expect(lines({ DISCORD_WEBHOOK_URL: "x" })).toEqual(["DISCORD_WEBHOOK_URL: is no setting"]);
  });

  it("are of no interest where they are other programs', but in the file they are ours", () => {
    const known = { names: ["PORT", "DATA_DIR"], prefixes: ["TELEGRAM"] };
    expect(findMisspelt({ PORTS: "1", HOME: "/" }, {}, known)).toEqual([]);
    expect(findMisspelt({}, { PORTS: "1", HOME: "/", DATADIR: "x" }, known)).toEqual([
      { name: "PORTS", meant: "PORT" },
      { name: "DATADIR", meant: "DATA_DIR" },
    ]);
  });

  it("are none where all is well", () => {
    expect(lines({ TELEGRAM_BOT_TOKEN: "x", DISCORD_TOKEN: "x", PORT: "1", PATH: "/bin" })).toEqual([]);
  });
});
