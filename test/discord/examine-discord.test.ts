import { expect, it } from "vitest";
import { DEFAULT_API_URL } from "../../adapters/discord/config.ts";
import { explainDiscordFailure } from "../../adapters/discord/examine-discord.ts";

it("a Discord that is not reached is no fault of a setting that nobody set", () => {
  const away = new Error("getaddrinfo ENOTFOUND");
  expect(explainDiscordFailure(away, { api: DEFAULT_API_URL })).toEqual({
    state: "wrong",
    what: "Discord",
    says: "cannot be reached",
    remedy: expect.stringMatching(/^is this machine on a network\? .* https:\/\/discord\.com\/api$/),
  });
  expect(explainDiscordFailure(away, { api: "http://127.0.0.1:9" })).toMatchObject({ what: "DISCORD_API_URL" });
});
