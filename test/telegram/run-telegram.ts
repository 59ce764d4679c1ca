import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Adapter, Http } from "../../adapters/adapter.ts";
import { readReport } from "../../adapters/program/report.ts";
import { servePlatforms } from "../../adapters/serve/serve-platforms.ts";
import { systemClock, type TelegramClock } from "../../adapters/telegram/clock.ts";
import type { TelegramConfig } from "../../adapters/telegram/config.ts";
import { telegramAdapter } from "../../adapters/telegram/telegram-adapter.ts";
import { type Bot, createBot, createClock, createLogger, type EntryState, openStore } from "../../src/server.ts";
import { createTestLibrary, LIGHTHOUSE, MILL } from "../chat/test-library.ts";
import { type FakeTelegram, startFakeTelegram } from "../fakes/telegram.ts";

export type RunTelegramOptions = Readonly<{
  config?: Partial<TelegramConfig>;
  /** Defaults to a new one; given by tests in which the bot is not the first to be there. */
  fake?: FakeTelegram;
  directory?: string;
  http?: Http;
  paced?: boolean;
  clock?: TelegramClock;
  /** How far the machine's clock is ahead of Telegram's; milliseconds. */
  aheadMs?: number;
  /** Answers are corrected when an article changes. */
  correct?: boolean;
  /** Changes the bot, as a fault of ours would. */
  change?: (bot: Bot) => Bot;
}>;

/** A clock that runs a hundred times as fast: what is tested is that the adapter waits its turn, not how long that is. */
export const fastClock: TelegramClock = {
  ...systemClock,
  now: () => systemClock.now() * 100,
  sleep: (ms, signal) => systemClock.sleep(ms / 100, signal),
};

/** The bot as it runs, against a Telegram of its own, with a store in a folder of its own. */
export const runTelegram = async (options: RunTelegramOptions = {}) => {
  const fake = options.fake ?? (await startFakeTelegram());
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), "pullquote-telegram-")));
  const lines: string[] = [];
  const { library, put } = await createTestLibrary(MILL, LIGHTHOUSE);
  const right = createClock();
  const clock = () => right() + (options.aheadMs ?? 0);
  const store = await openStore({ directory, clock, onSetAside: () => {} });
  const { memory, stats: tally } = store;
  const plain = createBot({
    library,
    memory,
    onVote: tally.vote,
    onOutcome: tally.count,
    hasNewsroom: (options.config?.admins?.size ?? 0) > 0,
    readReport: () => readReport(tally, library.articles(), { days: 30 }),
  });
  const bot = options.change?.(plain) ?? plain;
  const config: TelegramConfig = { token: fake.token, apiRoot: fake.apiRoot, admins: new Set(), ...options.config };
  const adapter: Adapter = telegramAdapter(config, options.clock ?? fastClock);
  // Without secrets to redact: the adapter itself must not write any.
  const log = createLogger({ level: "trace", write: (line) => lines.push(line) });
  const served = await servePlatforms({
    platforms: { telegram: adapter },
    bot,
    store,
    log,
    clock,
    rates: options.paced ? "on" : "off",
    ...(options.http && { http: options.http }),
    ...(options.correct && { articles: library, correctionIntervalMs: 10 }),
  });
  const counts = async (): Promise<Partial<Record<EntryState, number>>> => store.counts();
  /** Resolves when nothing waits and nothing is being answered. */
  const settled = async (): Promise<void> => {
    for (;;) {
      const { accepted = 0, answering = 0 } = await counts();
      if (accepted + answering === 0 && fake.pending() === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return {
    fake,
    store,
    served,
    directory,
    lines,
    /** An article changes. */
    put,
    settled,
    counts,
    stop: async ({ keep = false }: { keep?: boolean } = {}) => {
      await served.stop(2_000);
      await store.close();
      if (keep) return;
      await fake.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};

export type RunningTelegram = Awaited<ReturnType<typeof runTelegram>>;
