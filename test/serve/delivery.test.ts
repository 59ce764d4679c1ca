import { afterEach, describe, expect, it } from "vitest";
import { type Answer, NotSent, Postponed } from "../../adapters/adapter.ts";
import { MAX_CONCURRENT_SENDS } from "../../adapters/serve/send-semaphore.ts";
import { createEntry } from "../store/inbox/entries.ts";
import { createFakePlatform, startServing, stopAll, untilSettled } from "./fake-platform.ts";

afterEach(() => stopAll());

const never = new Promise<never>(() => {});
const many = (count: number, lanes: number) =>
  Array.from({ length: count }, (_, index) => createEntry(`${index}`, { lane: `lane ${index % lanes}` }));

describe("a delivery", () => {
  it("answers each question once, and each lane's in order", async () => {
    const pocket = createFakePlatform();
    const running = await startServing({ pocket });
    const entries = many(300, 7);
    await (await pocket.inbox).accept(entries);
    await untilSettled(running, 300);
    expect(pocket.shown).toHaveLength(300);
    for (let lane = 0; lane < 7; lane++) {
      const order = pocket.shown.map(({ key }) => Number(key)).filter((key) => key % 7 === lane);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
    expect(await running.store.counts()).toEqual({ sent: 300 });
  });

  it(`has at most ${MAX_CONCURRENT_SENDS} sends under way`, async () => {
    let underWay = 0;
    let most = 0;
    const deliver = async ({ send }: Answer): Promise<void> => {
      await send(async () => {
        most = Math.max(most, ++underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay--;
        return undefined;
      });
    };
    const pocket = createFakePlatform({ deliver });
    const running = await startServing({ pocket });
    await (await pocket.inbox).accept(many(60, 60));
    await untilSettled(running, 60);
    expect(most).toBe(MAX_CONCURRENT_SENDS);
  });

  it("goes on with one platform while every send to another hangs", async () => {
    const away = createFakePlatform({ deliver: async ({ send }) => void (await send(() => never)) });
    const pocket = createFakePlatform();
    const running = await startServing({ away, pocket });
    await (await away.inbox).accept(many(60, 60));
    await (await pocket.inbox).accept([createEntry("1")]);
    while (pocket.shown.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await running.store.counts()).not.toHaveProperty("failed");
  });

  it("goes on with other chats while one waits for its rate, and waiting chats hold no send", async () => {
    const pocket = createFakePlatform({
      deliver: async ({ entry, send }, show) => {
        if (entry.lane !== "quick") await never;
        await send(async () => show());
      },
    });
    const running = await startServing({ pocket });
    const waiting = Array.from({ length: 100 }, (_, index) => createEntry(`w${index}`, { lane: `waits ${index}` }));
    await (await pocket.inbox).accept([...waiting, createEntry("q", { lane: "quick" })]);
    await untilSettled(
      { ...running, store: { ...running.store, counts: async () => ({ sent: pocket.shown.length }) } },
      1,
    );
    expect(pocket.said("q")).toHaveLength(1);
  });

  it("apologises when the core hangs, frees its place, and lists the question as failed", async () => {
    const pocket = createFakePlatform();
    const ask = ({ text }: { text: string }) => (text === "hang" ? never : Promise.resolve(notice(text)));
    const notice = (text: string) => ({ kind: "notice" as const, notice: "x", text });
    const running = await startServing({ pocket }, { bot: { ask }, deadlines: { answer: 20 } });
    await (await pocket.inbox).accept([createEntry("1", { text: "hang" }), createEntry("2", { text: "next" })]);
    await untilSettled(running, 2);
    expect([pocket.said("1"), pocket.said("2")]).toEqual([["failed"], ["next"]]);
    expect(await running.store.list(["failed"], 9)).toMatchObject([{ key: "1", reason: "deadline" }]);
  });

  it.each([
    [
      "at once",
      () => {
        throw new Error("secret words");
      },
    ],
    ["by a rejection", () => Promise.reject(new Error("secret words"))],
    ["what is no error", () => Promise.reject("secret words")],
    ["nothing", () => Promise.reject(undefined)],
    ["a huge error", () => Promise.reject(new Error("secret words".repeat(1_000_000)))],
  ])("apologises when the core throws %s, and says nothing of the question in the log", async (_, ask) => {
    const pocket = createFakePlatform();
    const running = await startServing({ pocket }, { bot: { ask } });
    await (await pocket.inbox).accept([createEntry("1")]);
    await untilSettled(running, 1);
    expect(pocket.said("1")).toEqual(["failed"]);
    expect(await running.store.list(["failed"], 9)).toMatchObject([{ key: "1", reason: "fault" }]);
    const log = running.lines.join("");
    expect(log).toContain("the core could not answer");
    expect(log).not.toContain("secret words");
    expect(log.length).toBeLessThan(20_000);
  });

  it("lists a question as failed when not even an apology can be made", async () => {
    const pocket = createFakePlatform();
    const broken = () => Promise.reject(new Error("x"));
    const running = await startServing({ pocket }, { bot: { ask: broken, notice: broken } });
    await (await pocket.inbox).accept([createEntry("1"), createEntry("2")]);
    await untilSettled(running, 2);
    expect(await running.store.counts()).toEqual({ failed: 2 });
  });

  it.each([
    ["refused", new NotSent("refused", "blocked"), { failed: 1 }],
    ["unreachable", new NotSent("unreachable", "no route"), { failed: 1 }],
    ["anything else", new Error("reset"), { ambiguous: 1 }],
  ])("lists what a send ended with: %s", async (_, error, counts) => {
    const pocket = createFakePlatform({ deliver: async ({ send }) => void (await send(() => Promise.reject(error))) });
    const running = await startServing({ pocket });
    await (await pocket.inbox).accept([createEntry("1")]);
    await untilSettled(running, 1);
    expect(await running.store.counts()).toEqual(counts);
  });

  it("takes a send that never ends as ambiguous, and frees its slot", async () => {
    const pocket = createFakePlatform({
      deliver: async ({ entry, send }, show) =>
        void (await send(() => (entry.lane === "hangs" ? never : Promise.resolve(show())))),
    });
    const running = await startServing({ pocket }, { deadlines: { send: 20 } });
    const hanging = Array.from({ length: 2 * MAX_CONCURRENT_SENDS }, (_, index) =>
      createEntry(`h${index}`, { lane: "hangs" }),
    );
    await (await pocket.inbox).accept([...hanging, createEntry("1", { lane: "other" })]);
    await untilSettled(running, hanging.length + 1);
    expect(await running.store.counts()).toEqual({ ambiguous: hanging.length, sent: 1 });
  });

  it("lists as failed what an adapter does not deliver", async () => {
    const pocket = createFakePlatform({ deliver: () => never });
    const running = await startServing({ pocket }, { deadlines: { idle: 20 } });
    await (await pocket.inbox).accept([createEntry("1")]);
    await untilSettled(running, 1);
    expect(await running.store.list(["failed"], 9)).toMatchObject([{ reason: "deadline" }]);
  });

  it("tries again after a 429 within one delivery", async () => {
    let tries = 0;
    const pocket = createFakePlatform({
      deliver: async ({ send }, show) => {
        await send(() => Promise.reject(new NotSent("refused", "429"))).catch(() => tries++);
        await send(async () => show());
      },
    });
    const running = await startServing({ pocket });
    await (await pocket.inbox).accept([createEntry("1")]);
    await untilSettled(running, 1);
    expect([tries, pocket.shown.length, await running.store.counts()]).toEqual([1, 1, { sent: 1 }]);
  });

  it("delivers again what was postponed, in order, and lets other lanes pass", async () => {
    let postponed = 0;
    const pocket = createFakePlatform({
      deliver: async ({ entry, send }, show) => {
        if (entry.key === "1" && postponed++ === 0) throw new Postponed(30);
        await send(async () => show());
      },
    });
    const running = await startServing({ pocket });
    await (await pocket.inbox).accept([createEntry("1"), createEntry("2"), createEntry("3", { lane: "other" })]);
    await untilSettled(running, 3);
    expect(pocket.shown.map(({ key }) => key)).toEqual(["3", "1", "2"]);
  });

  it("asks the core once for what is put off, as the second time it would be another question", async () => {
    let asked = 0;
    let deliveries = 0;
    const pocket = createFakePlatform({
      deliver: async ({ send }, show) => {
        deliveries += 1;
        if (deliveries < 3) throw new Postponed(1);
        await send(async () => show());
      },
    });
    const ask = async () => {
      asked += 1;
      return { kind: "notice" as const, notice: "x", text: asked === 1 ? "the passage" : "you have seen the passage" };
    };
    const running = await startServing({ pocket }, { bot: { ask } });
    await (await pocket.inbox).accept([createEntry("1")]);
    await untilSettled(running, 1);
    expect([deliveries, asked, pocket.said("1")]).toEqual([3, 1, ["the passage"]]);
  });

  it("shows an edited question the messages that its answer had", async () => {
    const edits: (readonly string[])[] = [];
    const pocket = createFakePlatform({
      deliver: async ({ previousMessages: earlier, send }, show) => {
        edits.push(earlier);
        await send(async () => earlier[0] ?? show());
      },
    });
    const running = await startServing({ pocket });
    await (await pocket.inbox).accept([
      createEntry("1", { question: "q" }),
      createEntry("2", { question: "q" }),
      createEntry("3", { question: "q" }),
    ]);
    await untilSettled(running, 3);
    expect(edits).toEqual([[], ["m1"], ["m1"]]);
  });

  it("excuses itself for what was asked more than an hour ago, and only for that", async () => {
    const pocket = createFakePlatform();
    const now = Date.UTC(2026, 0, 1);
    const running = await startServing({ pocket }, { clock: () => now });
    const hour = 3_600_000;
    await (await pocket.inbox).accept([
      createEntry("old", { at: now - hour, text: "a" }),
      createEntry("new", { at: now - hour + 1, text: "b" }),
    ]);
    await untilSettled(running, 2);
    expect([pocket.said("old"), pocket.said("new")]).toEqual([["late a"], ["b"]]);
  });

  it("tells a person who asks too fast once, and answers others meanwhile", async () => {
    const pocket = createFakePlatform();
    const running = await startServing({ pocket }, { rates: "on" });
    const flood = Array.from({ length: 10_000 }, (_, index) =>
      createEntry(`f${index}`, { asker: "flood", lane: "flood" }),
    );
    const inbox = await pocket.inbox;
    await inbox.accept(flood);
    await inbox.accept([createEntry("1", { asker: "bob", lane: "bob", text: "hello" })]);
    await untilSettled(running, 10_001);
    const toFlood = pocket.shown.filter(({ key }) => key.startsWith("f")).map(({ text }) => text);
    expect(toFlood.filter((text) => text === "limited")).toHaveLength(1);
    expect(toFlood).toHaveLength(31);
    expect(pocket.said("1")).toEqual(["hello"]);
    expect(await running.store.counts()).toEqual({ sent: 31, failed: 9_970 });
  });

  it("says what an occasion or a button wants", async () => {
    const pocket = createFakePlatform();
    const running = await startServing({ pocket });
    await (await pocket.inbox).accept([
      createEntry("1", { occasion: "welcome" }),
      createEntry("2", { press: "token" }),
    ]);
    await untilSettled(running, 2);
    expect([pocket.said("1"), pocket.said("2")]).toEqual([["welcome"], ["token"]]);
  });
});
