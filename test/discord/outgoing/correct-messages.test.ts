import { describe, expect, it } from "vitest";
import { createBot } from "../../../src/server.ts";
import { createTestLibrary, LIGHTHOUSE, MILL } from "../../chat/test-library.ts";
import { buttonsIn, shownText } from "../../fakes/discord-messages.ts";
import { WAYS_IN } from "../start-bot.ts";
import { useDiscord } from "../use-discord.ts";

const COSTLY = { ...MILL, text: MILL.text.replace("85,000", "95,000") };
const SERVER = { guild_id: "5000", context: 0, authorizing_integration_owners: { 0: "5000" } };
const QUESTION = "How much did the restoration cost?";

describe.each(WAYS_IN)("an answer on Discord, by %s, whose article changes", (way) => {
  const discord = useDiscord(way);
  const start = async () => {
    const { library, put } = await createTestLibrary(MILL, LIGHTHOUSE);
    await discord.start({ bot: createBot({ library }), articles: library });
    return put;
  };
  const ask = async (options: Record<string, unknown>, more = {}) => {
    const asked = discord.fake.command("ask", options, { member: { user: { id: "3000" }, permissions: "0" }, ...more });
    await discord.fake.until(() => shownText(asked.first) !== "");
    return asked;
  };
  const edited = () => discord.fake.calls.filter(({ route }) => /^PATCH \/channels\//.test(route));

  it("says so in its own message, with the old words struck through and the new below, and no buttons", async () => {
    const put = await start();
    const asked = await ask({ question: QUESTION }, SERVER);
    expect(shownText(asked.first)).toContain("85,000");
    expect(buttonsIn(asked.first).length).toBeGreaterThan(0);
    // The message stands in its channel, where Discord changes it for the bot that sent it.
    discord.fake.move(asked.first!, "2000");
    await put(COSTLY);
    await discord.fake.until(() => shownText(asked.first).includes("95,000"));
    expect(shownText(asked.first).trim().split("\n")).toEqual([
      "The article has changed since this answer.",
      "It said:",
      "> ~~The restoration cost 85,000 pounds, most of it from a lottery grant.~~",
      "It says now:",
      "> The restoration cost 95,000 pounds, most of it from a lottery grant.",
      expect.stringMatching(/^-# Old water mill at Hadley grinds flour again · \[paragraph 3\]/),
    ]);
    expect(buttonsIn(asked.first)).toEqual([]);
    expect(edited()).toHaveLength(1);
  });

  it.each([
    ["only its asker sees it", { private: true }, SERVER],
    ["only a person brought the bot along", {}, { ...SERVER, authorizing_integration_owners: { 1: "3000" } }],
  ])("stays as it is where %s", async (_what, options, more) => {
    const put = await start();
    const hidden = await ask({ question: QUESTION, ...options }, more);
    const seen = await ask({ question: QUESTION }, SERVER);
    discord.fake.move(seen.first!, "2000");
    await put(COSTLY);
    await discord.fake.until(() => shownText(seen.first).includes("95,000"));
    expect(shownText(hidden.first)).not.toContain("95,000");
    expect(edited()).toHaveLength(1);
  });
});

describe("an answer to a message on Discord whose article changes", () => {
  const discord = useDiscord();

  it("is corrected where it stands; one that was deleted is not sent again", async () => {
    const { library, put } = await createTestLibrary(MILL, LIGHTHOUSE);
    await discord.start({ bot: createBot({ library }), articles: library });
    discord.fake.say("1000", QUESTION);
    discord.fake.say("1001", QUESTION);
    await discord.fake.until(() => discord.fake.said("1000").length + discord.fake.said("1001").length === 2);
    await expect.poll(() => discord.running.store.counts()).toEqual({ sent: 2 });
    discord.fake.remove(discord.fake.said("1000")[0]!);
    await put(COSTLY);
    await discord.fake.until(() => shownText(discord.fake.said("1001")[0]).includes("95,000"));
    await expect.poll(() => discord.running.store.counts()).toEqual({ sent: 4 });
    expect(discord.fake.said("1000")).toEqual([]);
    expect(discord.fake.said("1001")).toHaveLength(1);
  });
});
