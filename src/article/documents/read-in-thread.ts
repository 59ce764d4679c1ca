/**
 * Decides how foreign bytes are read: in a thread of its own, with limits of time and memory, one file after the other. Whatever
 * ends the thread is a reason to refuse the file at hand; the next file gets a new thread.
 */

import { totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { messageOf } from "../../errors.ts";
import { failWith, type ValueOrReasons } from "../value-or-reasons.ts";
import type { RawDocument, ReadingJob, ReadingReply } from "./raw-document.ts";

/** How long one file may take. A book of 500 pages takes 5 s on a slow machine. */
const MAX_READING_MS = 20_000;
const MEGABYTE = 1024 * 1024;
/** What the machine has, or the container that the process is in. */
const memoryBytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
/** Megabytes of the thread's own heap: a page of 10 MB, the largest that is fetched, takes 300. On small machines a quarter. */
const HEAP_LIMITS_MB = {
  maxOldGenerationSizeMb: Math.min(512, Math.ceil(memoryBytes / MEGABYTE / 4)),
  maxYoungGenerationSizeMb: 32,
  stackSizeMb: 4,
};
/** What the heap's limit does not count: buffers of a file that unpacks to much more than it is. On small machines a half. */
const MAX_GROWTH_BYTES = Math.min(900 * MEGABYTE, memoryBytes / 2);
const GROWTH_CHECK_INTERVAL_MS = 50;
/** How long the thread waits for another file. */
const IDLE_MS = 5_000;

export type ReadingLimits = Readonly<{ readingMs: number; growthBytes: number }>;
const LIMITS: ReadingLimits = { readingMs: MAX_READING_MS, growthBytes: MAX_GROWTH_BYTES };

const program = fileURLToPath(new URL("./reader.js", import.meta.url));

/** Starts the thread's program; tests pass programs of their own. */
export type StartReader = () => Worker;

const startReader: StartReader = () =>
  new Worker(program, { name: "documents", execArgv: [], resourceLimits: HEAP_LIMITS_MB });

/** Reads files in a thread; calls take turns. */
export type DocumentReader = (job: ReadingJob) => Promise<ValueOrReasons<RawDocument>>;

const TOO_LARGE = "needs too much memory to be read";

/** Why the thread itself failed; it is in an unknown state. */
type Broken = Readonly<{ broken: string }>;

/** One job in a thread. */
const runJob = async (worker: Worker, job: ReadingJob, limits: ReadingLimits): Promise<ReadingReply | Broken> => {
  const memoryBefore = process.memoryUsage.rss();
  let stop = (): void => {};
  const result = await new Promise<ReadingReply | Broken>((settle) => {
    const breakOff = (broken: string): void => settle({ broken });
    const onMessage = (reply: ReadingReply): void => settle(reply);
    const onError = (error: unknown): void => {
      const isFull = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      breakOff(isFull ? TOO_LARGE : `cannot be read (${messageOf(error)})`);
    };
    const onExit = (): void => breakOff("cannot be read (the thread that reads it ended)");
    const late = setTimeout(
      () => breakOff(`takes longer than ${limits.readingMs / 1_000} s to be read`),
      limits.readingMs,
    );
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - memoryBefore > limits.growthBytes) breakOff(TOO_LARGE);
    }, GROWTH_CHECK_INTERVAL_MS);
    worker.once("message", onMessage).once("error", onError).once("exit", onExit);
    stop = () => {
      clearTimeout(late);
      clearInterval(watch);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    worker.postMessage(job);
  });
  stop();
  return result;
};

/** A reader with a thread that starts with the first file, and ends when no more come. */
export const createDocumentReader = (start: StartReader = startReader, limits = LIMITS): DocumentReader => {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    // What a thread throws while it ends is of no use to anybody.
    worker?.on("error", () => {});
    void worker?.terminate();
    worker = undefined;
  };

  const read = async (job: ReadingJob): Promise<ValueOrReasons<RawDocument>> => {
    clearTimeout(idle);
    try {
      worker ??= start();
    } catch (error) {
      return failWith(`cannot be read (no thread could start: ${messageOf(error)})`);
    }
    worker.ref();
    const reply = await runJob(worker, job, limits);
    if ("broken" in reply) {
      end();
      return failWith(reply.broken);
    }
    worker.unref();
    idle = setTimeout(end, IDLE_MS);
    idle.unref();
    return reply.document === undefined ? failWith(reply.reason) : { value: reply.document };
  };

  return (job) => {
    const done = turn.then(() => read(job));
    turn = done;
    return done;
  };
};

/** The reader of this process. */
export const readInThread: DocumentReader = createDocumentReader();
