import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import type { CandidateEngine } from "../../../../src/search/archive/candidate-engine.ts";
import { startEngine } from "../../../../src/search/archive/sqlite/engine-thread.ts";
import { openEngine } from "../../../../src/search/archive/sqlite/open-engine.ts";
import { describeEngine, engineArticle } from "../engine-contract.ts";

let engine: CandidateEngine | undefined;
afterEach(() => engine?.close());
describeEngine("SQLite", () => openEngine());

const keysOf = async (found: ReturnType<CandidateEngine["find"]>) => (await found).map(({ key }) => key);

describe("the engine of an archive", () => {
  it("has one article of a key, the last", async () => {
    engine = openEngine();
    const { put, find } = engine;
    void put(engineArticle("a3", "a", "bridge"));
    void put(engineArticle("a3", "a", "bread"));
    expect(await keysOf(find(["bridge"], 5))).toEqual([]);
    expect(await keysOf(find(["bread"], 5))).toEqual(["a3"]);
  });

  it("lists any number of articles that have some words, as they are just now", async () => {
    engine = openEngine();
    const { put, remove, withWords } = engine;
    const names = Array.from({ length: 1_000 }, (_, number) => `a${number}`);
    for (const name of names) await put({ ...engineArticle(name, "a", "bridge"), wordKeys: Uint32Array.from([1, 2]) });
    const having = async (limit: number) => (await withWords([[1, 2]], { least: 1, limit })).map(({ key }) => key);
    expect(await having(2_000)).toEqual(names);
    expect(await having(600)).toHaveLength(600);
    remove("a0");
    expect(await having(2_000)).toEqual(names.slice(1));
  });

  it("answers nothing more when its thread has ended, and says why", async () => {
    engine = openEngine(() => new Worker("throw new Error('no SQLite here')", { eval: true }));
    expect(await engine.ended).toBe("no SQLite here");
    await expect(engine.find(["a"], 1)).rejects.toThrow("no SQLite here");
  });

  it.each([
    ["a question", (one: CandidateEngine) => one.known(["a"])],
    ["a change", (one: CandidateEngine) => one.put(engineArticle("a1", "a", "b")).then(() => one.find(["b"], 1))],
  ])("ends, and its thread with it, when it cannot do what it is told: %s", async (_, ask) => {
    const program = `const { parentPort } = require("node:worker_threads");
      parentPort.on("message", ({ number }) => parentPort.postMessage({ number, problem: "disk is full" }));`;
    const thread = new Worker(program, { eval: true });
    const exited = new Promise((resolve) => thread.once("exit", resolve));
    engine = openEngine(() => thread);
    await expect(ask(engine)).rejects.toThrow("disk is full");
    expect(await engine.ended).toBe("disk is full");
    await exited;
  });
});

it("its thread does nothing more once it was told to close, so that it can be ended at any time", async () => {
  const worker = startEngine();
  const replies: number[] = [];
  worker.on("message", ({ number }: { number: number }) => replies.push(number));
  worker.postMessage({ number: 1, work: { lacking: ["a"] } });
  worker.postMessage({ number: 2, work: { close: true } });
  for (let number = 3; number < 200; number += 1) worker.postMessage({ number, work: { lacking: ["a"] } });
  while (replies.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(replies).toEqual([1, 2]);
  await worker.terminate();
});
