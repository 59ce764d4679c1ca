import { describe, expect, it } from "vitest";
import { Refused, Unreached } from "../../adapters/telegram/api-errors.ts";
import { DEFAULT_API_ROOT } from "../../adapters/telegram/config.ts";
import { explainTelegramFailure } from "../../adapters/telegram/examine-telegram.ts";

const own = "http://127.0.0.1:8081";

describe("a Telegram that does not answer as it should", () => {
  it("is no fault of a setting that nobody set", () => {
    const away = new Unreached("no", "getMe: ENOTFOUND");
    expect(explainTelegramFailure(away, { apiRoot: DEFAULT_API_ROOT })).toEqual({
      state: "wrong",
      what: "Telegram",
      says: "cannot be reached (getMe: ENOTFOUND)",
      remedy: expect.stringMatching(/^is this machine on a network\? .* https:\/\/api\.telegram\.org$/),
    });
    expect(explainTelegramFailure(away, { apiRoot: own })).toMatchObject({ what: "TELEGRAM_API_ROOT" });
  });

  it("knows no such token, or has another path", () => {
    const unknown = new Refused(404, "Not Found");
    expect(explainTelegramFailure(unknown, { apiRoot: DEFAULT_API_ROOT })).toMatchObject({
      what: "TELEGRAM_BOT_TOKEN",
    });
    expect(explainTelegramFailure(unknown, { apiRoot: own })).toMatchObject({ what: "TELEGRAM_API_ROOT" });
  });
});
