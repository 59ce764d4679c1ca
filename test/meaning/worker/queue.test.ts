import { describe, expect, it } from "vitest";
import { type Unavailable, unavailable } from "../../../src/meaning/unavailable.ts";
import type { Batch, EncodedBatch } from "../../../src/meaning/worker/batch.ts";
import { BATCH_PIECES, createQueue, QUEUE_LIMITS } from "../../../src/meaning/worker/queue.ts";

/** As many pieces as a text has characters, in windows of up to 100; a piece is its character's code. */
const cut = (_lane: string, text: string) => {
  const codes = Array.from(text, (char) => char.charCodeAt(0));
  const count = Math.max(1, Math.ceil(codes.length / 100));
  return Array.from({ length: count }, (_, at) => codes.slice(at * 100, (at + 1) * 100));
};

/** What stands for encoding: a vector of one number, the sum of the ids; tokens are the ids. */
const encoded = ({ ids, ends }: Batch): EncodedBatch => ({
  sums: Float32Array.from(ends, (end, at) => ids.slice(at === 0 ? 0 : ends[at - 1]!, end).reduce((a, b) => a + b, 0)),
  tokens: Int8Array.from(ids),
  logits: Float32Array.from(ids),
});

/** A queue whose batches a test lets through one by one. */
const stepwise = () => {
  const batches: { batch: Batch; settle(outcome: EncodedBatch | Unavailable): void }[] = [];
  const awaited: boolean[] = [];
  const queue = createQueue({
    cut,
    run: (batch) => new Promise((settle) => batches.push({ batch, settle })),
    onWaiting: (isAwaited) => awaited.push(isAwaited),
  });
  const texts = () => batches.map(({ batch }) => String.fromCharCode(...batch.ids));
  const next = async () => {
    const { batch, settle } = batches.at(-1)!;
    settle(encoded(batch));
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, batches, awaited, texts, next };
};

describe("the queue", () => {
  it("gives every text its own windows back, in order", async () => {
    const queue = createQueue({ cut, run: async (batch) => encoded(batch) });
    const texts = ["abc", "d".repeat(250), "ef"];
    const outcome = await queue.encode("sentence", texts);
    if ("unavailable" in outcome) throw new Error(outcome.problem);
    expect(outcome.map((windows) => windows.map(({ logits }) => String.fromCharCode(...logits)).join(""))).toEqual(
      texts,
    );
    expect(outcome.map((windows) => windows.length)).toEqual([1, 3, 1]);
    expect(queue.waiting()).toBe(0);
  });

  it("lets a question go before the sentences that wait, after the batch that runs", async () => {
    const { queue, texts, next } = stepwise();
    const sentences = queue.encode("sentence", ["a".repeat(60), "b".repeat(60)]);
    const question = queue.encode("question", ["q"]);
    await next();
    await next();
    await next();
    expect(texts()).toEqual(["a".repeat(60), "q", "b".repeat(60)]);
    expect(await question).toHaveLength(1);
    expect(await sentences).toHaveLength(2);
  });

  it("fills a batch with short texts, and never over what the thread has room for", async () => {
    const { queue, batches, next } = stepwise();
    void queue.encode(
      "sentence",
      Array.from({ length: 40 }, (_, at) => "x".repeat(1 + ((at * 37) % 100))),
    );
    for (let at = 0; at < batches.length; at += 1) await next();
    const sizes = batches.map(({ batch }) => batch.ids.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(BATCH_PIECES);
    expect(sizes.length).toBeLessThan(40);
  });

  it("refuses at once what would be too long a queue, and takes more when there is room", async () => {
    const { queue, next } = stepwise();
    const first = queue.encode("question", ["a"]);
    for (let at = 1; at < QUEUE_LIMITS.question; at += 1) void queue.encode("question", ["b"]);
    expect(await queue.encode("question", ["c"])).toMatchObject({ unavailable: "full" });
    expect(queue.waiting()).toBe(QUEUE_LIMITS.question);
    await next();
    expect(await first).toHaveLength(1);
    void queue.encode("question", ["d"]);
    expect(queue.waiting()).toBeLessThanOrEqual(QUEUE_LIMITS.question);
  });

  it("takes a text out of the queue when nobody waits for it any more", async () => {
    const { queue, texts, next } = stepwise();
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = queue.encode("sentence", ["a".repeat(60), "b".repeat(60)], running.signal);
    const second = queue.encode("sentence", ["c".repeat(60)], waiting.signal);
    const third = queue.encode("sentence", ["d".repeat(60)]);
    running.abort();
    waiting.abort();
    expect(await first).toMatchObject({ unavailable: "aborted" });
    expect(await second).toMatchObject({ unavailable: "aborted" });
    await next();
    await next();
    expect(await third).toHaveLength(1);
    expect(texts()).toEqual(["a".repeat(60), "d".repeat(60)]);
    expect(await queue.encode("question", ["q"], AbortSignal.abort())).toMatchObject({ unavailable: "aborted" });
  });

  it("tells all who wait, and all who come, when the encoder has failed", async () => {
    const { queue, batches } = stepwise();
    const waiting = [queue.encode("sentence", ["a"]), queue.encode("question", ["b"])];
    batches[0]!.settle(unavailable("worker", "it broke"));
    for (const outcome of waiting) expect(await outcome).toEqual({ unavailable: "worker", problem: "it broke" });
    expect(await queue.encode("question", ["c"])).toMatchObject({ unavailable: "worker" });
    expect(queue.waiting()).toBe(0);
  });

  it("says when somebody begins to wait, and when nobody does any more", async () => {
    const { queue, awaited, next } = stepwise();
    void queue.encode("sentence", ["a"]);
    void queue.encode("question", ["b"]);
    expect(awaited).toEqual([true]);
    await next();
    expect(awaited).toEqual([true]);
    await next();
    expect(awaited).toEqual([true, false]);
  });
});
