import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClock, openStore } from "../../src/server.ts";
import { type Loopback, startLoopback } from "../fakes/loopback.ts";
import {
  builtProgram,
  type Child,
  endAll,
  freePort,
  newDirectory,
  type StartOptions,
  startProgram,
  until,
} from "./child.ts";
import { ailments, limit } from "./disk.ts";

let platform: Loopback;
let directory = "";
/** Milliseconds that the platform takes to say that it accepted a message. */
let slow = 0;

beforeEach(async () => {
  slow = 0;
  platform = await startLoopback({ delay: () => slow });
  directory = newDirectory();
});
afterEach(async () => {
  await endAll();
  await platform.close();
});

const bot = (options: StartOptions & { node?: readonly string[] } = {}): Child =>
  startProgram(
    [...(options.node ?? []), builtProgram("test/tools/crash/loopback-bot.js"), platform.url, directory],
    options,
  );
let said = 0;
beforeEach(() => {
  said = 0;
});
const ask = (count: number, chats = 50): void => {
  for (let index = 0; index < count; index++) {
    said++;
    platform.say({
      id: said,
      chat: `chat ${said % chats}`,
      person: `person ${said % chats}`,
      text: `question ${said}`,
    });
  }
};
const answeredOnce = (): boolean =>
  Array.from({ length: said }, (_, index) => platform.answers(index + 1)).every((answers) => answers === 1);
const counts = async () => {
  const store = await openStore({ directory, clock: createClock(), readOnly: true });
  const known = await store.counts();
  await store.close();
  return known;
};

describe("a process that is told to stop under load", () => {
  it("ends within 10 s with 0, and the next one answers the rest: each question once, none in doubt", async () => {
    for (let round = 0; round < 3; round++) {
      const child = bot();
      await child.says("connected");
      ask(1_000);
      slow = 5;
      await until(() => platform.order().length > round * 1_000 + 100);
      const began = performance.now();
      child.process.kill("SIGTERM");
      expect(await child.ended).toBe(0);
      expect(performance.now() - began).toBeLessThan(10_000);
    }
    const last = bot();
    await until(async () => platform.order().length >= said);
    last.process.kill("SIGTERM");
    expect(await last.ended).toBe(0);
    expect(answeredOnce()).toBe(true);
    expect(await counts()).toEqual({ sent: said });
  });

  it("ends at once with 1 when it is told twice", async () => {
    const child = bot();
    await child.says("connected");
    slow = 60_000;
    ask(20);
    await until(() => platform.order().length >= 8);
    const began = performance.now();
    child.process.kill("SIGTERM");
    await child.says("stopping");
    child.process.kill("SIGTERM");
    expect(await child.ended).toBe(1);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it("does not wait longer than 10 s for a platform that does not answer", async () => {
    const child = bot();
    await child.says("connected");
    slow = 60_000;
    ask(20);
    await until(() => platform.order().length >= 8);
    const began = performance.now();
    child.process.kill("SIGTERM");
    expect(await child.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(11_000);
    expect(await counts()).toMatchObject({ answering: 8 });
  });
});

describe("a second process on the same store", () => {
  it("refuses with one line and 2 while the first lives, and serves when the first was killed", async () => {
    const first = bot();
    await first.says("connected");
    const second = bot();
    expect(await second.ended).toBe(2);
    expect(second.output().trim().split("\n").at(-1)).toMatch(/another process already serves loopback/);
    first.process.kill("SIGKILL");
    await first.ended;
    const third = bot();
    await third.says("connected");
  });
});

describe("a disk that takes nothing more", () => {
  it.each(ailments)(
    "because it $name makes the bot pause and say so; then every question is answered once",
    async (ailment) => {
      const port = await freePort();
      const child = bot({ ...(ailment.shell && { shell: ailment.shell }), env: { PORT: `${port}` } });
      await child.says("connected");
      const health = async (): Promise<{ ok: boolean; store: string }> =>
        (await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()) as { ok: boolean; store: string };
      expect(await health()).toMatchObject({ ok: true, store: "ok" });
      try {
        for (let burst = 0; burst < 60; burst++) {
          if (burst === 20) ailment.fall(child, directory);
          ask(100, 1_000);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        await until(async () => (await health()).store === "failing");
        const { exitCode } = child.process;
        expect(exitCode).toBe(null);
      } finally {
        ailment.heal(child, directory);
      }
      await until(() => platform.order().length >= said);
      await until(async () => (await health()).ok);
      child.process.kill("SIGTERM");
      expect(await child.ended).toBe(0);
      expect(answeredOnce()).toBe(true);
      expect(await counts()).toEqual({ sent: said });
    },
  );
});

describe("a reader of the log", () => {
  it("may go away: the bot goes on", async () => {
    const child = bot();
    await child.says("connected");
    child.process.stdout?.destroy();
    child.process.stderr?.destroy();
    ask(200);
    await until(() => platform.order().length >= said);
    child.process.kill("SIGTERM");
    expect(await child.ended).toBe(0);
    expect(answeredOnce()).toBe(true);
  });

  it("may be a full disk: the bot goes on", async () => {
    const child = bot({ shell: 'exec "$@" > /dev/full 2>&1' });
    ask(200);
    await until(() => platform.order().length >= said);
    child.process.kill("SIGTERM");
    expect(await child.ended).toBe(0);
  });
});

describe("a process in need", () => {
  it.each([
    ["an exception that nobody catches", "throw"],
    ["a rejection that nobody catches", "reject"],
  ])("logs %s by kind and place, finishes what is in hand, ends with 1, and can be started again", async (_, fault) => {
    const child = bot({ env: { FAULT: fault } });
    await child.says("connected");
    ask(500);
    expect(await child.ended).toBe(1);
    expect(child.output()).toContain("an error that nobody caught");
    expect(child.output()).toContain("loopback-bot");
    expect(child.output()).not.toContain("secret words");
    const next = bot();
    await next.says("connected");
    await until(() => platform.order().length >= said);
    next.process.kill("SIGTERM");
    expect(await next.ended).toBe(0);
    expect(answeredOnce()).toBe(true);
  });

  it("loses and doubles nothing when its event loop is held for half a second again and again", async () => {
    const child = bot({ env: { FAULT: "hold" } });
    await child.says("connected");
    ask(1_000);
    await until(() => platform.order().length >= said);
    expect(answeredOnce()).toBe(true);
  });

  it("loses and doubles nothing with a heap of 48 MB and thousands of questions at once", async () => {
    const child = bot({ node: ["--max-old-space-size=48"] });
    await child.says("connected");
    ask(5_000, 1_000);
    await until(() => platform.order().length >= said);
    child.process.kill("SIGTERM");
    expect(await child.ended).toBe(0);
    expect(answeredOnce()).toBe(true);
  });

  it("loses and doubles nothing when it runs out of file descriptors", async () => {
    const child = bot();
    await child.says("connected");
    ask(1_000);
    await until(() => platform.order().length > 50);
    const openNow = readdirSync(`/proc/${child.process.pid}/fd`).length;
    limit(child, `--nofile=${openNow - 4}:`);
    ask(1_000);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    limit(child, "--nofile=1024:");
    await until(() => platform.order().length >= said);
    child.process.kill("SIGTERM");
    expect(await child.ended).toBe(0);
    expect(answeredOnce()).toBe(true);
  });
});

describe("a backlog of a hundred thousand questions at start", () => {
  it("is taken in with a heap of 96 MB, and a newcomer does not wait for it", async () => {
    ask(100_000, 2_000);
    const child = bot({ node: ["--max-old-space-size=96"] });
    await child.says("connected");
    await until(() => platform.unconfirmed() < 100);
    const before = platform.order().length;
    said++;
    platform.say({ id: said, chat: "newcomer", person: "newcomer", text: "hello" });
    await until(() => platform.answers(said) === 1);
    // What was answered before it: some turns, of two thousand chats that wait.
    expect(platform.order().indexOf(said) - before).toBeLessThan(5_000);
    expect(platform.order().length).toBeLessThan(100_000);
    child.process.kill("SIGTERM");
    expect(await child.ended).toBe(0);
    const { sent = 0, accepted = 0 } = await counts();
    expect(sent + accepted).toBe(said);
  });
});
