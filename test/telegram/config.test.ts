import { describe, expect, it } from "vitest";
import { readConfig } from "../../adapters/telegram/config.ts";
import { isConfigurationError } from "../../src/server.ts";

const TELEGRAM_BOT_TOKEN = "4242:AAfake-token-of-no-bot-at-all";
const problemsOf = (env: Readonly<Record<string, string>>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!isConfigurationError(error)) throw error;
    return error.problems.map(({ where }) => where);
  }
};

const SECRET = "a-secret-of-thirty-two-characters";

describe("the settings", () => {
  it("need nothing but a token", () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN, TELEGRAM_API_ROOT: "", TELEGRAM_ADMINS: " " })).toEqual({
      token: TELEGRAM_BOT_TOKEN,
      apiRoot: "https://api.telegram.org",
      admins: new Set(),
    });
  });
  it("keep the path of a self-hosted server, with or without a slash at its end", () => {
    for (const root of ["http://localhost:8081/tg", "http://localhost:8081/tg/"]) {
      expect(readConfig({ TELEGRAM_BOT_TOKEN, TELEGRAM_API_ROOT: root }).apiRoot).toBe("http://localhost:8081/tg");
    }
  });
  it("name operators by id", () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN, TELEGRAM_ADMINS: "12, 34 56" }).admins).toEqual(new Set([12, 34, 56]));
  });
  it("of a webhook carry its path", () => {
    const env = {
      TELEGRAM_BOT_TOKEN,
      TELEGRAM_WEBHOOK_URL: "https://bot.example.org/a/b",
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      PORT: "8080",
    };
    expect(readConfig(env).webhook).toEqual({ url: env.TELEGRAM_WEBHOOK_URL, path: "/a/b", secret: SECRET });
  });

  it.each([
    ["no token", {}, ["TELEGRAM_BOT_TOKEN"]],
    ["a blank token", { TELEGRAM_BOT_TOKEN: "  " }, ["TELEGRAM_BOT_TOKEN"]],
    ["a token in quotation marks", { TELEGRAM_BOT_TOKEN: `"${TELEGRAM_BOT_TOKEN}"` }, ["TELEGRAM_BOT_TOKEN"]],
    ["a token of another kind", { TELEGRAM_BOT_TOKEN: "MTk4.GQ.x" }, ["TELEGRAM_BOT_TOKEN"]],
    [
      "an address that is none, and a user name as operator, both at once",
      { TELEGRAM_BOT_TOKEN, TELEGRAM_API_ROOT: "localhost", TELEGRAM_ADMINS: "@ann" },
      ["TELEGRAM_API_ROOT", "TELEGRAM_ADMINS"],
    ],
    [
      "a webhook without a secret and a port",
      { TELEGRAM_BOT_TOKEN, TELEGRAM_WEBHOOK_URL: "https://bot.example.org/" },
      ["TELEGRAM_WEBHOOK_SECRET", "PORT"],
    ],
    [
      "a webhook over plain http from Telegram's own servers",
      {
        TELEGRAM_BOT_TOKEN,
        TELEGRAM_WEBHOOK_URL: "http://bot.example.org/",
        TELEGRAM_WEBHOOK_SECRET: SECRET,
        PORT: "80",
      },
      ["TELEGRAM_WEBHOOK_URL"],
    ],
    [
      "a secret that Telegram would refuse",
      { TELEGRAM_BOT_TOKEN, TELEGRAM_WEBHOOK_SECRET: SECRET.replaceAll("-", " ") },
      ["TELEGRAM_WEBHOOK_SECRET"],
    ],
    [
      "a secret that could be guessed",
      { TELEGRAM_BOT_TOKEN, TELEGRAM_WEBHOOK_SECRET: SECRET.slice(0, 31) },
      ["TELEGRAM_WEBHOOK_SECRET"],
    ],
  ])("are refused with %s", (_, env, where) => {
    expect(problemsOf(env)).toEqual(where);
  });

  it("are refused without repeating a token that is wrong in form", () => {
    const token = `'${TELEGRAM_BOT_TOKEN}'`;
    expect(() => readConfig({ TELEGRAM_BOT_TOKEN: token })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("AAfake") }),
    );
  });
});
