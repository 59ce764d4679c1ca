import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import type { CandidateEngine } from "../../../../src/search/archive/candidate-engine.ts";
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
