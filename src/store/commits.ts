/** Group commit: one queue for everything that is written. */

import type { Kysely } from "kysely";
import { nextTurn } from "../yielding.ts";
import type { Tables } from "./schema.ts";
import { createWriteMarks, createWriteSends, type EntryMark } from "./write-marks.ts";

/** Runs work in one transaction that is on the disk when it resolves. */
export type Transact = <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;

/**
 * Group commit: what is written in one turn of the event loop goes to the disk together, so that a thousand questions a second cost
 * some hundred syncs. The order of calls is kept: the disk always holds what was written up to some call, and nothing behind it.
 */
export type Commits = Readonly<{
  /** Any work; rejects when the transaction fails. */
  run: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** Rejects when the transaction fails, or another process has claimed the row; the row is then as before. */
  mark: (id: number, mark: EntryMark) => Promise<void>;
  /** As `mark`, but tried until it succeeds or the row is another process's, with every later transaction; also puts the message of a confirmed send beside it. */
  settle: (
    id: number,
    mark: EntryMark,
    send?: Readonly<{ part: number; message: string | undefined }>,
  ) => Promise<void>;
  healthy: () => boolean;
  /** Resolves when everything was written, or has failed once more. */
  close: () => Promise<void>;
}>;

type Waiter = Readonly<{ resolve: () => void; reject: (error: unknown) => void }>;
type QueuedMark = Readonly<{ id: number; mark: EntryMark; waiter: Waiter }>;
type QueuedSettlement = QueuedMark &
  Readonly<{ send: Readonly<{ part: number; message: string | undefined }> | undefined }>;
type QueuedWork = Readonly<{ work: (db: Kysely<Tables>) => Promise<() => void>; reject: (error: unknown) => void }>;

/** What is written with one transaction. */
type Batch = Readonly<{
  works: readonly QueuedWork[];
  marked: readonly QueuedMark[];
  settled: readonly QueuedSettlement[];
  /** Every mark in the order of the calls; the last one of a row counts. */
  order: readonly Pick<QueuedMark, "id" | "mark">[];
}>;

/** Until a store that could not write is tried again. */
const RETRY_DELAY_MS = 500;
/** A transaction with 64 questions of a chat's length stays under 5 ms. */
const MAX_WORKS_PER_TRANSACTION = 64;
/**
 * Turns of the event loop between two transactions: in the first, the messages leave that waited for the last transaction; until the
 * last, what became of nearly all of them is known and is written with whatever else waits. Turns in which nothing happens take
 * microseconds. Measured: two transactions where there are three with two turns, and no fewer with twelve.
 */
const EVENT_LOOP_TURNS = 8;
/** Writes a batch in one transaction. What it resolves with tells the callers that it is on the disk. */
const createWriteBatch = (transact: Transact, holder: string | undefined): ((batch: Batch) => Promise<() => void>) => {
  const writeMarks = createWriteMarks(holder);
  const writeSends = createWriteSends();
  return async ({ works, marked, settled, order }) => {
    const { resolves, refused } = await transact(async (db) => {
      const resolves: (() => void)[] = [];
      for (const { work } of works) resolves.push(await work(db));
      await writeSends(
        db,
        settled.flatMap(({ id, send }) => (send ? [{ entry: id, ...send }] : [])),
      );
      return { resolves, refused: await writeMarks(db, new Map(order.map(({ id, mark }) => [id, mark]))) };
    });
    return () => {
      for (const resolve of resolves) resolve();
      for (const { id, waiter } of marked) {
        if (refused.has(id)) waiter.reject(new Error("another process has claimed this entry"));
        else waiter.resolve();
      }
      for (const { waiter } of settled) waiter.resolve();
    };
  };
};

/** What waits to be written, in the order of the calls. */
const createQueue = () => {
  let works: QueuedWork[] = [];
  let marked: QueuedMark[] = [];
  let settled: QueuedSettlement[] = [];
  let order: Pick<QueuedMark, "id" | "mark">[] = [];
  return {
    addWork: (work: QueuedWork): void => void works.push(work),
    addMark: (mark: QueuedMark): void => {
      marked.push(mark);
      order.push(mark);
    },
    addSettlement: (settlement: QueuedSettlement): void => {
      settled.push(settlement);
      order.push(settlement);
    },
    takeBatch: (): Batch => {
      const batch = { works: works.slice(0, MAX_WORKS_PER_TRANSACTION), marked, settled, order };
      works = works.slice(MAX_WORKS_PER_TRANSACTION);
      [marked, settled, order] = [[], [], []];
      return batch;
    },
    /** Settlements of a batch that failed come before all that was called since. */
    restore: (failed: readonly QueuedSettlement[]): void => {
      settled = [...failed, ...settled];
      order = [...failed, ...order];
    },
    /** Whether there is work whose caller waits for the outcome; settlements are tried again in any case. */
    hasFresh: (): boolean => works.length + marked.length > 0,
    isEmpty: (): boolean => works.length + marked.length + settled.length === 0,
  };
};

/** `holder`: the name of this process, where several share one inbox. */
export const createCommits = (transact: Transact, holder?: string): Commits => {
  const writeBatch = createWriteBatch(transact, holder);
  const queue = createQueue();
  let flushing: Promise<void> | undefined;
  let failures = 0;
  let isClosed = false;

  const flush = async (): Promise<void> => {
    while (!queue.isEmpty()) {
      const batch = queue.takeBatch();
      try {
        const notify = await writeBatch(batch);
        failures = 0;
        notify();
      } catch (error) {
        failures++;
        for (const { reject } of batch.works) reject(error);
        for (const { waiter } of batch.marked) waiter.reject(error);
        if (isClosed) {
          for (const { waiter } of batch.settled) waiter.reject(error);
          continue;
        }
        queue.restore(batch.settled);
        // Fresh work is tried at once, as its caller waits for the outcome; what is tried again anyway waits.
        if (!queue.hasFresh() && !queue.isEmpty()) {
          setTimeout(schedule, RETRY_DELAY_MS).unref();
          return;
        }
      }
      for (let turn = 0; turn < EVENT_LOOP_TURNS; turn++) await nextTurn();
    }
  };

  const schedule = (): void => {
    flushing ??= nextTurn()
      .then(flush)
      .finally(() => {
        flushing = undefined;
        if (queue.hasFresh()) schedule();
      });
  };

  const enqueue = (add: (waiter: Waiter) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      add({ resolve, reject });
      schedule();
    });

  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        const resolveWith = async (db: Kysely<Tables>) => {
          const value = await work(db);
          return () => resolve(value);
        };
        queue.addWork({ work: resolveWith, reject });
        schedule();
      }),
    mark: (id, mark) => enqueue((waiter) => queue.addMark({ id, mark, waiter })),
    settle: (id, mark, send) => enqueue((waiter) => queue.addSettlement({ id, mark, send, waiter })),
    healthy: () => failures === 0,
    close: async () => {
      isClosed = true;
      while (!queue.isEmpty() || flushing) {
        schedule();
        await flushing;
      }
    },
  };
};
