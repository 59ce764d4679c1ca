import { describe, expect, it } from "vitest";
import { shownText } from "../../fakes/discord-messages.ts";
import { createNoticeBot } from "../../fakes/notice-bot.ts";
import { WAYS_IN } from "../start-bot.ts";
import { type DiscordUnderTest, useDiscord } from "../use-discord.ts";

const CALLBACK = /^POST \/interactions/;
const EDIT = /^PATCH \/webhooks/;

/** What the tests of both ways look at. */
const lookAt = (discord: DiscordUnderTest) => ({
  start: discord.start,
  count: (route: RegExp) => discord.fake.calls.filter((call) => route.test(call.route)).length,
  /** Resolves when a command that is given now is answered: what was asked before of the same person is done with. */
  settled: async () => {
    const last = discord.fake.command("ask", { question: "and the last one" });
    await discord.fake.until(() => shownText(last.first) !== "" || last.state === "gone");
  },
});

describe("an interaction by the gateway whose answering goes wrong is answered once", () => {
  const discord = useDiscord();
  const { start, settled } = lookAt(discord);

  it.each([
    ["the line breaks before", CALLBACK, { kind: "drop", when: "before" }],
    ["the line breaks after", CALLBACK, { kind: "drop", when: "after" }],
    ["a 502 after Discord has it", CALLBACK, { kind: "lose", status: 502 }],
    ["a 500 before", CALLBACK, { kind: "status", status: 500 }],
    ["a 429", CALLBACK, { kind: "status", status: 429, headers: { "retry-after": "0.1" } }],
  ] as const)("%s", async (_what, route, trouble) => {
    await start();
    discord.fake.fault({ route, do: trouble });
    const asked = discord.fake.command("ask", { question: "why?" });
    await discord.fake.until(() => shownText(asked.first) !== "");
    await settled();
    expect(asked.messages).toHaveLength(1);
    await expect.poll(() => discord.running.unanswered()).toEqual([]);
  });

  it("another process acknowledged it already (40060): its message is edited", async () => {
    await start();
    discord.fake.fault({ route: CALLBACK, do: { kind: "drop", when: "after" } });
    discord.fake.fault({ route: EDIT, do: { kind: "status", status: 500 } });
    const asked = discord.fake.command("ask", { question: "why?" });
    await discord.fake.until(() => discord.fake.calls.some((call) => EDIT.test(call.route) && call.status === 200));
    expect(asked.messages).toHaveLength(1);
  });
});

describe.each(WAYS_IN)("an interaction by %s whose answering goes wrong is answered once", (way) => {
  const discord = useDiscord(way);
  const { start, settled, count } = lookAt(discord);

  it.each([
    ["the line breaks before", { kind: "drop", when: "before" }],
    ["the line breaks after", { kind: "drop", when: "after" }],
    ["a 502 after Discord has it", { kind: "lose", status: 502 }],
    ["a 500 before", { kind: "status", status: 500 }],
    ["a 429", { kind: "status", status: 429, headers: { "retry-after": "0.1" } }],
  ] as const)("%s", async (_what, trouble) => {
    await start();
    discord.fake.fault({ route: EDIT, do: trouble });
    const asked = discord.fake.command("ask", { question: "why?" });
    await discord.fake.until(() => shownText(asked.first) !== "");
    await settled();
    expect(asked.messages).toHaveLength(1);
    await expect.poll(() => discord.running.unanswered()).toEqual([]);
  });

  it("too late (10062): dropped without a storm, known as refused", async () => {
    await discord.fake.stop();
    await discord.replace({ answersWithin: -1 });
    await start();
    const asked = discord.fake.command("ask", { question: "why?" });
    await discord.fake.until(() => asked.state === "gone" || count(CALLBACK) > 0);
    await expect
      .poll(() => discord.running.unanswered())
      .toEqual([{ key: `i${asked.id}`, state: "failed", reason: "refused" }]);
    expect(count(CALLBACK) + count(EDIT)).toBeLessThan(5);
  });

  it("its token has expired (50027): given up, and the bot's own token is still good", async () => {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const bot = createNoticeBot();
    await start({
      bot: {
        ...bot,
        ask: (query) => (query.text.startsWith("/ask") ? held.then(() => bot.ask(query)) : bot.ask(query)),
      },
    });
    const asked = discord.fake.command("ask", { question: "why?" });
    await discord.fake.until(() => asked.callback !== undefined);
    asked.state = "gone";
    finish();
    await discord.fake.until(() => count(EDIT) === 1);
    await settled();
    await expect
      .poll(() => discord.running.unanswered())
      .toEqual([{ key: `i${asked.id}`, state: "failed", reason: "refused" }]);
    expect(discord.running.condition()).toBe("live");
  });
});
