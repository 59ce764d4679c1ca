import { describe, expect, it } from "vitest";
import type { Bot } from "../../../src/server.ts";
import { shownText } from "../../fakes/discord-messages.ts";
import { createNoticeBot } from "../../fakes/notice-bot.ts";
import { useDiscord } from "../use-discord.ts";

const discord = useDiscord();
const { start } = discord;

describe("a question that is edited", () => {
  const where = { guild_id: "5000" };
  const ask = (text: string) =>
    discord.fake.say("1500", `<@${discord.fake.me}> ${text}`, { ...where, mentions: [{ id: discord.fake.me }] });
  const words = () => discord.fake.said("1500").map((message) => shownText(message).trim());

  it("has its answer edited, and no second one; a link that is looked up below it changes nothing", async () => {
    await start();
    const question = ask("one");
    await discord.fake.until(() => words().length === 1);
    discord.fake.edit(question, `<@${discord.fake.me}> two`, { guild_id: "5000" });
    await discord.fake.until(() => words()[0] === "two");
    discord.fake.gateway.event("MESSAGE_UPDATE", { ...question, guild_id: "5000" });
    ask("three");
    await discord.fake.until(() => words().length === 2);
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
    discord.fake.edit(question, `<@${discord.fake.me}> two`, { guild_id: "5000" });
    finish();
    await discord.fake.until(() => words()[0] === "two");
    expect(words()).toEqual(["two"]);
  });

  it("has a new answer where the old one was deleted, or was none", async () => {
    await start();
    const [question, other] = [ask("one"), discord.fake.say("1500", "not for the bot", where)];
    await discord.fake.until(() => words().length === 1);
    discord.fake.remove(discord.fake.said("1500")[0]!);
    discord.fake.edit(question, `<@${discord.fake.me}> two`, { guild_id: "5000" });
    await discord.fake.until(() => words().includes("two"));
    Object.assign(other, { mentions: [{ id: discord.fake.me }] });
    discord.fake.edit(other, `<@${discord.fake.me}> for the bot`, { guild_id: "5000" });
    await discord.fake.until(() => words().length === 2);
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
    await discord.fake.until(() => words().length > 1);
    discord.fake.edit(question, `<@${discord.fake.me}> short`, { guild_id: "5000" });
    await discord.fake.until(() => words().length === 1);
    expect(words()).toEqual(["short"]);
    discord.fake.edit(question, `<@${discord.fake.me}> long`, { guild_id: "5000" });
    await discord.fake.until(() => words().join("").replaceAll("\n", "").length === 12_000);
  });
});

it("is answered without a reply where the bot may write, and not read what was said before", async () => {
  await start();
  const body = { message: "Cannot reply without permission to read message history", code: 160002 };
  discord.fake.fault({ route: /^POST \/channels\/\d+\/messages$/, do: { kind: "status", status: 403, body } });
  const question = discord.fake.say("1500", "one");
  await discord.fake.until(() => discord.fake.said("1500").length > 0);
  const [answer] = discord.fake.said("1500");
  expect(shownText(answer).trim()).toBe("one");
  expect(answer).toMatchObject({ nonce: `${question.id}-0` });
  expect(answer).not.toHaveProperty("message_reference");
});
