import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** Resolves after so many milliseconds; rejects when the signal is aborted first. */
export const wait = async (ms: number, signal?: AbortSignal): Promise<void> => {
  // Hundreds of chats may wait for the same end at the same time; that is no leak.
  if (signal) setMaxListeners(0, signal);
  await sleep(ms, undefined, signal && { signal });
};

/** Milliseconds before try `n` (from 0): doubled each time up to `most`, with up to half of it left to chance. */
export const discordBackoffMs = (n: number, least: number, most: number): number => {
  const full = Math.min(most, least * 2 ** Math.min(n, 30));
  return full * (0.5 + Math.random() / 2);
};
