import { describe, expect, it } from "vitest";
import { startBot } from "../discord/start-bot.ts";
import { type FakeDiscord, startFakeDiscord } from "../fakes/discord.ts";
import { shownText } from "../fakes/discord-messages.ts";

/** A gateway that is silent is to be noticed, and left behind, within this time. */
const LONGEST_MS = 60_000;

type Row = Readonly<{
  name: string;
  /** Before the bot starts. */
  before?: (fake: FakeDiscord) => void;
  /** When it is live, or its first connection stands. */
  silence: (fake: FakeDiscord) => void;
  heal: (fake: FakeDiscord) => void;
  /** Silent from the beginning: there is no first connection to wait for. */
  fromBeginning?: boolean;
}>;

const rows: readonly Row[] = [
  {
    name: "a connection that is never answered",
    fromBeginning: true,
    before: ({ gateway }) => {
      gateway.trouble.handshake = false;
    },
    silence: () => undefined,
    heal: ({ gateway }) => {
      gateway.trouble.handshake = true;
    },
  },
  {
    name: "no HELLO",
    fromBeginning: true,
    before: ({ gateway }) => {
      gateway.trouble.hello = false;
    },
    silence: () => undefined,
    heal: ({ gateway }) => {
      gateway.trouble.hello = true;
    },
  },
  {
    name: "no READY",
    fromBeginning: true,
    before: ({ gateway }) => {
      gateway.trouble.ready = false;
    },
    silence: () => undefined,
    heal: ({ gateway }) => {
      gateway.trouble.ready = true;
    },
  },
  {
    name: "no RESUMED",
    silence: ({ gateway }) => {
      gateway.trouble.resumed = false;
      gateway.drop();
    },
    // It must find its own way out: a new session.
    heal: () => undefined,
  },
  {
    name: "no heartbeat is acknowledged",
    silence: ({ gateway }) => {
      gateway.trouble.acks = false;
    },
    heal: ({ gateway }) => {
      gateway.trouble.acks = true;
    },
  },
  {
    name: "half-open: nothing comes and no goodbye is answered",
    silence: ({ gateway }) => gateway.mute(),
    heal: () => undefined,
  },
  {
    name: "a frame of 110 MB",
    silence: ({ gateway }) => gateway.raw(Buffer.alloc(110 * 1024 * 1024, 0x20)),
    heal: () => undefined,
  },
];

const words = (fake: FakeDiscord): string[] => fake.said("1000").map((message) => shownText(message).trim());

describe("a gateway that falls silent is left behind within a minute, and what was said meanwhile is answered once:", () => {
  it.concurrent.each(rows)("$name", async (row) => {
    const fake = await startFakeDiscord();
    row.before?.(fake);
    const running = await startBot(fake);
    try {
      if (row.fromBeginning) await fake.until(() => fake.gateway.seen.connections === 1);
      else {
        await fake.until(() => running.condition() === "live");
        fake.say("1000", "before");
        await fake.until(() => words(fake).includes("before"));
      }
      const { connections } = fake.gateway.seen;
      const began = performance.now();
      row.silence(fake);
      if (!row.fromBeginning) fake.say("1000", "meanwhile");
      await fake.until(() => fake.gateway.seen.connections > connections, 2 * LONGEST_MS);
      row.heal(fake);
      await fake.until(() => running.condition() === "live" && fake.gateway.isLive(), 2 * LONGEST_MS);
      const took = performance.now() - began;
      fake.say("1000", "after");
      const expected = row.fromBeginning ? ["after"] : ["before", "meanwhile", "after"];
      await fake.until(() => words(fake).length >= expected.length);
      expect(words(fake).sort()).toEqual(expected.sort());
      expect(took).toBeLessThanOrEqual(LONGEST_MS);
    } finally {
      await running.stop();
      await fake.stop();
    }
  });
});

describe("a gateway that is away for a while", () => {
  it.concurrent("is found again within ten seconds of its return; what was said meanwhile is answered once", async () => {
    const fake = await startFakeDiscord();
    const running = await startBot(fake);
    try {
      await fake.until(() => running.condition() === "live");
      fake.say("1000", "before");
      await fake.until(() => words(fake).includes("before"));
      fake.gateway.trouble.refuse = true;
      fake.gateway.dropAll();
      for (let second = 0; second < 20; second += 1) {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        fake.say("1000", `meanwhile ${second}`);
      }
      fake.gateway.trouble.refuse = false;
      const began = performance.now();
      await fake.until(() => fake.gateway.isLive());
      expect(performance.now() - began).toBeLessThanOrEqual(10_000);
      await fake.until(() => words(fake).length >= 21);
      expect(words(fake)).toEqual(["before", ...Array.from({ length: 20 }, (_, second) => `meanwhile ${second}`)]);
    } finally {
      await running.stop();
      await fake.stop();
    }
  });

  it.concurrent("after so long that Discord gave the session up, reads what was said where it was active, and answers it once", async () => {
    const fake = await startFakeDiscord();
    const running = await startBot(fake);
    try {
      await fake.until(() => running.condition() === "live");
      fake.say("1000", "before");
      await fake.until(() => words(fake).includes("before"));
      fake.gateway.trouble.refuse = true;
      fake.gateway.forget();
      fake.gateway.dropAll();
      for (let index = 0; index < 20; index += 1) fake.say("1000", `meanwhile ${index}`);
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      fake.gateway.trouble.refuse = false;
      await fake.until(() => words(fake).length >= 21, LONGEST_MS);
      expect(words(fake)).toEqual(["before", ...Array.from({ length: 20 }, (_, index) => `meanwhile ${index}`)]);
      expect(fake.gateway.seen.identifies).toBe(2);
    } finally {
      await running.stop();
      await fake.stop();
    }
  });
});

describe("ten thousand messages of one person at once", () => {
  it("get a word that it is too much, and others do not wait for them", async () => {
    const fake = await startFakeDiscord();
    const running = await startBot(fake, { rates: "on" });
    try {
      await fake.until(() => running.condition() === "live");
      for (let index = 0; index < 10_000; index += 1) fake.say("1000", `storm ${index}`);
      const began = performance.now();
      fake.say("1001", "in between", { author: { id: "3001" } });
      await fake.until(() => fake.said("1001").length > 0, LONGEST_MS);
      expect(performance.now() - began).toBeLessThan(30_000);
      await expect.poll(async () => (await running.store.counts()).accepted ?? 0, { timeout: LONGEST_MS }).toBe(0);
      expect(words(fake)).toContain("limited");
      // Thirty at once, the word, and what a minute of a slow machine allows.
      expect(words(fake).length).toBeGreaterThanOrEqual(31);
      expect(words(fake).length).toBeLessThan(60);
    } finally {
      await running.stop();
      await fake.stop();
    }
  });
});
