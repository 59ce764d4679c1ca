import { rm } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { shareId } from "../../../adapters/discord/custom-id.ts";
import { buttonsIn, shownText } from "../../fakes/discord-messages.ts";
import { createNoticeBot } from "../../fakes/notice-bot.ts";
import { newDirectory, WAYS_IN } from "../start-bot.ts";
import { useDiscord } from "../use-discord.ts";

describe.each(WAYS_IN)("a private answer to a command by %s", (way) => {
  const discord = useDiscord(way);
  const { start } = discord;
  const excerpt = {
    text: "High water came at *noon*.",
    article: "tides",
    version: "0".repeat(64),
    title: "Tides",
    receipt: "PQ-1",
    block: "body" as const,
    paragraph: 1,
    start: 0,
    end: 26,
    focus: { start: 0, end: 26 },
    score: 1,
    matches: [{ start: 0, end: 4 }],
  };
  const bot = createNoticeBot({
    ask: async () => ({
      kind: "answer",
      confidence: 1,
      excerpts: [excerpt],
      corrections: [],
      missing: [],
      actions: [],
    }),
  });

  it("is shared to the letter, without the button, by its asker alone", async () => {
    await start({ bot });
    const asked = discord.fake.interact(2, { data: { name: "ask", options: [{ name: "private", value: true }] } });
    await discord.fake.until(() => shownText(asked.first) !== "");
    expect(buttonsIn(asked.first).map(({ custom_id }) => custom_id)).toEqual([shareId("3000")]);

    const before = structuredClone(asked.first!);
    const refused = discord.fake.click(before, shareId("3000"), { user: { id: "3001" } });
    const shared = discord.fake.click(asked.first!, shareId("3000"));
    await discord.fake.until(() => shared.messages.length > 0 && refused.messages.length > 0);
    const [copy] = shared.messages;
    expect(copy).toMatchObject({ flags: 32768, allowed_mentions: { parse: [] } });
    expect(shownText(copy).trim()).toBe(shownText(before).trim());
    expect(buttonsIn(copy)).toEqual([]);
    expect(refused.callback).toMatchObject({ type: 4, data: { flags: 32768 + 64 } });
    expect(shownText(refused.first)).not.toContain("came at");
    // The button is gone, and the answer is as it was.
    await discord.fake.until(() => buttonsIn(asked.first).length === 0);
    expect(shownText(asked.first).trim()).toBe(shownText(before).trim());
  });

  it("is shared once, however often the button was pressed, and after a restart", async () => {
    const directory = await newDirectory();
    await start({ bot, directory });
    const asked = discord.fake.interact(2, { data: { name: "ask", options: [{ name: "private", value: true }] } });
    await discord.fake.until(() => shownText(asked.first) !== "");
    const before = structuredClone(asked.first!);
    const presses = Array.from({ length: 3 }, () => discord.fake.click(structuredClone(before), shareId("3000")));
    await discord.fake.until(() => presses.every(({ messages }) => messages.length > 0));
    await discord.running.stop();
    await start({ bot, directory, keep: discord.running.keep });
    presses.push(discord.fake.click(structuredClone(before), shareId("3000")));
    await discord.fake.until(() => presses.every(({ messages }) => messages.length > 0));
    const shown = presses.flatMap(({ messages }) => messages);
    expect(shown.map((message) => shownText(message).includes("came at"))).toEqual([true, false, false, false]);
    // Only who pressed sees that it was shared already.
    expect(shown.map(({ flags = 0 }) => (flags & 64) !== 0)).toEqual([false, true, true, true]);
    await rm(directory, { recursive: true, force: true });
  });

  it("is shared within what a person may do, and still once afterwards", async () => {
    await start({ bot, rates: "on" });
    const asked = discord.fake.interact(2, { data: { name: "ask", options: [{ name: "private", value: true }] } });
    await discord.fake.until(() => shownText(asked.first) !== "");
    const before = structuredClone(asked.first!);
    const presses = Array.from({ length: 40 }, () => discord.fake.click(structuredClone(before), shareId("3000")));
    await discord.fake.until(() => presses.every(({ messages }) => messages.length > 0));
    const shown = presses.flatMap(({ messages }) => messages).map((message) => shownText(message).trim());
    expect(shown.filter((text) => text.includes("came at"))).toHaveLength(1);
    expect(shown.filter((text) => text === "limited").length).toBeGreaterThan(0);
    expect(shownText(asked.first).trim()).toBe(shownText(before).trim());
  });
});
