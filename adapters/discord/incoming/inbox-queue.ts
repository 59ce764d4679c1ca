import type { Inbox, InboxEntry } from "../../../src/server.ts";
import { discordBackoffMs, wait } from "../wait.ts";

type WaitingEntry = Readonly<{ entry: InboxEntry; done: (isNew: boolean) => void }>;

/** So many are committed at once at most. */
const MAX_BATCH_ENTRIES = 100;

export type InboxQueue = Readonly<{
  /** `done` is called when the entry is in the inbox; in the order in which they were put. */
  put: (entry: InboxEntry, done: (isNew: boolean) => void) => void;
  /** Resolves when everything that was put is in the inbox, or the signal was aborted. */
  drain: () => Promise<void>;
}>;

/** Brings entries into the inbox in the order in which they came, several at once when they come fast; waits while the store cannot write. */
export const createInboxQueue = (inbox: Inbox, signal: AbortSignal, onError: () => void): InboxQueue => {
  let waiting: WaitingEntry[] = [];
  let working: Promise<void> | undefined;

  const accept = async (batch: readonly WaitingEntry[]): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      try {
        const isNew = await inbox.accept(batch.map(({ entry }) => entry));
        for (const [index, { done }] of batch.entries()) done(isNew[index] ?? false);
        return;
      } catch {
        onError();
        await wait(discordBackoffMs(tries, 100, 10_000), signal);
      }
    }
  };

  const work = async (): Promise<void> => {
    try {
      while (waiting.length > 0) {
        const batch = waiting.slice(0, MAX_BATCH_ENTRIES);
        waiting = waiting.slice(MAX_BATCH_ENTRIES);
        await accept(batch);
      }
    } catch {
      // The process ends. The gateway's events are received again; an interaction is lost, as its person sees.
      waiting = [];
    } finally {
      working = undefined;
    }
  };

  return {
    put: (entry, done) => {
      waiting.push({ entry, done });
      working ??= work();
    },
    drain: async () => {
      while (working) await working;
    },
  };
};
