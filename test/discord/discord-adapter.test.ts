import { rm } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type Bot, commandCatalogue, createBot } from "../../src/server.ts";
import { createTestLibrary, LIGHTHOUSE, MILL } from "../chat/test-library.ts";
import { buttonsIn, shownText } from "../fakes/discord-messages.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";
import { newDirectory, startBot, WAYS_IN } from "./start-bot.ts";
import { useDiscord } from "./use-discord.ts";

/** A bot whose `ask` waits until it is let go. */
const slowBot = () => {
  let finish: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const bot = createNoticeBot();
  const slow: Bot = { ...bot, ask: async (query) => held.then(() => bot.ask(query)) };
  return { bot: slow, finish };
};

describe("by the gateway", () => {
  const discord = useDiscord();
  const { start } = discord;

  describe("a message to the bot", () => {
    it("in private is answered once, as a reply that pings nobody", async () => {
      await start();
      const question = discord.fake.say("1000", "when was high water? @everyone <@1>");
      await discord.fake.until(() => discord.fake.said("1000").length > 0);
      const [answer] = discord.fake.said("1000");
      expect(shownText(answer)).toContain("when was high water? \\@everyone");
      expect(shownText(answer)).not.toContain("@1");
      expect(answer).toMatchObject({
        flags: 32768,
        allowed_mentions: { parse: [] },
        nonce: `${question.id}-0`,
        enforce_nonce: true,
        message_reference: { message_id: question.id, fail_if_not_exists: false },
      });
    });

    it("with several questions is answered by several, in their order, each with its buttons", async () => {
      const { library } = await createTestLibrary(MILL);
      await start({ bot: createBot({ library }) });
      discord.fake.say("1000", "Who repaired the wheel? How much did the restoration cost?");
      await discord.fake.until(() => discord.fake.said("1000").length > 1);
      const said = discord.fake.said("1000");
      expect(said.map((message) => shownText(message).trim().split("\n")[0])).toEqual([
        "**Who repaired the wheel?**",
        "**How much did the restoration cost?**",
      ]);
      for (const message of said) expect(buttonsIn(message).length).toBeGreaterThan(0);
    });

    it("in a thread is answered in the thread, in the order of the questions", async () => {
      await start();
      for (const text of ["one", "two", "three"]) {
        discord.fake.say("1500", `<@${discord.fake.me}> ${text}`, {
          guild_id: "5000",
          mentions: [{ id: discord.fake.me }],
        });
      }
      await discord.fake.until(() => discord.fake.said("1500").length === 3);
      expect(discord.fake.said("1500").map((message) => shownText(message).trim())).toEqual(["one", "two", "three"]);
    });
  });

  describe("a server that the bot was removed from", () => {
    it("is forgotten with all its channels; one that is only out of order is not", async () => {
      await start();
      const { memory } = discord.running.store;
      const chosen = { article: "mill" };
      for (const place of ["discord:5000:1500", "discord:5001:1500"]) await memory.configure(place, chosen);
      discord.fake.gateway.event("GUILD_DELETE", { id: "5000", unavailable: true });
      discord.fake.gateway.event("GUILD_DELETE", { id: "5001" });
      await expect.poll(() => memory.settings("discord:5001:1500")).toEqual({});
      expect(await memory.settings("discord:5000:1500")).toEqual(chosen);
    });
  });
});

describe.each(WAYS_IN)("commands by %s", (way) => {
  const discord = useDiscord(way);
  const { start } = discord;

  describe("a command", () => {
    it("is answered publicly, with one message that pings nobody", async () => {
      await start();
      const asked = discord.fake.command("ask", { question: "when?" });
      await discord.fake.until(() => shownText(asked.first) !== "");
      expect(asked.messages).toHaveLength(1);
      expect(asked.first).toMatchObject({ flags: 32768, allowed_mentions: { parse: [] } });
      expect(shownText(asked.first)).toContain("/ask when?");
    });

    it("that takes long is acknowledged first, then edited: one message", async () => {
      const { bot, finish } = slowBot();
      await start({ bot });
      const asked = discord.fake.command("help");
      await discord.fake.until(() => asked.callback !== undefined);
      expect(asked.callback).toMatchObject({ type: 5, data: { flags: 64 } });
      finish();
      await discord.fake.until(() => shownText(asked.first) !== "");
      expect(asked.messages).toHaveLength(1);
      expect(asked.first?.flags).toBe(32768 + 64);
    });

    it("is answered by the next process when this one stopped over it", async () => {
      const { bot } = slowBot();
      const directory = await newDirectory();
      await start({ bot, directory });
      const asked = discord.fake.command("help");
      await discord.fake.until(() => asked.callback !== undefined);
      await discord.running.stop(0);
      const again = await startBot(discord.fake, { directory, keep: discord.running.keep, way });
      await discord.fake.until(() => shownText(asked.first) !== "");
      expect(asked.messages).toHaveLength(1);
      await again.stop();
      await rm(directory, { recursive: true, force: true });
    });

    it("beyond what a person may ask gets a friendly word instead of silence", async () => {
      await start({ rates: "on" });
      const asked = Array.from({ length: 40 }, () => discord.fake.command("ask", { question: "again?" }));
      await discord.fake.until(() => asked.every((one) => shownText(one.first) !== ""));
      expect(asked.filter((one) => shownText(one.first).includes("limited")).length).toBeGreaterThan(0);
    });
  });

  describe("typing", () => {
    it("is answered with questions and titles that fit, at most 25", async () => {
      const many = Array.from({ length: 40 }, (_, index) => `Question ${index}?`);
      await start({
        bot: createNoticeBot({
          suggest: async () => ["x".repeat(101), ...many],
          titles: async () => ({
            titles: [{ id: "tides", title: "T".repeat(150), date: "2026" }],
            total: 1,
            isWhole: true,
          }),
        }),
      });
      const typed = (name: string) =>
        discord.fake.interact(4, {
          data: { type: 1, name: "ask", options: [{ name, type: 3, value: "q", focused: true }] },
        });
      const [question, article] = [typed("question"), typed("article")];
      await discord.fake.until(() => question.callback !== undefined && article.callback !== undefined);
      expect(question.callback).toMatchObject({ type: 8 });
      const questions = question.callback?.data as { choices: { name: string; value: string }[] };
      const { choices } = questions;
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(choices[0]).toEqual({ name: "Question 0?", value: "Question 0?" });
      const titles = article.callback?.data as { choices: { name: string; value: string }[] };
      const [title] = titles.choices;
      expect(title?.value).toBe("tides");
      expect(title?.name).toHaveLength(100);
    });

    it("that nothing can be found for in time is answered with nothing, in time", async () => {
      await start({ bot: createNoticeBot({ suggest: () => new Promise(() => undefined) }) });
      const typed = discord.fake.interact(4, {
        data: { name: "ask", options: [{ name: "question", value: "q", focused: true }] },
      });
      await discord.fake.until(() => typed.callback !== undefined);
      expect(typed.callback).toEqual({ type: 8, data: { choices: [] } });
    });
  });

  describe("a command that is narrowed to an article", () => {
    const words = "Nora Quill, a retired engineer, repaired the wheel with forty volunteers.";
    it.each([
      ["its id", "mill", /Verbatim/],
      ["its title, typed", "Old water mill at Hadley", /Verbatim/],
      ["no article there is", "gone", /There is no article “gone”/],
      ["another article", "lighthouse", /Elsewhere/],
    ])("by %s speaks of that one or of none", async (_, article, expected) => {
      const { library } = await createTestLibrary(MILL, LIGHTHOUSE);
      await start({ bot: createBot({ library }) });
      const checked = discord.fake.command("check", { quotation: words, article });
      await discord.fake.until(() => shownText(checked.first) !== "");
      expect(shownText(checked.first)).toMatch(expected);
    });
  });

  describe("the commands", () => {
    it("are registered when they are others than Discord has, and not again", async () => {
      const bot = createNoticeBot({ commands: commandCatalogue });
      const puts = () => discord.fake.calls.filter(({ route }) => route.startsWith("PUT /applications/"));
      await start({ bot });
      await discord.fake.until(() => puts().length === 1);
      expect(discord.fake.world.commands).toHaveLength(
        commandCatalogue.filter(({ audience, needsHiding }) => audience !== "operators" && !needsHiding).length + 2,
      );
      await discord.running.stop();
      const gets = () => discord.fake.calls.filter(({ route }) => /^GET .*commands$/.test(route)).length;
      const before = gets();
      await start({ bot });
      await discord.fake.until(() => gets() > before);
      expect(puts()).toHaveLength(1);
    });
  });
});
