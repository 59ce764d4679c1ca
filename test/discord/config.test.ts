import { describe, expect, it } from "vitest";
import { readConfig } from "../../adapters/discord/config.ts";
import { ConfigurationError } from "../../src/server.ts";

const token = "OTkwMDAwMDAwMDAwMDAwMDAx.abc123.abcdefghijklmnopqrstuvwxyz";
const read = (env: Record<string, string>) => readConfig({ DISCORD_TOKEN: token, ...env });
const problems = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
  }
  return "";
};

describe("the settings of Discord", () => {
  it("need nothing but the token", () => {
    expect(read({})).toEqual({
      token,
      api: "https://discord.com/api",
      limited: true,
      shards: "auto",
      admins: new Set(),
    });
  });

  it("take an empty value for none, and a token with the word Bot before it", () => {
    expect(read({ DISCORD_TOKEN: ` Bot ${token} `, DISCORD_GUILD_ID: "", SHARDS: " " })).toEqual(read({}));
  });

  it("leave Discord's limits to a proxy, whose path stays", () => {
    expect(read({ DISCORD_API_URL: "http://127.0.0.1:3000/some/api/" })).toMatchObject({
      api: "http://127.0.0.1:3000/some/api",
      limited: false,
    });
  });

  it.each([
    ["0-3/8", { ids: [0, 1, 2, 3], count: 8 }],
    ["5/8", { ids: [5], count: 8 }],
    ["auto", "auto"],
  ])("SHARDS=%s", (value, shards) => {
    expect(read({ SHARDS: value }).shards).toEqual(shards);
  });

  it.each(["3-1/8", "8/8", "0-8/8", "x", "1-2", "0/0"])("SHARDS=%s is refused", (value) => {
    expect(problems({ DISCORD_TOKEN: token, SHARDS: value })).toContain("SHARDS: must be");
  });

  it("take the application's public key, whose interactions come to PORT", () => {
    const key = "AB".repeat(32);
    expect(read({ DISCORD_PUBLIC_KEY: ` ${key} `, PORT: "8080" }).publicKey).toBe(key.toLowerCase());
    expect(read({ DISCORD_PUBLIC_KEY: "", PORT: "8080" })).toEqual(read({}));
    expect(problems({ DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: key })).toContain("PORT: is needed");
    for (const wrong of ["ab", `${key}a`, "xy".repeat(32)]) {
      expect(problems({ DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: wrong, PORT: "1" })).toContain("must be the 64");
    }
  });

  it("name everything that is wrong at once, and never the token itself", () => {
    const told = problems({
      DISCORD_TOKEN: `"${token}"`,
      DISCORD_API_URL: "ftp://x",
      DISCORD_GUILD_ID: "my server",
      SHARDS: "many",
      DISCORD_ADMINS: "123456789012345678, ann",
    });
    for (const name of ["DISCORD_TOKEN", "DISCORD_API_URL", "DISCORD_GUILD_ID", "SHARDS", "DISCORD_ADMINS"]) {
      expect(told).toContain(`${name}: `);
    }
    expect(told).not.toContain(token);
    expect(problems({})).toContain("DISCORD_TOKEN: is not set");
  });

  it("take operators with commas or spaces between", () => {
    const admins = read({ DISCORD_ADMINS: "123456789012345678,223456789012345678 323456789012345678" }).admins;
    expect([...admins]).toHaveLength(3);
  });
});
