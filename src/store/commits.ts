import type { Kysely } from "kysely";
import type { EntryState, FailureReason } from "./inbox/inbox.ts";
import { placeholdersFor, prepareSized } from "./prepared.ts";
import { isOpenEntry, type Tables } from "./schema.ts";

/** What is to stand in a row. A later mark of the same row takes the place of an earlier one. */
export type EntryMark = Readonly<{
  state: EntryState;
  reason: FailureReason | null;
  claims?: 0;
  holder?: null;
  due?: number;
}>;

/** Runs work in one transaction that is on the disk when it resolves. */
export type Transact = <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;

/**
 * Group commit: what is written in one turn of the event loop goes to the disk together, so that a thousand questions a second cost
 * some hundred syncs. The order of calls is kept: the disk always holds what was written up to some call, and nothing behind it.
 */
export type Commits = Readonly<{
  /** Any work; rejects when the transaction fails. */
  run: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** Rejects when the transaction fails, or another process has the row in hand now; the row is then as before. */
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
type SettledEntry = Readonly<{
  id: number;
  mark: EntryMark;
  send: Readonly<{ part: number; message: string | undefined }> | undefined;
  waiter: Waiter;
}>;
type MarkedEntry = Readonly<{ id: number; mark: EntryMark; waiter: Waiter }>;
type QueuedWork = Readonly<{ work: (db: Kysely<Tables>) => Promise<() => void>; reject: (error: unknown) => void }>;

/** Until a store that could not write is tried again; milliseconds. */
const RETRY_DELAY_MS = 500;
/** So many in one transaction at most: with 64 questions of a chat's length it stays under 5 ms. */
const MAX_WORKS_PER_TRANSACTION = 64;
/**
 * Between two transactions the event loop takes so many turns: in the first, the messages leave that waited for the last one; until the last,
 * what became of nearly all of them is known and goes with whatever else waits. Turns in which nothing happens take microseconds.
 * Measured: two transactions where there are three with two turns, and no fewer with twelve.
 */
const EVENT_LOOP_TURNS = 8;
/** Bound parameters have a limit (32,766 in SQLite). */
const MAX_ROWS_PER_STATEMENT = 1_000;

type ColumnValues = Readonly<Record<string, string | number | null>>;

/** What is written in the row with a mark; a final row holds no text. */
const columnValuesOf = (mark: EntryMark): ColumnValues => ({
  ...mark,
  ...(!isOpenState(mark.state) && { body: null }),
});

const isOpenState = (state: EntryState): boolean => state === "accepted" || state === "answering";

/**
 * With a `holder`, only rows that this process has in hand are written, so that one which was taken for dead, and is not, changes nothing
 * of what others do by now. What it knows of a send that they could only call ambiguous is welcome. Returns the rows that were not written.
 */
const createWriteMarks = (holder: string | undefined) => {
  /** By what is set: the columns, and whether the row stays open. */
  const updates = new Map<string, ReturnType<typeof prepareSized<{ id: number }>>>();
  const updateOf = (values: ColumnValues, open: boolean) => {
    const kind = `${open} ${Object.keys(values)}`;
    const known = updates.get(kind);
    if (known) return known;
    const update = prepareSized((db, size) => {
      const all = db.updateTable("inbox").set(values).where("id", "in", placeholdersFor(size, 0));
      if (holder === undefined) return all.$castTo<{ id: number }>();
      const mine = all.where("holder", "=", holder);
      return (open ? mine.where(isOpenEntry) : mine).returning("id");
    });
    updates.set(kind, update);
    return update;
  };

  return async (db: Kysely<Tables>, marks: ReadonlyMap<number, EntryMark>): Promise<ReadonlySet<number>> => {
    const refused = new Set<number>(holder === undefined ? [] : marks.keys());
    const alike = new Map<string, { mark: EntryMark; ids: number[] }>();
    for (const [id, mark] of marks) {
      const kind = `${mark.state} ${mark.reason} ${mark.claims} ${mark.holder} ${mark.due}`;
      const group = alike.get(kind);
      if (group) group.ids.push(id);
      else alike.set(kind, { mark, ids: [id] });
    }
    for (const { mark, ids } of alike.values()) {
      const values = columnValuesOf(mark);
      const update = updateOf(values, isOpenState(mark.state));
      for (let at = 0; at < ids.length; at += MAX_ROWS_PER_STATEMENT) {
        const some = ids.slice(at, at + MAX_ROWS_PER_STATEMENT);
        const mine = holder === undefined ? [] : [holder];
        const written = await update(db, some.length, [...Object.values(values), ...some, ...mine]);
        for (const { id } of written) refused.delete(id);
      }
    }
    return refused;
  };
};

const createWriteSends = () => {
  const insert = prepareSized((db, size) =>
    db
      .insertInto("sends")
      .values(placeholdersFor(size, { entry: 0, part: 0, message: "" }))
      .onConflict((conflict) => conflict.columns(["entry", "part"]).doNothing()),
  );
  return async (db: Kysely<Tables>, settled: readonly SettledEntry[]): Promise<void> => {
    const rows = settled.flatMap(({ id, send }) => (send ? [[id, send.part, send.message ?? null]] : []));
    for (let at = 0; at < rows.length; at += MAX_ROWS_PER_STATEMENT) {
      const some = rows.slice(at, at + MAX_ROWS_PER_STATEMENT);
      await insert(db, some.length, some.flat());
    }
  };
};

/** `holder`: the name of this process, where several share one inbox. */
export const createCommits = (transact: Transact, holder?: string): Commits => {
  const writeMarks = createWriteMarks(holder);
  const writeSends = createWriteSends();
  let works: QueuedWork[] = [];
  let marked: MarkedEntry[] = [];
  let settled: SettledEntry[] = [];
  /** Every mark of this batch in the order of the calls; the last one of a row counts. */
  let order: Readonly<{ id: number; mark: EntryMark }>[] = [];
  let flushing: Promise<void> | undefined;
  let failures = 0;
  let closed = false;

  const flush = async (): Promise<void> => {
    while (works.length + marked.length + settled.length > 0) {
      const batch = { works: works.slice(0, MAX_WORKS_PER_TRANSACTION), marked, settled, order };
      works = works.slice(MAX_WORKS_PER_TRANSACTION);
      [marked, settled, order] = [[], [], []];
      try {
        const done = await transact(async (db) => {
          const resolves: (() => void)[] = [];
          for (const { work } of batch.works) resolves.push(await work(db));
          await writeSends(db, batch.settled);
          const refused = await writeMarks(db, new Map(batch.order.map(({ id, mark }) => [id, mark])));
          return { resolves, refused };
        });
        failures = 0;
        for (const resolve of done.resolves) resolve();
        for (const { id, waiter } of batch.marked) {
          if (done.refused.has(id)) waiter.reject(new Error("another process has this entry in hand"));
          else waiter.resolve();
        }
        for (const { waiter } of batch.settled) waiter.resolve();
      } catch (error) {
        failures++;
        for (const { reject } of batch.works) reject(error);
        for (const { waiter } of batch.marked) waiter.reject(error);
        if (closed) {
          for (const { waiter } of batch.settled) waiter.reject(error);
          continue;
        }
        settled = [...batch.settled, ...settled];
        order = [...batch.settled, ...order];
        // Nothing but what is tried again: wait. Fresh work is tried at once, as it has someone waiting for the outcome.
        if (works.length + marked.length === 0 && settled.length > 0) {
          setTimeout(schedule, RETRY_DELAY_MS).unref();
          return;
        }
      }
      for (let turn = 0; turn < EVENT_LOOP_TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
  };

  const schedule = (): void => {
    flushing ??= new Promise<void>((resolve) => setImmediate(resolve)).then(flush).finally(() => {
      flushing = undefined;
      if (works.length + marked.length > 0) schedule();
    });
  };

  const awaited = (put: (waiter: Waiter) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      put({ resolve, reject });
      schedule();
    });

  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        works.push({
          work: async (db) => {
            const value = await work(db);
            return () => resolve(value);
          },
          reject,
        });
        schedule();
      }),
    mark: (id, mark) =>
      awaited((waiter) => {
        marked.push({ id, mark, waiter });
        order.push({ id, mark });
      }),
    settle: (id, mark, send) =>
      awaited((waiter) => {
        settled.push({ id, mark, send, waiter });
        order.push({ id, mark });
      }),
    healthy: () => failures === 0,
    close: async () => {
      closed = true;
      while (works.length + marked.length + settled.length > 0 || flushing) {
        schedule();
        await flushing;
      }
    },
  };
};
