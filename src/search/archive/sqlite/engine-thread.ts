/** Decides how the engine's thread is told of changes, in batches, and asked in between; whatever ends it is told once. */

import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { messageOf } from "../../../errors.ts";
import type { EngineChange, EngineFile, EngineReply, EngineRequest, EngineWork } from "./engine-messages.ts";

const program = fileURLToPath(new URL("./engine-worker.js", import.meta.url));

/** Starts the thread's program; tests pass programs of their own. */
export type StartEngine = (file?: EngineFile) => Worker;

export const startEngine: StartEngine = (file) =>
  new Worker(program, {
    name: "archive",
    workerData: file,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 },
  });

/** What is written in one transaction, for which a question waits: articles, and UTF-16 units of their stems. */
const MAX_BATCH = 100;
const MAX_BATCH_CHARS = 500_000;

type Waiter = Readonly<{ settle: (reply: EngineReply) => void }>;

/** Asks the thread one thing after the other; it answers each once. */
const createCalls = (worker: Worker) => {
  const waiting = new Map<number, Waiter>();
  let last = 0;
  let settleEnded: (reason: string) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    settleEnded = resolve;
  });
  let ending: string | undefined;
  const end = (reason: string): void => {
    ending ??= reason;
    for (const [number, { settle }] of waiting) settle({ number, problem: ending });
    waiting.clear();
    settleEnded(ending);
    void worker.terminate();
  };
  worker.on("message", (reply: EngineReply) => {
    // Whatever it could not do: what it knows may not be whole, and memory answers instead.
    if (reply.problem !== undefined) return end(reply.problem);
    waiting.get(reply.number)?.settle(reply);
    waiting.delete(reply.number);
    if (waiting.size === 0) worker.unref();
  });
  worker.on("error", (error) => end(messageOf(error)));
  worker.on("exit", () => end("the thread ended"));
  worker.unref();

  const call = async (work: EngineWork): Promise<unknown> => {
    const number = ++last;
    const reply = await new Promise<EngineReply>((settle) => {
      if (ending !== undefined) return settle({ number, problem: ending });
      waiting.set(number, { settle });
      worker.ref();
      worker.postMessage({ number, work } satisfies EngineRequest);
    });
    if (reply.problem !== undefined) throw new Error(reply.problem);
    return reply.value;
  };
  return { call, ended, end };
};

/** How long changes gather when nobody asks. */
const MAX_GATHERING_MS = 200;
/** How long a thread has to close its file. */
const CLOSE_TIMEOUT_MS = 5_000;

const createDeferred = () => {
  let resolve: () => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<void>((settle, fail) => {
    resolve = settle;
    reject = fail;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
};

export type EngineThread = Readonly<{
  /** Tells it of a change, with others. `room` resolves when more may come, `written` when this one is kept. */
  change: (change: EngineChange) => Readonly<{ room: Promise<void>; written: Promise<void> }>;
  /** Asks it something, of which all changes before are a part. */
  ask: (work: EngineWork) => Promise<unknown>;
  ended: Promise<string>;
  close: () => Promise<void>;
}>;

const charsOf = (change: EngineChange): number => {
  if (change.kind === "keep") return change.source.content.length;
  if (change.kind !== "put") return 0;
  return change.article.paragraphs.reduce((sum, { stems }) => sum + stems.length, 0);
};

export const openEngineThread = (worker: Worker): EngineThread => {
  const { call, ended, end } = createCalls(worker);
  let batch: EngineChange[] = [];
  let batchChars = 0;
  /** Settles with the batch that gathers, and with the one before it. */
  let gathering = createDeferred();
  let timer: NodeJS.Timeout | undefined;
  let written: Promise<void> = Promise.resolve();

  /** Hands on what has gathered; resolves when the batch before is written. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (batch.length === 0) return;
    const before = written;
    const { promise, resolve, reject } = gathering;
    written = promise;
    call({ change: batch }).then(resolve, reject);
    batch = [];
    batchChars = 0;
    gathering = createDeferred();
    await before;
  };

  return {
    change: (change) => {
      const { promise } = gathering;
      timer ??= setTimeout(() => void flush().catch(() => {}), MAX_GATHERING_MS).unref();
      batch.push(change);
      batchChars += charsOf(change);
      const isFull = batch.length >= MAX_BATCH || batchChars >= MAX_BATCH_CHARS;
      const room = isFull ? flush() : Promise.resolve();
      room.catch(() => {});
      return { room, written: promise };
    },
    ask: (work) => {
      void flush().catch(() => {});
      return call(work);
    },
    ended,
    close: async () => {
      await flush().catch(() => {});
      await Promise.race([call({ close: true }).catch(() => {}), pause(CLOSE_TIMEOUT_MS, undefined, { ref: false })]);
      end("it is closed");
      await worker.terminate();
    },
  };
};
