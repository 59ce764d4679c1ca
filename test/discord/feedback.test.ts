import { beforeEach, describe, expect, it } from "vitest";
import { createBot, type QuestionOutcome } from "../../src/server.ts";
import { createTestLibrary, MILL } from "../chat/test-library.ts";
import type { FakeDiscord } from "../fakes/discord.ts";
import { buttonsIn, shownText } from "../fakes/discord-messages.ts";
import type { FakeDiscordMessage } from "../fakes/discord-types.ts";
import { WAYS_IN } from "./start-bot.ts";
import { type DiscordUnderTest, useDiscord } from "./use-discord.ts";

const OPERATOR = "300000000000000001";
const REFUSED = "Who won the *football* cup <in> Brazil?";
const opinions: (readonly [good: boolean, paragraph: number, asker: string])[] = [];

const outcomes: QuestionOutcome[] = [];

const startBot = async ({ start }: DiscordUnderTest): Promise<void> => {
  outcomes.length = 0;
  opinions.length = 0;
  const { library } = await createTestLibrary(MILL);
  const bot = createBot({
    library,
    onVote: async ({ good, paragraph }, asker) => {
      opinions.push([good, paragraph, asker]);
      return true;
    },
    hasNewsroom: true,
    onOutcome: (outcome) => outcomes.push(outcome),
    readReport: async () => ({
      since: "2026-01-01",
      until: "2026-01-02",
      answered: 3,
      refused: 1,
      good: 1,
      bad: 0,
      articles: [],
    }),
  });
  await start({ bot, env: { DISCORD_ADMINS: OPERATOR } });
};

/** Presses the button below a message, and gives what its person is told. */
const press = async ({ fake }: DiscordUnderTest, answer: FakeDiscordMessage, label: string) => {
  const button = buttonsIn(answer).find((one) => one.label === label)!;
  const click = fake.click(answer, button.custom_id);
  await fake.until(() => click.messages.some((message) => shownText(message) !== ""));
  return click;
};

describe.each(WAYS_IN)("below the answer to a command by %s", (way) => {
  const discord = useDiscord(way);
  beforeEach(() => startBot(discord));

  it("a vote is taken, and thanked for to that person alone", async () => {
    const asked = discord.fake.command("ask", { question: "Who repaired the wheel?" });
    await discord.fake.until(() => shownText(asked.first) !== "");
    const click = await press(discord, asked.first!, "Not helpful");
    expect(click.messages.map(shownText).join()).toContain("Thank you.");
    expect(opinions).toEqual([[false, 1, expect.stringMatching(/3000/)]]);
    expect(click.messages.every(({ flags = 0 }) => (flags & 64) === 64)).toBe(true);
  });

  it("telling the newsroom keeps the question, which the answer repeats", async () => {
    const asked = discord.fake.command("ask", { question: REFUSED });
    await discord.fake.until(() => shownText(asked.first) !== "");
    const click = await press(discord, asked.first!, "Tell the newsroom");
    expect(click.messages.map(shownText).join("\n")).toContain("Told:");
    expect(outcomes.at(-1)).toMatchObject({ cause: "told", question: REFUSED });
  });
});

describe("by the gateway", () => {
  const discord = useDiscord();
  beforeEach(() => startBot(discord));

  describe("a vote on an answer in Discord", () => {
    it("comes from the button below it, with who voted, and is thanked for to that person alone", async () => {
      discord.fake.say("1000", "Who repaired the wheel?");
      await discord.fake.until(() => discord.fake.said("1000").length > 0);
      const [answer] = discord.fake.said("1000");
      const button = buttonsIn(answer).find(({ label }) => label === "Not helpful")!;
      const click = discord.fake.click(answer!, button.custom_id);
      await discord.fake.until(() => click.messages.some((message) => shownText(message).includes("Thank you.")));
      expect(opinions).toEqual([[false, 1, expect.stringMatching(/3000/)]]);
      expect(click.messages.every(({ flags = 0 }) => (flags & 64) === 64)).toBe(true);
    });
  });

  describe("telling the newsroom in Discord", () => {
    const tell = async (answer: Parameters<FakeDiscord["click"]>[0], more = {}) => {
      const button = buttonsIn(answer).find(({ label }) => label === "Tell the newsroom")!;
      const click = discord.fake.click({ ...answer, ...more }, button.custom_id);
      await discord.fake.until(() => click.messages.some((message) => shownText(message) !== ""));
      return click.messages.map(shownText).join("\n");
    };

    it("keeps the question of the message that is replied to, as it was asked", async () => {
      const question = discord.fake.say("1000", REFUSED);
      await discord.fake.until(() => discord.fake.said("1000").length > 0);
      expect(await tell(discord.fake.said("1000")[0]!, { referenced_message: question })).toContain("Told:");
      expect(outcomes.at(-1)).toMatchObject({ cause: "told", question: REFUSED });
    });

    it("says so when the question cannot be read", async () => {
      discord.fake.say("1000", REFUSED);
      await discord.fake.until(() => discord.fake.said("1000").length > 0);
      expect(await tell(discord.fake.said("1000")[0]!)).toContain("I cannot read your question");
      expect(outcomes.at(-1)).not.toMatchObject({ cause: "told" });
    });
  });

  describe("/misses in Discord", () => {
    it("is told to an operator in a direct message, and to nobody else", async () => {
      discord.fake.say("2000", "/misses", { author: { id: OPERATOR } });
      await discord.fake.until(() => discord.fake.said("2000").length > 0);
      expect(shownText(discord.fake.said("2000")[0])).toContain("4 questions since 2026-01-01, 75 % answered.");
      discord.fake.say("3000", "/misses");
      discord.fake.say("4000", `<@${discord.fake.me}> /misses`, {
        guild_id: "5000",
        mentions: [{ id: discord.fake.me }],
        author: { id: OPERATOR },
      });
      await discord.fake.until(() => discord.fake.said("3000").length > 0 && discord.fake.said("4000").length > 0);
      for (const channel of ["3000", "4000"]) {
        expect(shownText(discord.fake.said(channel)[0])).toContain("Only the bot's operators can see that");
      }
      // Whoever would be one is told the id for the settings, where nobody reads along.
      expect(shownText(discord.fake.said("3000")[0])).toMatch(/Your id is \d+\./);
      expect(shownText(discord.fake.said("4000")[0])).not.toContain("Your id");
    });

    it("stands in no menu", async () => {
      await discord.fake.until(() => discord.fake.world.commands.length > 0);
      expect(discord.fake.world.commands.map(({ name }) => name)).not.toContain("misses");
    });
  });
});
