import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../adapters/discord/config.ts";
import { discord } from "../../adapters/discord/index.ts";
import { keepInMemory } from "../../adapters/discord/keep.ts";
import type { Keep } from "../../adapters/discord/state.ts";
import { serve } from "../../adapters/serve.ts";
import { type Bot, createLog } from "../../src/index.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { noticeBot } from "../fakes/answer-bot.ts";
import type { FakeDiscord } from "../fakes/discord.ts";

export const temporary = (): Promise<string> => mkdtemp(join(tmpdir(), "pullquote-discord-"));

export type Running = Awaited<ReturnType<typeof startBot>>;

/** The bot as it is served, with discord.js, its own store and a log that is kept for looking at. */
export const startBot = async (
  fake: FakeDiscord,
  given: Readonly<{
    bot?: Bot;
    directory?: string;
    keep?: Keep;
    rates?: "on" | "off";
    env?: Record<string, string>;
    answerWithin?: number;
  }> = {},
) => {
  const directory = given.directory ?? (await temporary());
  const keep = given.keep ?? keepInMemory();
  const lines: string[] = [];
  const log = createLog({ level: "debug", write: (line) => void lines.push(line) });
  const store = await openSqlite({ directory, clock: Date.now });
  const config = readConfig({ DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api, ...given.env });
  const waits: number[] = [];
  const served = await serve({
    platforms: { discord: discord(config, { keep, onAcknowledged: (ms) => void waits.push(ms) }) },
    bot: given.bot ?? noticeBot(),
    store,
    log,
    clock: Date.now,
    rates: given.rates ?? "off",
    ...(given.answerWithin !== undefined && { deadlines: { answer: given.answerWithin } }),
  });
  let stopped = false;
  return {
    directory,
    keep,
    lines,
    waits,
    store,
    served,
    condition: () => served.health().platforms.discord?.condition,
    /** Every entry that was not answered, and why. */
    unanswered: async () =>
      (await store.list(["failed", "ambiguous"], 10_000)).map(({ key, state, reason }) => ({ key, state, reason })),
    stop: async (ms = 2000): Promise<void> => {
      if (stopped) return;
      stopped = true;
      await served.stop(ms);
      await store.close();
      if (!given.directory) await rm(directory, { recursive: true, force: true });
    },
  };
};
