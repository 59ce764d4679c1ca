import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import type { Adapter } from "../../adapters/adapter.ts";
import type { ExitCode } from "../../adapters/program/exit.ts";
import type { ProcessHooks } from "../../adapters/program/process-hooks.ts";
import { DEFAULT_DEADLINES_MS } from "../../adapters/serve/deadlines.ts";
import { runService, type ServiceOptions } from "../../adapters/serve/service.ts";
import { createClock } from "../../src/clock.ts";
import { ConfigurationError } from "../../src/errors.ts";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";
import { createEntry } from "../store/inbox/entries.ts";
import { createFakePlatform, newDirectory, stopAll } from "./fake-platform.ts";

afterEach(() => stopAll());

/** A process in the test's hands. */
const createWorld = () => {
  const stops: (() => void)[] = [];
  const faults: ((error: unknown) => void)[] = [];
  const exits: number[] = [];
  const world: ProcessHooks = {
    onStop: (callback) => stops.push(callback),
    onFault: (callback) => faults.push(callback),
    exit: (code) => exits.push(code),
  };
  return { world, exits, stop: () => stops[0]!(), fault: (error: unknown) => faults[0]!(error) };
};

const start = (platforms: Readonly<Record<string, Adapter>>, over: Partial<ServiceOptions> = {}) => {
  const running = createWorld();
  const lines: string[] = [];
  const directory = over.directory ?? newDirectory();
  const ended: Promise<ExitCode> = runService({
    platforms,
    createBot: () => createNoticeBot(),
    directory,
    log: pino({ level: "trace" }, { write: (line) => void lines.push(line) }),
    hooks: running.world,
    ...over,
  });
  ended.catch(() => {});
  return { ...running, ended, directory, lines };
};
const countsIn = async (directory: string) => {
  const store = await openSqlite({ directory, clock: createClock(), readOnly: true });
  const counts = await store.counts();
  await store.close();
  return counts;
};
const until = async (is: () => boolean): Promise<void> => {
  while (!is()) await new Promise((resolve) => setImmediate(resolve));
};
const never = new Promise<never>(() => {});

describe("the service", () => {
  it("finishes on a stop what is in hand, and ends with 0", async () => {
    let begun = false;
    let release = (): void => {};
    const sending = new Promise<void>((resolve) => {
      release = resolve;
    });
    const pocket = createFakePlatform({
      deliver: async ({ send }, show) => {
        await send(async () => {
          begun = true;
          await sending;
          return show();
        });
      },
    });
    const running = start({ pocket: pocket.adapter });
    await (await pocket.inbox).accept([createEntry("1")]);
    await until(() => begun);
    running.stop();
    release();
    expect(await running.ended).toBe(0);
    expect([pocket.shown.length, await countsIn(running.directory)]).toEqual([1, { sent: 1 }]);
  });

  it("gives back on a stop what waits for its chat's rate; the next start answers it", async () => {
    const waiting = createFakePlatform({
      deliver: ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    });
    const directory = newDirectory();
    const world = createWorld();
    const { startDelivery } = await import("../../adapters/serve/delivery.ts");
    const { createDoubts } = await import("../../adapters/serve/doubts.ts");
    const { createSendSemaphore: createSlots } = await import("../../adapters/serve/send-semaphore.ts");
    const store = await openSqlite({ directory, clock: createClock() });
    const held = await store.openInbox("pocket", { limit: undefined });
    await held.accept([createEntry("1"), createEntry("2")]);
    const connection = await waiting.adapter({
      bot: createNoticeBot(),
      inbox: held,
      onLeft: async () => {},
      onMoved: async () => {},
      posts: store.posts,
      log: pino({ level: "silent" }),
      clock: createClock(),
      paced: false,
      signal: new AbortController().signal,
    });
    const log = pino({ level: "silent" });
    const delivery = startDelivery({
      bot: createNoticeBot(),
      inbox: held,
      connection,
      sendSemaphore: createSlots(8),
      log,
      clock: createClock(),
      deadlines: DEFAULT_DEADLINES_MS,
      doubts: createDoubts({ log, clock: createClock() }),
      platform: "pocket",
    });
    await until(() => delivery.inFlight() > 0);
    await delivery.stop(10);
    await store.close();
    expect([world.exits, await countsIn(directory)]).toEqual([[], { accepted: 2 }]);

    const pocket = createFakePlatform();
    const next = start({ pocket: pocket.adapter }, { directory });
    await until(() => pocket.shown.length === 2);
    next.stop();
    await next.ended;
    expect(pocket.shown.map(({ key }) => key)).toEqual(["1", "2"]);
  });

  it("ends at once on a second stop", async () => {
    const pocket = createFakePlatform({ deliver: () => never });
    const running = start({ pocket: pocket.adapter });
    await (await pocket.inbox).accept([createEntry("1")]);
    running.stop();
    running.stop();
    expect(running.exits).toEqual([1]);
  });

  it("ends on a stop although a platform is still trying to connect", async () => {
    const trying: Adapter = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped"))));
    const running = start({ trying });
    await new Promise((resolve) => setImmediate(resolve));
    running.stop();
    expect(await running.ended).toBe(0);
  });

  it("goes on with the others when a platform dies, and shows it", async () => {
    const dying = createFakePlatform();
    const living = createFakePlatform();
    const running = start({ dying: dying.adapter, living: living.adapter });
    await dying.inbox;
    await until(() => running.lines.filter((line) => line.includes('"connected"')).length === 2);
    dying.fail(new Error("secret words"));
    await until(() => running.lines.some((line) => line.includes("this platform stops")));
    await (await living.inbox).accept([createEntry("1")]);
    await until(() => living.shown.length === 1);
    running.stop();
    expect(await running.ended).toBe(0);
    expect(running.lines.join("")).not.toContain("secret words");
  });

  it.each([
    ["2, when only a person can mend it", new ConfigurationError([{ where: "TOKEN", reason: "is wrong" }]), 2],
    ["1, when it was a fault", new Error("gone"), 1],
  ])("ends when no platform is left, with %s", async (_, error, code) => {
    const running = start({ one: () => Promise.reject(error), two: () => Promise.reject(error) });
    expect(await running.ended).toBe(code);
    if (code === 2) expect(running.lines.join("")).toContain("TOKEN: is wrong");
  });

  it("logs an error that nobody caught by kind and place, answers what is in hand, and ends with 1", async () => {
    const pocket = createFakePlatform();
    const running = start({ pocket: pocket.adapter });
    await (await pocket.inbox).accept([createEntry("1")]);
    await until(() => pocket.shown.length === 1);
    running.fault(new TypeError("secret words"));
    expect(await running.ended).toBe(1);
    const log = running.lines.join("");
    expect(log).toContain("an error that nobody caught");
    expect(log).toContain("service.test");
    expect(log).not.toContain("secret words");
  });

  it("refuses to serve what another process serves, before it connects anywhere", async () => {
    const first = createFakePlatform();
    const running = start({ pocket: first.adapter });
    await first.inbox;
    const connected: string[] = [];
    const second = start(
      { pocket: async () => Promise.reject(connected.push("second")) },
      { directory: running.directory },
    );
    await expect(second.ended).rejects.toThrow(/another process already serves pocket/);
    expect(connected).toEqual([]);
    running.stop();
    await running.ended;
  });

  it("waits for the articles before it answers, and accepts meanwhile", async () => {
    let loaded = (): void => {};
    const ready = new Promise<void>((resolve) => {
      loaded = resolve;
    });
    const pocket = createFakePlatform();
    const running = start({ pocket: pocket.adapter }, { ready });
    expect(await (await pocket.inbox).accept([createEntry("1")])).toEqual([true]);
    await until(() => running.lines.some((line) => line.includes("connected")));
    expect(pocket.shown).toEqual([]);
    loaded();
    await until(() => pocket.shown.length === 1);
    running.stop();
    await running.ended;
  });
});
