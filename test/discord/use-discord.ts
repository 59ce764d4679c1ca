/** A fake Discord for every test of a file, and the bot that a test starts on it. */
import { afterEach, beforeEach, expect, vi } from "vitest";
import { type FakeDiscord, startFakeDiscord } from "../fakes/discord.ts";
import { type RunningBot, startBot, type WayIn } from "./start-bot.ts";

export type DiscordUnderTest = Readonly<{
  fake: FakeDiscord;
  /** The bot that was started last. */
  running: RunningBot;
  /** Starts another fake in the place of one that was stopped. */
  replace: (options: Parameters<typeof startFakeDiscord>[0]) => Promise<void>;
  /** Starts the bot. */
  launch: (given?: Parameters<typeof startBot>[1]) => Promise<void>;
  /** The same, and waits until it is connected. */
  start: (given?: Parameters<typeof startBot>[1]) => Promise<void>;
}>;

const orThrow = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("nothing was started yet");
  return value;
};

/** To be called once in a file or a `describe`, outside its tests; `way`: how interactions come in. After each test both are ended, and no token may stand in the log. */
export const useDiscord = (way: WayIn = "gateway"): DiscordUnderTest => {
  // Nothing here is about speed: on a busy machine everything may take long.
  vi.setConfig({ testTimeout: 40_000, hookTimeout: 40_000 });
  let fake: FakeDiscord | undefined;
  let running: RunningBot | undefined;
  beforeEach(async () => {
    fake = await startFakeDiscord();
  });
  afterEach(async () => {
    await running?.stop();
    await fake?.stop();
    const printed = running?.lines.join("") ?? "";
    expect(printed).not.toContain(fake?.token);
    for (const { token } of fake?.interactions.values() ?? []) expect(printed).not.toContain(token);
    running = undefined;
  });
  const launch: DiscordUnderTest["launch"] = async (given) => {
    running = await startBot(orThrow(fake), { way, ...given });
  };
  return {
    get fake() {
      return orThrow(fake);
    },
    get running() {
      return orThrow(running);
    },
    replace: async (options) => {
      fake = await startFakeDiscord(options);
    },
    launch,
    start: async (given) => {
      await launch(given);
      await orThrow(fake).until(() => running?.condition() === "live");
    },
  };
};
