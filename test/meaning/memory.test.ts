import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { openMeaning } from "../../src/meaning/meaning.ts";
import { startWorker } from "../../src/meaning/worker/worker-link.ts";
import { smallWeights } from "./small-encoder.ts";

const FIRST_QUESTIONS = 100;
const QUESTIONS = 10_000;
/** What one question may leave behind, in bytes: nothing, but for the noise of a heap. */
const MOST_LEFT_BEHIND = 100;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const memoryInUse = (): number => {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const article = { id: "news", version: "1", sentences: () => ["The court said so.", "The election was in July."] };

it("memory does not grow with the questions, and one thread does it all", async () => {
  const threads: Worker[] = [];
  const meaning = openMeaning({
    waits: true,
    encoder: {
      folder: await smallWeights(),
      startWorker: (data) => {
        const thread = startWorker(data);
        threads.push(thread);
        return thread;
      },
    },
  });
  meaning.add(article);
  const ask = async (from: number, to: number): Promise<void> => {
    for (let i = from; i < to; i++) await meaning.compare(`When was vote ${i} in the court?`, [article]);
  };
  await ask(0, FIRST_QUESTIONS);
  const before = memoryInUse();
  await ask(FIRST_QUESTIONS, QUESTIONS);
  expect((memoryInUse() - before) / (QUESTIONS - FIRST_QUESTIONS)).toBeLessThan(MOST_LEFT_BEHIND);
  expect(meaning.counts().found).toBe(QUESTIONS);
  expect(threads).toHaveLength(1);
  await meaning.close();
}, 60_000);
