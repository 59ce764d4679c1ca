import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { createDocumentReader, readInThread } from "../../../src/article/documents/read-in-thread.ts";

const JOB = { kind: "page", bytes: new Uint8Array() } as const;
const LIMITS = { readingMs: 5_000, growthBytes: 2 ** 40 };

/** A thread that runs a program of the test's own for every job. */
const thread = (program: string, options = {}) =>
  new Worker(`require("node:worker_threads").parentPort.on("message", (job) => { ${program} })`, {
    eval: true,
    ...options,
  });

const pageOf = (html: string) => ({ kind: "page", bytes: new TextEncoder().encode(html) }) as const;

describe("the thread that reads documents", () => {
  it("refuses the file that it dies of, and the next file gets a new one", async () => {
    let started = 0;
    const read = createDocumentReader(() => {
      started += 1;
      return thread(
        started === 1 ? "process.exit(3)" : 'require("node:worker_threads").parentPort.postMessage({ reason: "no" })',
      );
    }, LIMITS);
    expect((await read(JOB)).reasons?.[0]).toMatch(/thread that reads it ended/);
    expect((await read(JOB)).reasons).toEqual(["no"]);
    expect((await read(JOB)).reasons).toEqual(["no"]);
    expect(started).toBe(2);
  });

  it("refuses what throws, what takes too long, and what takes too much memory", async () => {
    const reasonFor = async (program: string, limits = LIMITS, options = {}) =>
      (await createDocumentReader(() => thread(program, options), limits)(JOB)).reasons?.[0];
    expect(await reasonFor('throw new Error("broken")')).toBe("cannot be read (broken)");
    expect(await reasonFor("for (;;);", { ...LIMITS, readingMs: 100 })).toBe("takes longer than 0.1 s to be read");
    const hoard = "const kept = []; for (;;) kept.push(Buffer.alloc(1 << 20, 1));";
    expect(await reasonFor(hoard, { ...LIMITS, growthBytes: 64 * 2 ** 20 })).toBe("needs too much memory to be read");
    const heap = "const kept = []; for (;;) kept.push(Array.from({ length: 1000 }, () => ({})));";
    const small = { resourceLimits: { maxOldGenerationSizeMb: 16 } };
    expect(await reasonFor(heap, LIMITS, small)).toBe("needs too much memory to be read");
  });

  it("refuses pages that are made to break what reads them, and reads on", async () => {
    expect((await readInThread(pageOf("<div>".repeat(50_000)))).reasons).toEqual(["is nested too deeply"]);
    expect((await readInThread(pageOf("<i></i>".repeat(200_000)))).reasons?.[0]).toMatch(/more than 150,000 elements/);
    expect((await readInThread(pageOf("<p>Words.</p>"))).value?.paragraphs).toEqual([
      { mark: "paragraph", text: "Words." },
    ]);
  });
});
