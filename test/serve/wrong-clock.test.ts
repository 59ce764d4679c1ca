import { afterEach, describe, expect, it } from "vitest";
import { startBot } from "../discord/start-bot.ts";
import { startFakeDiscord } from "../fakes/discord.ts";
import { shownText } from "../fakes/discord-messages.ts";
import { runTelegram } from "../telegram/run-telegram.ts";
import { ann, messageOf, privateChat } from "../telegram/updates.ts";

const HOUR_MS = 3_600_000;
const LATE = /comes late/;
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

describe.each([-26, -1.5, 1.5, 26])("a machine whose clock is %d hours off", (hours) => {
  const told = { clockAhead: expect.closeTo(hours * 3_600, -1) };

  it("answers on Telegram as ever, and says so in its health", { timeout: 60_000 }, async () => {
    const bot = await runTelegram({ aheadMs: hours * HOUR_MS });
    stops.push(bot.stop);
    const from = { ...ann, language_code: "en" };
    const date = Math.floor(Date.now() / 1000);
    bot.fake.push({
      message: messageOf({ message_id: 1, date, from, chat: privateChat, text: "Who repaired the wheel?" }),
    });
    await bot.fake.until(() => bot.fake.sent().length > 0);
    expect(bot.fake.sent()[0]?.text).toContain("Nora Quill");
    expect(bot.fake.sent()[0]?.text).not.toMatch(LATE);
    expect(bot.served.health().platforms.telegram).toMatchObject(told);
  });

  it("answers on Discord as ever, and says so in its health", { timeout: 60_000 }, async () => {
    const fake = await startFakeDiscord();
    stops.push(fake.stop);
    const bot = await startBot(fake, { aheadMs: hours * HOUR_MS });
    stops.push(bot.stop);
    await fake.until(() => bot.condition() === "live");
    fake.say("1000", "when was high water?");
    await fake.until(() => fake.said("1000").length > 0);
    expect(shownText(fake.said("1000")[0])).toContain("when was high water?");
    expect(shownText(fake.said("1000")[0])).not.toMatch(/late/);
    expect(bot.served.health().platforms.discord).toMatchObject(told);
  });
});
