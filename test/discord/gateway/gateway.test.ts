import { describe, expect, it } from "vitest";
import { budgetCapacity, discordWaitMs, spendIdentify } from "../../../adapters/discord/gateway/identify-budget.ts";
import { createSequenceTracker } from "../../../adapters/discord/gateway/sequence-tracker.ts";
import { createMemoryStorage } from "../../../adapters/discord/gateway/state-storage.ts";
import { shownText } from "../../fakes/discord-messages.ts";
import { useDiscord } from "../use-discord.ts";

const discord = useDiscord();
const { start } = discord;

const words = (channel: string) => discord.fake.said(channel).map((message) => shownText(message).trim());
const answered = (channel: string, text: string) => discord.fake.until(() => words(channel).includes(text));

describe("a connection that is lost", () => {
  it.each([
    ["the line is cut", () => discord.fake.gateway.drop()],
    ["Discord asks to reconnect", () => discord.fake.gateway.reconnect()],
    ["an invalid session that can be resumed", () => discord.fake.gateway.invalidate(true)],
    ["closed with 1001", () => discord.fake.gateway.close(1001)],
    ["closed with 4000", () => discord.fake.gateway.close(4000)],
    ["closed with 4001", () => discord.fake.gateway.close(4001)],
    ["closed with 4002", () => discord.fake.gateway.close(4002)],
  ] as const)("%s: it is resumed, and what was said meanwhile is answered, all once", async (_what, lose) => {
    await start();
    discord.fake.say("1000", "before");
    await answered("1000", "before");
    lose();
    discord.fake.say("1000", "meanwhile");
    await answered("1000", "meanwhile");
    discord.fake.say("1000", "after");
    await answered("1000", "after");
    expect(words("1000")).toEqual(["before", "meanwhile", "after"]);
    expect(discord.fake.gateway.seen.identifies).toBe(1);
  });

  it.each([["closed with 1000", () => discord.fake.gateway.close(1000, false)]] as const)(
    "%s: a new session begins, and what was missed is fetched, all once",
    async (_what, lose) => {
      await start();
      discord.fake.say("1000", "before");
      await answered("1000", "before");
      lose();
      discord.fake.say("1000", "meanwhile", {}, true);
      await answered("1000", "meanwhile");
      expect(words("1000")).toEqual(["before", "meanwhile"]);
      expect(discord.fake.gateway.seen.identifies).toBe(2);
      // Discord wants five seconds between two identifies.
    },
    15_000,
  );
});

describe("a process that follows another", () => {
  it("resumes its session, without another identify, and answers what was said between", async () => {
    const keep = createMemoryStorage();
    await start({ keep });
    discord.fake.say("1000", "before");
    await answered("1000", "before");
    await discord.running.stop();
    discord.fake.say("1000", "between");
    await start({ keep });
    await answered("1000", "between");
    expect(words("1000")).toEqual(["before", "between"]);
    expect(discord.fake.gateway.seen).toMatchObject({ identifies: 1, resumes: 1 });
  });

  it("fetches what was said between when the session is gone, where it was spoken to before", async () => {
    const keep = createMemoryStorage();
    await start({ keep });
    discord.fake.say("1000", "before");
    discord.fake.say("1001", `<@${discord.fake.me}> hello`, { guild_id: "5000", mentions: [{ id: discord.fake.me }] });
    await answered("1000", "before");
    await answered("1001", "hello");
    await discord.running.stop();
    discord.fake.gateway.forget();
    discord.fake.say("1000", "between", {}, true);
    discord.fake.say("1001", "chatter", { guild_id: "5000" }, true);
    discord.fake.say(
      "1001",
      `<@${discord.fake.me}> between`,
      { guild_id: "5000", mentions: [{ id: discord.fake.me }] },
      true,
    );
    await start({ keep });
    await answered("1000", "between");
    await answered("1001", "between");
    expect(words("1001")).toEqual(["hello", "between"]);
  });

  it("does not look where it may no longer read", async () => {
    const keep = createMemoryStorage();
    await start({ keep });
    discord.fake.say("1000", "before");
    await answered("1000", "before");
    await discord.running.stop();
    discord.fake.gateway.forget();
    discord.fake.world.forbidden.add("1000");
    const looks = () => discord.fake.calls.filter(({ route }) => route === "GET /channels/1000/messages").length;
    await start({ keep });
    await discord.fake.until(() => looks() === 1);
    discord.fake.say("1001", "elsewhere");
    await answered("1001", "elsewhere");
    expect(looks()).toBe(1);
  });
});

describe("a close for good", () => {
  it.each([4004, 4010, 4011, 4012, 4013, 4014])(
    "%i while running: this platform is dead, with one line",
    async (code) => {
      await start();
      discord.fake.gateway.close(code);
      await discord.fake.until(() => discord.running.condition() === "dead");
      const stops = discord.running.lines.filter((line) => line.includes("this platform stops"));
      expect(stops).toHaveLength(1);
      expect(stops[0]).toContain(`(${code})`);
      expect(discord.running.served.health().ok).toBe(false);
    },
  );

  it.each([4004, 4014])("%i at the beginning", async (code) => {
    discord.fake.gateway.trouble.closeOnIdentify = code;
    await discord.launch();
    await discord.fake.until(() => discord.running.condition() === "dead");
    expect(discord.running.lines.filter((line) => line.includes("this platform stops"))).toHaveLength(1);
    expect(discord.fake.gateway.seen.identifies).toBe(1);
  });

  it("a token that Discord does not know at the beginning", async () => {
    discord.fake.world.known = false;
    await discord.launch();
    await discord.fake.until(() => discord.running.condition() === "dead");
    expect(discord.running.lines.join("")).toContain("DISCORD_TOKEN: Discord does not know this token");
    expect(discord.fake.gateway.seen.connections).toBe(0);
  });
});

describe("a Discord that is away at the beginning", () => {
  it("is waited for", async () => {
    const { port } = discord.fake;
    await discord.fake.stop();
    await discord.launch();
    await expect.poll(() => discord.running.lines.join("")).toContain("not reached");
    expect(discord.running.condition()).toBe("connecting");
    await discord.replace({ port });
    await discord.fake.until(() => discord.running.condition() === "live");
    discord.fake.say("1000", "at last");
    await answered("1000", "at last");
  });

  it("or whose gateway is, is waited for", async () => {
    discord.fake.fault({ route: /^GET \/gateway\/bot/, times: 1, do: { kind: "status", status: 503 } });
    await start();
    discord.fake.say("1000", "at last");
    await answered("1000", "at last");
  });
});

describe("events that are none", () => {
  it.each([
    ["nothing", null],
    ["no author", { id: "1", channel_id: "1000", author: null, content: "x" }],
    ["a number for words", { id: "1", channel_id: "1000", author: { id: "3" }, content: 7 }],
    ["a list", []],
    ["a text", "x"],
  ])("%s is passed over, and the next question is answered", async (_what, data) => {
    await start();
    for (const name of ["MESSAGE_CREATE", "INTERACTION_CREATE", "GUILD_CREATE", "MADE_UP"])
      discord.fake.gateway.event(name, data);
    discord.fake.say("1000", "still there?");
    await answered("1000", "still there?");
    expect(discord.fake.gateway.seen.connections).toBe(1);
  });

  it.each([
    ["no JSON", "{"],
    ["bytes", Buffer.from([0x78, 0x9c, 1, 2, 3])],
    ["JSON of nothing", "null"],
    ["an event without a body", '{"op":0,"s":2,"t":"READY"}'],
    ["a hello without a body", '{"op":10}'],
    ["an invalid session without a body", '{"op":9}'],
  ])("a frame of %s costs at most the connection", async (_what, frame) => {
    await start();
    discord.fake.gateway.raw(frame);
    discord.fake.say("1000", "still there?");
    await answered("1000", "still there?");
    expect(words("1000")).toEqual(["still there?"]);
  });
});

describe("identifying", () => {
  it("is allowed in bursts, and one each 90 s on average", () => {
    let budget: Parameters<typeof spendIdentify>[0];
    let identifies = 0;
    let shortestWait = Number.POSITIVE_INFINITY;
    const day = 24 * 60 * 60 * 1000;
    // A crash loop: a new process every second, all day.
    for (let now = 0; now < day; now += 1000) {
      const outcome = spendIdentify(budget, budgetCapacity(1), now);
      if ("budget" in outcome) {
        budget = outcome.budget;
        identifies += 1;
      } else shortestWait = Math.min(shortestWait, outcome.waitMs);
    }
    expect(shortestWait).toBeGreaterThan(0);
    expect(identifies).toBeLessThanOrEqual(day / 90_000 + budgetCapacity(1));
    expect(identifies).toBeGreaterThan(900);
  });

  it("survives a clock that was set back", () => {
    const spent = { left: 0, at: 1_000_000 };
    expect(spendIdentify(spent, 10, 0)).toEqual({ waitMs: 90_000 });
  });

  it("stops while fifty are left of Discord's own count", () => {
    expect(discordWaitMs({ remaining: 51, reset_after: 5000 })).toBe(0);
    expect(discordWaitMs({ remaining: 50, reset_after: 5000 })).toBe(5000);
  });

  it("waits when Discord's count is low, and says so", async () => {
    discord.fake.world.remaining = 50;
    await discord.launch({ rates: "on" });
    await expect.poll(() => discord.running.lines.join("")).toContain("too many new sessions");
    expect(discord.fake.gateway.seen.identifies).toBe(0);
  });

  it("is counted across processes that each begin anew", async () => {
    const keep = createMemoryStorage();
    await start({ keep, rates: "on" });
    await discord.running.stop();
    discord.fake.gateway.forget();
    // Of what one may do all that is left is as much as three processes need.
    const state = (await keep.read()) as { budget: { left: number } };
    expect(state.budget.left).toBeCloseTo(budgetCapacity(1) - 1, 1);
    await keep.write({ ...state, budget: { ...state.budget, left: 3 } });
    for (let process = 0; process < 3; process += 1) {
      await start({ keep, rates: "on" });
      await discord.running.stop();
      discord.fake.gateway.forget();
    }
    // Discord itself wants five seconds between two of one process; processes do not know of each other's.
    await discord.launch({ keep, rates: "on" });
    await expect.poll(() => discord.running.lines.join("")).toContain("too many new sessions");
    expect(discord.fake.gateway.seen.identifies).toBe(4);
  });
});

describe("how far everything is safe", () => {
  it("is before the oldest event that is not in the inbox yet", () => {
    const progress = createSequenceTracker();
    progress.restart(10);
    const [first, second, third] = [11, 12, 13].map((sequence) => progress.track(sequence));
    expect(progress.lastSafe()).toBe(10);
    second?.();
    expect(progress.lastSafe()).toBe(10);
    first?.();
    expect(progress.lastSafe()).toBe(12);
    third?.();
    expect(progress.lastSafe()).toBe(13);
    progress.restart(1);
    expect(progress.lastSafe()).toBe(1);
  });
});
