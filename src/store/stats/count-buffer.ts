/** Counts that wait to be written: rows of the same key are added up, and written together some seconds later. */

import type { Transact } from "../commits.ts";
import { addMisses, addPassages, type MissRow, type PassageRow, sortByKey } from "./stats-rows.ts";

const WRITE_DELAY_MS = 2_000;
/** Different counts that wait for a store that cannot write; further ones are lost. */
const MAX_WAITING_COUNTS = 5_000;

export type CountBuffer = Readonly<{
  addPassage: (row: PassageRow) => void;
  addMiss: (row: MissRow) => void;
  /** Writes all that waits; rejects when it cannot, and keeps it. */
  write: () => Promise<void>;
  /** Writes once more; what cannot be written is lost, and is only counts. */
  close: () => Promise<void>;
}>;

type WaitingCounts = Readonly<{ passages: Map<string, PassageRow>; misses: Map<string, MissRow> }>;

const createWaitingCounts = (): WaitingCounts => ({ passages: new Map(), misses: new Map() });

const put = <T>(
  { passages, misses }: WaitingCounts,
  rows: Map<string, T>,
  key: readonly unknown[],
  row: T,
  merge: (before: T) => T,
): void => {
  const name = JSON.stringify(key);
  const before = rows.get(name);
  if (before !== undefined) rows.set(name, merge(before));
  else if (passages.size + misses.size < MAX_WAITING_COUNTS) rows.set(name, row);
};

const putPassage = (waiting: WaitingCounts, row: PassageRow): void =>
  put(waiting, waiting.passages, [row.day, row.article, row.version, row.paragraph], row, (before) => ({
    ...before,
    answers: before.answers + row.answers,
    good: before.good + row.good,
    bad: before.bad + row.bad,
  }));

const putMiss = (waiting: WaitingCounts, row: MissRow): void =>
  put(waiting, waiting.misses, [row.day, row.article, row.cause, row.asks, row.words], row, (before) => ({
    ...row,
    asked: before.asked + row.asked,
    question: row.question ?? before.question,
  }));

export const createCountBuffer = (transact: Transact): CountBuffer => {
  let waiting = createWaitingCounts();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  /**
   * In a transaction of its own, one after the other: counts are rows that several processes change, and the inbox must never wait for
   * them, nor they for it.
   */
  const write = (): Promise<void> => {
    const written = writing.then(async () => {
      if (waiting.passages.size + waiting.misses.size === 0) return;
      const batch = waiting;
      waiting = createWaitingCounts();
      try {
        await transact(async (trx) => {
          await addPassages(trx, sortByKey(batch.passages));
          await addMisses(trx, sortByKey(batch.misses));
        });
      } catch (error) {
        for (const row of batch.passages.values()) putPassage(waiting, row);
        for (const row of batch.misses.values()) putMiss(waiting, row);
        throw error;
      }
    });
    writing = written.catch(() => {});
    return written;
  };
  const scheduleWrite = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      // A store that cannot write says so by its health; the counts are tried again.
      write().catch(scheduleWrite);
    }, WRITE_DELAY_MS).unref();
  };

  return {
    addPassage: (row) => {
      putPassage(waiting, row);
      scheduleWrite();
    },
    addMiss: (row) => {
      putMiss(waiting, row);
      scheduleWrite();
    },
    write,
    close: async () => {
      clearTimeout(timer);
      await write().catch(() => {});
    },
  };
};
