import { rm } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { shownText } from "../fakes/discord-messages.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";
import { newDirectory, startBot } from "./start-bot.ts";
import { useDiscord } from "./use-discord.ts";

const discord = useDiscord();
const { start } = discord;

const POST = /^POST \/channels\/1000\/messages/;
const words = (channel: string) => discord.fake.said(channel).map((message) => shownText(message).trim());
const count = (route: RegExp) => discord.fake.calls.filter((call) => route.test(call.route)).length;
/** Resolves when a question that is asked now is answered: what was asked before on the same channel is done with. */
const settled = async (channel = "1000") => {
  discord.fake.say(channel, "and the last one");
  await discord.fake.until(() => words(channel).includes("and the last one"));
};

describe("a message whose sending goes wrong is answered once", () => {
  it.each([
    ["the line breaks before Discord has it", { kind: "drop", when: "before" }],
    ["the line breaks after Discord has it", { kind: "drop", when: "after" }],
    ["a 502 before", { kind: "status", status: 502 }],
    ["a 502 after Discord has it", { kind: "lose", status: 502 }],
    ["a 429", { kind: "status", status: 429, headers: { "retry-after": "0.2", "x-ratelimit-scope": "user" } }],
    ["a global 429", { kind: "status", status: 429, headers: { "retry-after": "0.2", "x-ratelimit-global": "true" } }],
    ["a shared 429", { kind: "status", status: 429, headers: { "retry-after": "0.2", "x-ratelimit-scope": "shared" } }],
    ["a 429 that does not say how long", { kind: "status", status: 429 }],
    ["a 429 that talks nonsense", { kind: "status", status: 429, headers: { "retry-after": "abc" } }],
    [
      "Cloudflare's page",
      { kind: "status", status: 429, body: "<html>error code: 1015</html>", headers: { "content-type": "text/html" } },
    ],
  ] as const)("%s", async (_what, trouble) => {
    await start();
    discord.fake.fault({ route: POST, do: trouble });
    discord.fake.say("1000", "why?");
    await discord.fake.until(() => words("1000").length > 0);
    await settled();
    expect(words("1000")).toEqual(["why?", "and the last one"]);
    await expect.poll(() => discord.running.unanswered()).toEqual([]);
  });

  it("and not at all where Discord refuses: it is known why, and is not tried again", async () => {
    await start();
    discord.fake.world.forbidden.add("1000");
    const { id } = discord.fake.say("1000", "why?");
    await discord.fake.until(() => count(POST) === 1);
    await settled("1001");
    await expect
      .poll(() => discord.running.unanswered())
      .toEqual([{ key: `m${id}`, state: "failed", reason: "refused" }]);
    expect(count(POST)).toBe(1);
  });

  it("a channel that must wait makes no other wait, and keeps its order", async () => {
    await start();
    discord.fake.fault({ route: POST, do: { kind: "status", status: 429, headers: { "retry-after": "1" } } });
    for (const text of ["one", "two", "three"]) discord.fake.say("1000", text);
    await discord.fake.until(() => count(POST) === 1);
    for (const channel of ["1001", "1002"]) discord.fake.say(channel, "quick");
    await discord.fake.until(() => words("1001").length === 1 && words("1002").length === 1);
    expect(words("1000")).toEqual([]);
    await discord.fake.until(() => words("1000").length === 3);
    expect(words("1000")).toEqual(["one", "two", "three"]);
  });
});

describe("a core that goes wrong", () => {
  it.each([
    ["an error", () => Promise.reject(new Error("x".repeat(100_000)))],
    [
      "at once",
      () => {
        throw new TypeError("at once");
      },
    ],
    ["something that is no error", () => Promise.reject({ odd: true })],
    ["nothing", () => Promise.reject(undefined)],
  ] as const)("throws %s: a polite word, and the entry is known as failed", async (_what, ask) => {
    const bot = createNoticeBot();
    await start({ bot: { ...bot, ask: (query) => (query.text === "break" ? ask() : bot.ask(query)) } });
    const { id } = discord.fake.say("1000", "break");
    await settled();
    expect(words("1000")).toEqual(["failed", "and the last one"]);
    await expect
      .poll(() => discord.running.unanswered())
      .toEqual([{ key: `m${id}`, state: "failed", reason: "fault" }]);
  });

  it("hangs: others are answered meanwhile, and it is given up in time", async () => {
    const bot = createNoticeBot();
    await start({
      answerWithin: 300,
      bot: { ...bot, ask: (query) => (query.text === "hang" ? new Promise(() => undefined) : bot.ask(query)) },
    });
    const { id } = discord.fake.say("1000", "hang");
    await settled("1001");
    expect(words("1000")).toEqual([]);
    await discord.fake.until(() => words("1000").length === 1);
    expect(words("1000")).toEqual(["failed"]);
    await settled("1001");
    await expect
      .poll(() => discord.running.unanswered())
      .toEqual([{ key: `m${id}`, state: "failed", reason: "deadline" }]);
  });
});

describe("one who says very much", () => {
  it("holds nobody else up", async () => {
    await start();
    for (let index = 0; index < 2000; index += 1) discord.fake.say("1000", `flood ${index}`);
    discord.fake.say("1001", "quick");
    await discord.fake.until(() => words("1001").length === 1);
    expect(words("1000").length).toBeLessThan(1000);
  });
});

describe("a token that is refused", () => {
  it("once, by a proxy's mistake, costs nothing", async () => {
    await start();
    discord.fake.fault({
      route: POST,
      do: { kind: "status", status: 401, body: { message: "401: Unauthorized", code: 0 } },
    });
    discord.fake.say("1000", "why?");
    await discord.fake.until(() => words("1000").includes("why?"));
    await settled();
    expect(words("1000")).toEqual(["why?", "and the last one"]);
    expect(discord.running.condition()).toBe("live");
  });

  it("for good ends this platform with one clear line and few requests", async () => {
    await start();
    discord.fake.world.known = false;
    for (let index = 0; index < 50; index += 1) discord.fake.say(String(1100 + index), "why?");
    await discord.fake.until(() => discord.running.condition() === "dead");
    expect(discord.fake.calls.filter(({ status }) => status === 401).length).toBeLessThan(100);
    await expect.poll(() => discord.running.unanswered()).toEqual([]);
    expect(discord.running.lines.filter((line) => line.includes("this platform stops"))).toHaveLength(1);
    expect(discord.running.lines.join("")).toContain("DISCORD_TOKEN");
  });
});

describe("a stop under load", () => {
  it("answers what is in hand, and leaves what comes after to the next process; nothing twice", async () => {
    const directory = await newDirectory();
    await start({ directory });
    const asked = Array.from({ length: 60 }, (_, index) => discord.fake.say(String(2000 + index), `question ${index}`));
    await discord.fake.until(() => asked.some(({ channel_id }) => words(channel_id).length > 0));
    await discord.running.stop(5000);
    for (let index = 0; index < 20; index += 1) asked.push(discord.fake.say(String(2100 + index), `later ${index}`));
    const again = await startBot(discord.fake, { directory, keep: discord.running.keep });
    await discord.fake.until(() => asked.every(({ channel_id }) => words(channel_id).length > 0));
    for (const { channel_id, content } of asked) expect(words(channel_id)).toEqual([content]);
    expect(discord.fake.gateway.seen.identifies).toBe(1);
    await again.stop();
    await rm(directory, { recursive: true, force: true });
  });
});
