import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { Adapter, Answer, PlatformConnection } from "../../adapters/adapter.ts";
import { type PlatformsOptions, type RunningPlatforms, servePlatforms } from "../../adapters/serve/serve-platforms.ts";
import { createClock } from "../../src/clock.ts";
import type { Bot } from "../../src/reply/bot.ts";
import type { Inbox } from "../../src/store/inbox/inbox.ts";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";

/** A message that stands on the pocket platform. */
export type DeliveredMessage = Readonly<{ key: string; text: string }>;

export type FakePlatform = Readonly<{
  adapter: Adapter;
  inbox: Promise<Inbox>;
  shown: readonly DeliveredMessage[];
  /** The texts that answer one entry. */
  said: (key: string) => readonly string[];
  fail: (error: Error) => void;
}>;

export type FakePlatformOptions = Readonly<{
  /** Replaces how an answer is sent. */
  deliver?: (answer: Answer, show: (text?: string) => string) => Promise<void>;
  /** Before an adapter is connected. */
  connect?: () => Promise<void>;
}>;

const textOf = ({ reply, preface }: Answer): string =>
  [preface, reply.kind === "notice" ? reply.text : reply.kind].filter((line) => line !== undefined).join(" ");

/** A platform inside the test: what is sent to it is shown at once. */
export const createFakePlatform = ({ deliver, connect = async () => {} }: FakePlatformOptions = {}): FakePlatform => {
  const shown: DeliveredMessage[] = [];
  let give: (inbox: Inbox) => void = () => {};
  const inbox = new Promise<Inbox>((resolve) => {
    give = resolve;
  });
  let fail: (error: Error) => void = () => {};
  const adapter: Adapter = async (serving) => {
    give(serving.inbox);
    await connect();
    let close = (): void => {};
    const closed = new Promise<void>((resolve, reject) => {
      close = resolve;
      fail = reject;
    });
    const connection: PlatformConnection = {
      deliver: async (answer) => {
        const show = (text = textOf(answer)): string => {
          shown.push({ key: answer.entry.key, text });
          return `m${shown.length}`;
        };
        if (deliver) return deliver(answer, show);
        await answer.send(async () => show());
      },
      closed,
      lastSeen: () => new Date(),
      stopReceiving: async () => {},
      close: async () => close(),
    };
    return connection;
  };
  return {
    adapter,
    inbox,
    shown,
    said: (key) => shown.filter((one) => one.key === key).map(({ text }) => text),
    fail: (error) => fail(error),
  };
};

export type RunningService = Readonly<{ store: Store; served: RunningPlatforms; directory: string; lines: string[] }>;

const openResources: { running: RunningService[]; directories: string[] } = { running: [], directories: [] };

export const newDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), "pullquote-serve-"));
  openResources.directories.push(directory);
  return directory;
};

export type StartServingOptions = Readonly<{
  bot?: Partial<Bot>;
  directory?: string;
  clock?: () => number;
}> &
  Partial<Omit<PlatformsOptions, "bot" | "platforms" | "store" | "clock">>;

/** Serves pocket platforms as the service does. */
export const startServing = async (
  pockets: Readonly<Record<string, FakePlatform>>,
  { bot, directory = newDirectory(), clock = createClock(), ...rest }: StartServingOptions = {},
): Promise<RunningService> => {
  const store = await openSqlite({ directory, clock });
  const lines: string[] = [];
  const served = await servePlatforms({
    platforms: Object.fromEntries(Object.entries(pockets).map(([name, { adapter }]) => [name, adapter])),
    bot: createNoticeBot(bot),
    store,
    clock,
    rates: "off",
    log: pino({ level: "trace" }, { write: (line) => void lines.push(line) }),
    ...rest,
  });
  const running = { store, served, directory, lines };
  openResources.running.push(running);
  return running;
};

/** Everything that the process has on the disk at this moment: what a process finds that starts after this one was killed here. */
export const snapshot = (directory: string): string => {
  const copy = newDirectory();
  cpSync(directory, copy, { recursive: true });
  return copy;
};

/** After each test; `kept` directories stay for a later process. */
export const stopAll = async (kept: readonly string[] = []): Promise<void> => {
  for (const { served, store } of openResources.running.splice(0)) {
    await served.stop(0);
    await store.close();
  }
  for (const directory of openResources.directories.splice(0)) {
    if (kept.includes(directory)) openResources.directories.push(directory);
    else rmSync(directory, { recursive: true, force: true });
  }
};

/** Resolves when nothing waits and nothing is in hand. */
export const untilSettled = async ({ store }: RunningService, entries: number): Promise<void> => {
  for (;;) {
    const { accepted = 0, answering = 0, ...final } = await store.counts();
    const done = Object.values(final).reduce((sum, count) => sum + count, 0);
    if (accepted + answering === 0 && done >= entries) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};
