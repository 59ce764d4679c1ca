import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../adapters/discord/config.ts";
import { discordAdapter } from "../../adapters/discord/discord-adapter.ts";
import type { StateStorage } from "../../adapters/discord/gateway/discord-state.ts";
import { createMemoryStorage } from "../../adapters/discord/gateway/state-storage.ts";
import { INTERACTIONS_PATH } from "../../adapters/discord/incoming/receive-by-http.ts";
import { startHttpServer } from "../../adapters/serve/http-server.ts";
import { servePlatforms } from "../../adapters/serve/serve-platforms.ts";
import { type Bot, createLogger, type Library } from "../../src/server.ts";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import type { FakeDiscord } from "../fakes/discord.ts";
import { createNoticeBot } from "../fakes/notice-bot.ts";

export const newDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), "pullquote-discord-"));

export type RunningBot = Awaited<ReturnType<typeof startBot>>;

/** Both ways in which interactions come. */
export const WAYS_IN = ["gateway", "http"] as const;
export type WayIn = (typeof WAYS_IN)[number];

/** A port for Discord to bring interactions to. */
const openEndpoint = async (fake: FakeDiscord) => {
  const http = await startHttpServer({
    port: 0,
    host: "127.0.0.1",
    health: () => ({ ok: true, store: "ok", platforms: {} }),
    onError: () => undefined,
  });
  fake.world.endpoint = `http://127.0.0.1:${http.port}${INTERACTIONS_PATH}`;
  return http;
};

/** The bot as it is served, with discord.js, its own store and a log that is kept for looking at. */
export const startBot = async (
  fake: FakeDiscord,
  given: Readonly<{
    bot?: Bot;
    directory?: string;
    keep?: StateStorage;
    rates?: "on" | "off";
    env?: Record<string, string>;
    answerWithin?: number;
    /** Answers are corrected when these change. */
    articles?: Pick<Library, "get" | "articles">;
    /** While true, nothing is taken in. */
    full?: () => boolean;
    /** How interactions come in; by the gateway unless it is said. */
    way?: WayIn;
    /** How far the machine's clock is ahead of Discord's; milliseconds. */
    aheadMs?: number;
  }> = {},
) => {
  const directory = given.directory ?? (await newDirectory());
  const keep = given.keep ?? createMemoryStorage();
  const lines: string[] = [];
  const log = createLogger({ level: "debug", write: (line) => void lines.push(line) });
  const clock = () => Date.now() + (given.aheadMs ?? 0);
  const store = await openSqlite({ directory, clock });
  const http = given.way === "http" ? await openEndpoint(fake) : undefined;
  const config = readConfig({
    DISCORD_TOKEN: fake.token,
    DISCORD_API_URL: fake.api,
    ...(http && { DISCORD_PUBLIC_KEY: fake.signer.publicKey, PORT: String(http.port) }),
    ...given.env,
  });
  const waits: number[] = [];
  const served = await servePlatforms({
    platforms: { discord: discordAdapter(config, { stateStorage: keep, onAcknowledged: (ms) => void waits.push(ms) }) },
    bot: given.bot ?? createNoticeBot(),
    store,
    log,
    clock,
    rates: given.rates ?? "off",
    ...(http && { http }),
    ...(given.articles && { articles: given.articles, correctionIntervalMs: 10 }),
    ...(given.full && { full: given.full }),
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
      await http?.close();
      await store.close();
      if (!given.directory) await rm(directory, { recursive: true, force: true });
    },
  };
};
