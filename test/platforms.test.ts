import { describe, expect, it } from "vitest";
import { configuredPlatforms, isPlatformName, platformNames, platforms } from "../adapters/platforms.ts";

describe("the table of platforms", () => {
  it.each(platformNames.map((name) => [name, platforms[name]] as const))(
    "has for %s a token and secrets that are settings of its own, and code that can be loaded",
    async (_, { token, secrets, settingNames, load }) => {
      const settings: readonly string[] = settingNames;
      const hidden: readonly string[] = secrets;
      expect(hidden).toContain(token);
      expect(hidden.filter((name) => !settings.includes(name))).toEqual([]);
      expect(await load()).toBeTypeOf("function");
    },
  );

  it("knows which platforms are configured: those whose token is more than white space", () => {
    expect(configuredPlatforms({})).toEqual([]);
    expect(configuredPlatforms({ TELEGRAM_BOT_TOKEN: " ", DISCORD_TOKEN: "x" })).toEqual(["discord"]);
    expect(configuredPlatforms({ TELEGRAM_BOT_TOKEN: "x", DISCORD_TOKEN: "x" })).toEqual(platformNames);
  });

  it("takes no inherited property for a platform", () => {
    expect([isPlatformName("discord"), isPlatformName("toString"), isPlatformName("slack")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
