/** Brings entries into the inbox in the order in which they came. */
import { type Inbox, type InboxEntry, retry, sleep } from "../../../src/server.ts";

type WaitingEntry = Readonly<{ entry: InboxEntry; done: (isNew: boolean) => void }>;

/** Entries that are committed together. */
const MAX_BATCH_ENTRIES = 100;
const BACKOFF = { firstMs: 100, maxMs: 10_000 };

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
    const isNew = await retry(() => inbox.accept(batch.map(({ entry }) => entry)), {
      isTransient: () => true,
      onFailure: onError,
      backoff: BACKOFF,
      // Only a pause is ended by the signal: what waits is tried once more, so that a stop loses nothing.
      clock: { sleep: (ms) => sleep(ms, signal), random: Math.random },
    });
    for (const [index, { done }] of batch.entries()) done(isNew[index] ?? false);
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
