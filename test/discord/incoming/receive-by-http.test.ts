import { describe, expect, it } from "vitest";
import { createSigner } from "../../fakes/discord-endpoint.ts";
import { useDiscord } from "../use-discord.ts";

const discord = useDiscord("http");

describe("Discord without a gateway", () => {
  it("has no session to lose: no connection is opened and no identify is spent", async () => {
    await discord.start();
    expect(discord.running.condition()).toBe("live");
    expect(discord.fake.gateway.seen).toMatchObject({ connections: 0, identifies: 0 });
    expect(discord.fake.calls.map(({ route }) => route)).not.toContain("GET /gateway/bot");
  });

  it("says so when the key that is set is another application's", async () => {
    await discord.launch({ env: { DISCORD_PUBLIC_KEY: createSigner().publicKey } });
    await expect.poll(() => discord.running.condition()).toBe("dead");
    expect(discord.running.lines.join("")).toContain("DISCORD_PUBLIC_KEY: is not this application's");
  });

  it("takes nothing more when it is told to stop", async () => {
    await discord.start();
    const endpoint = discord.fake.world.endpoint!;
    await discord.running.stop();
    await expect(fetch(endpoint, { method: "POST" })).rejects.toThrow();
  });
});
