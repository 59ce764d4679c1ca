import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noticeBot } from "../fakes/answer-bot.ts";
import { buttonsIn, type FakeDiscord, shownIn, startDiscord } from "../fakes/discord.ts";
import { type Running, startBot } from "./bot.ts";

let fake: FakeDiscord;
let running: Running;
const start = async (given: Parameters<typeof startBot>[1] = {}) => {
  running = await startBot(fake, given);
  await fake.until(() => running.condition() === "live");
};
beforeEach(async () => {
  fake = await startDiscord();
});
afterEach(async () => {
  await running.stop();
  await fake.stop();
});

const mention = (text: string) => `<@${fake.me}> ${text}`;
const mentioned = () => ({ mentions: [{ id: fake.me }], guild_id: "5000" });

describe("a message to the bot", () => {
  it("in private is answered once, as a reply that pings nobody", async () => {
    await start();
    const question = fake.say("1000", "when was high water?");
    await fake.until(() => fake.said("1000").length > 0);
    const [answer] = fake.said("1000");
    expect(shownIn(answer)).toContain("when was high water?");
    expect(answer).toMatchObject({
      flags: 32768,
      allowed_mentions: { parse: [] },
      nonce: `${question.id}-0`,
      enforce_nonce: true,
      message_reference: { message_id: question.id, fail_if_not_exists: false },
    });
  });
});

describe("a command", () => {
  it("is answered at once, publicly", async () => {
    await start();
    const asked = fake.command("ask", { question: "when?" });
    await fake.until(() => asked.messages.length > 0);
    expect(asked.callback).toMatchObject({ type: 4, data: { flags: 32768, allowed_mentions: { parse: [] } } });
    expect(shownIn(asked.first)).toContain("/ask when?");
  });

  it("that takes long is acknowledged first, then edited", async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const bot = noticeBot();
    await start({ bot: { ...bot, ask: async (query) => held.then(() => bot.ask(query)) } });
    const asked = fake.command("help");
    await fake.until(() => asked.callback !== undefined);
    expect(asked.callback).toMatchObject({ type: 5, data: { flags: 64 } });
    finish();
    await fake.until(() => shownIn(asked.first) !== "");
    expect(asked.messages).toHaveLength(1);
  });
});
void mention;
void mentioned;
void buttonsIn;
