/** Decides how the encoding thread is reached: one batch at a time; whatever ends it is reported at once, and once. */

import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { messageOf } from "../../errors.ts";
import { type Unavailable, unavailable } from "../unavailable.ts";
import type { Batch, EncodedBatch, WorkerMessage, WorkerSetup } from "./batch.ts";

/** The connection to the thread. */
export type WorkerLink = Readonly<{
  /** Encodes a batch; the one before must have settled. */
  encode(batch: Batch): Promise<EncodedBatch | Unavailable>;
  /** Whether the thread keeps the process alive: only while a call waits for it. */
  hold(isAwaited: boolean): void;
  /** Ends the thread. */
  close(): Promise<void>;
  /** Settles when the thread can no longer be used, with the reason; also after `close`. */
  ended: Promise<Unavailable>;
}>;

/** Starts the thread's program; tests pass programs of their own. */
export type StartWorker = (setup: WorkerSetup) => Worker;

const program = fileURLToPath(new URL("./worker.js", import.meta.url));

/** Megabytes of JavaScript's own heap, which holds one batch at a time; the kernel's memory is beside it. */
const HEAP_LIMITS_MB = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 };

/** Starts the program of this folder, without the options of the process, such as modules to preload. */
export const startWorker: StartWorker = (workerData) =>
  new Worker(program, { name: "meaning", workerData, execArgv: [], resourceLimits: HEAP_LIMITS_MB });

/** Starts the thread, which reads the weights meanwhile; the first batch waits for that. */
export const openWorker = (setup: WorkerSetup, start: StartWorker = startWorker): WorkerLink | Unavailable => {
  let worker: Worker;
  try {
    worker = start(setup);
  } catch (error) {
    return unavailable("worker", `the thread that encodes could not start: ${messageOf(error)}`);
  }
  let settle: ((encoded: EncodedBatch | Unavailable) => void) | undefined;
  let ending: Unavailable | undefined;
  let settleEnded: (reason: Unavailable) => void = () => {};
  const ended = new Promise<Unavailable>((resolve) => {
    settleEnded = resolve;
  });
  const end = (reason: Unavailable) => {
    if (ending !== undefined) return;
    ending = reason;
    settle?.(reason);
    settle = undefined;
    settleEnded(reason);
  };
  worker.on("message", (message: WorkerMessage) => {
    if ("ready" in message) return;
    settle?.(message);
    settle = undefined;
  });
  worker.on("error", (error) => end(unavailable("worker", `the thread that encodes failed: ${messageOf(error)}`)));
  worker.on("messageerror", () => end(unavailable("worker", "the thread that encodes answered what cannot be read")));
  worker.on("exit", (code) => end(unavailable("worker", `the thread that encodes ended with code ${code}`)));
  // Only now: listening for messages refs the thread again.
  worker.unref();
  return {
    encode(batch) {
      if (ending !== undefined) return Promise.resolve(ending);
      return new Promise((resolve) => {
        settle = resolve;
        worker.postMessage(batch, [batch.ids.buffer, batch.ends.buffer]);
      });
    },
    hold(isAwaited) {
      if (isAwaited) worker.ref();
      else worker.unref();
    },
    async close() {
      end(unavailable("closed", "the encoder was closed"));
      await worker.terminate();
    },
    ended,
  };
};
