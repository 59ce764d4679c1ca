import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { openMeaning } from "../../src/meaning/meaning.ts";
import { startWorker } from "../../src/meaning/worker/worker-link.ts";
import { smallWeights } from "./small-encoder.ts";

const FIRST_QUESTIONS = 100;
const ROUND_QUESTIONS = 2_000;
const ROUNDS = 3;
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
  // What a question leaves behind it leaves in every round; what other tests of this process do meanwhile, in one.
  const growths: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = memoryInUse();
    const from = FIRST_QUESTIONS + round * ROUND_QUESTIONS;
    await ask(from, from + ROUND_QUESTIONS);
    growths.push((memoryInUse() - before) / ROUND_QUESTIONS);
  }
  expect(Math.min(...growths)).toBeLessThan(MOST_LEFT_BEHIND);
  expect(meaning.counts().found).toBe(FIRST_QUESTIONS + ROUNDS * ROUND_QUESTIONS);
  expect(threads).toHaveLength(1);
  await meaning.close();
}, 60_000);
