import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Bot } from "../../../src/server.ts";
import { type FakeDiscord, startFakeDiscord } from "../../fakes/discord.ts";
import { shownText } from "../../fakes/discord-messages.ts";
import { createNoticeBot } from "../../fakes/notice-bot.ts";
import { type RunningBot, startBot } from "../start-bot.ts";

// Nothing here is about speed: on a busy machine everything may take long.
vi.setConfig({ testTimeout: 40_000, hookTimeout: 40_000 });

let fake: FakeDiscord;
let running: RunningBot;
const start = async (given: Parameters<typeof startBot>[1] = {}) => {
  running = await startBot(fake, given);
  await fake.until(() => running.condition() === "live");
};
beforeEach(async () => {
  fake = await startFakeDiscord();
});
afterEach(async () => {
  await running.stop();
  await fake.stop();
});

describe("a question that is edited", () => {
  const where = { guild_id: "5000" };
  const ask = (text: string) => fake.say("1500", `<@${fake.me}> ${text}`, { ...where, mentions: [{ id: fake.me }] });
  const words = () => fake.said("1500").map((message) => shownText(message).trim());

  it("has its answer edited, and no second one; a link that is looked up below it changes nothing", async () => {
    await start();
    const question = ask("one");
    await fake.until(() => words().length === 1);
    fake.edit(question, `<@${fake.me}> two`, { guild_id: "5000" });
    await fake.until(() => words()[0] === "two");
    fake.gateway.event("MESSAGE_UPDATE", { ...question, guild_id: "5000" });
    ask("three");
    await fake.until(() => words().length === 2);
    expect(words()).toEqual(["two", "three"]);
  });

  it("while it is not answered yet is answered once, with its new words", async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const bot = createNoticeBot();
    const slow: Bot = { ...bot, ask: (query) => held.then(() => bot.ask(query)) };
    await start({ bot: slow });
    const question = ask("one");
    fake.edit(question, `<@${fake.me}> two`, { guild_id: "5000" });
    finish();
    await fake.until(() => words()[0] === "two");
    expect(words()).toEqual(["two"]);
  });

  it("has a new answer where the old one was deleted, or was none", async () => {
    await start();
    const [question, other] = [ask("one"), fake.say("1500", "not for the bot", where)];
    await fake.until(() => words().length === 1);
    fake.remove(fake.said("1500")[0]!);
    fake.edit(question, `<@${fake.me}> two`, { guild_id: "5000" });
    await fake.until(() => words().includes("two"));
    Object.assign(other, { mentions: [{ id: fake.me }] });
    fake.edit(other, `<@${fake.me}> for the bot`, { guild_id: "5000" });
    await fake.until(() => words().length === 2);
    expect(words()).toEqual(["two", "for the bot"]);
  });

  it("has what its new answer does not need any more taken away", async () => {
    const long = "x".repeat(3_000);
    const bot = createNoticeBot();
    const ten = Array.from({ length: 4 }, () => long).join("\n");
    await start({
      bot: { ...bot, ask: (query) => bot.ask({ ...query, text: query.text === "long" ? ten : query.text }) },
    });
    const question = ask("long");
    await fake.until(() => words().length > 1);
    fake.edit(question, `<@${fake.me}> short`, { guild_id: "5000" });
    await fake.until(() => words().length === 1);
    expect(words()).toEqual(["short"]);
    fake.edit(question, `<@${fake.me}> long`, { guild_id: "5000" });
    await fake.until(() => words().join("").replaceAll("\n", "").length === 12_000);
  });
});
