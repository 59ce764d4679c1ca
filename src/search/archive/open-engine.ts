/** Decides how the engine's thread is reached: changes in batches, questions in between, whatever ends it is told once. */

import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { messageOf } from "../../errors.ts";
import type { CandidateArticle, CandidateEngine, WeighedArticle } from "./candidate-engine.ts";
import type { EngineChange, EngineReply, EngineRequest, EngineWork } from "./engine-messages.ts";

const program = fileURLToPath(new URL("./engine-worker.js", import.meta.url));

/** Starts the thread's program; tests pass programs of their own. */
export type StartEngine = () => Worker;

const startEngine: StartEngine = () =>
  new Worker(program, {
    name: "archive",
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

/** Starts the engine; it loads SQLite in its thread. */
export const openEngine = (start: StartEngine = startEngine): CandidateEngine => {
  const worker = start();
  const { call, ended, end } = createCalls(worker);
  let batch: EngineChange[] = [];
  let batchChars = 0;
  let written: Promise<unknown> = Promise.resolve();

  /** Hands on what has gathered; resolves when the batch before is written. */
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const before = written;
    written = call({ change: batch });
    written.catch(() => {});
    batch = [];
    batchChars = 0;
    await before;
  };
  const gather = async (change: EngineChange): Promise<void> => {
    batch.push(change);
    for (const { stems } of change.put?.paragraphs ?? []) batchChars += stems.length;
    if (batch.length >= MAX_BATCH || batchChars >= MAX_BATCH_CHARS) await flush();
  };
  const ask = (work: EngineWork): Promise<unknown> => {
    void flush().catch(() => {});
    return call(work);
  };

  return {
    lacking: async (keys) => (await ask({ lacking: keys })) as readonly string[],
    put: (article) => gather({ put: article }),
    remove: (key) => void gather({ remove: key }).catch(() => {}),
    find: async (stems, limit) => (await ask({ find: stems, limit })) as readonly CandidateArticle[],
    known: async (stems) => new Set((await ask({ known: stems })) as readonly string[]),
    similar: async (stem) => (await ask({ similar: stem })) as readonly string[],
    withWords: async (words, limits) => (await ask({ withWords: words, limits })) as readonly WeighedArticle[],
    ended,
    close: async () => {
      end("it is closed");
      await worker.terminate();
    },
  };
};
