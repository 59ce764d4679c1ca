import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, it } from "vitest";
import { type Encoder, openEncoder } from "../../../src/meaning/encoder.ts";
import { isUnavailable, type Unavailable } from "../../../src/meaning/unavailable.ts";
import { type StartWorker, startWorker } from "../../../src/meaning/worker/worker-link.ts";
import { compileSource } from "../../compiled-source.ts";
import { root } from "../../house/sources.ts";
import { smallWeights } from "../small-encoder.ts";

const run = promisify(execFile);

const compiled = await compileSource(root);
let folder: string;
beforeAll(async () => {
  folder = await smallWeights();
});

const open = async (start?: StartWorker): Promise<Encoder> => {
  const outcome = await openEncoder({ folder, ...(start && { startWorker: start }) });
  if (isUnavailable(outcome)) throw new Error(outcome.problem);
  return outcome;
};

/** A thread with a program of its own. */
const program =
  (code: string): StartWorker =>
  () =>
    new Worker(code, { eval: true });

const LISTEN = 'const { parentPort } = require("node:worker_threads"); parentPort.postMessage({ ready: true });';

describe("a thread that is of no use", () => {
  it.each<readonly [string, StartWorker, RegExp]>([
    ["fails at its start", program('throw new Error("no memory\\nhere")'), /failed: no memory here$/],
    ["ends at its start", program("process.exit(3)"), /ended with code 3$/],
    [
      "fails at its first batch",
      program(`${LISTEN} parentPort.on("message", () => { throw new Error("oh") })`),
      /: oh$/,
    ],
    ["ends at its first batch", program(`${LISTEN} parentPort.on("message", () => process.exit(0))`), /with code 0$/],
  ])("is told to all who wait and all who come, when it %s", async (_, start, problem) => {
    const encoder = await open(start);
    const waiting = [encoder.encodeSentences(["a", "b"]), encoder.encodeQuestion("c"), encoder.encodeSentences(["d"])];
    for (const outcome of await Promise.all(waiting)) {
      expect(outcome).toMatchObject({ unavailable: "worker", problem: expect.stringMatching(problem) });
    }
    expect(await encoder.encodeQuestion("e")).toMatchObject({ unavailable: "worker" });
    expect(await encoder.ended).toMatchObject({ unavailable: "worker" });
    expect(encoder.waiting()).toBe(0);
  });

  it("is told when it cannot be started", async () => {
    const outcome = await openEncoder({
      folder,
      startWorker: () => {
        throw new Error("too many threads");
      },
    });
    expect(outcome).toEqual({
      unavailable: "worker",
      problem: "the thread that encodes could not start: too many threads",
    });
  });

  it("is told when it is killed amid its work", async () => {
    let thread: Worker | undefined;
    const encoder = await open((setup) => {
      thread = startWorker(setup);
      return thread;
    });
    expect(await encoder.encodeQuestion("who?")).toHaveProperty("weights");
    const waiting = encoder.encodeSentences(Array.from({ length: 2_000 }, () => "The election was in the court."));
    await thread?.terminate();
    expect(await waiting).toMatchObject({ unavailable: "worker" });
  });
});

describe("closing", () => {
  it("tells who waits, and ends the thread", async () => {
    const encoder = await open();
    const waiting = encoder.encodeSentences(Array.from({ length: 500 }, () => "The election was in the court."));
    await encoder.close();
    expect(await waiting).toMatchObject({ unavailable: "closed" });
    expect(await encoder.encodeQuestion("who?")).toMatchObject({ unavailable: "closed" });
  });
});

describe("the process", { timeout: 60_000 }, () => {
  /** What was compiled of the encoder: child processes on Node 20 run no TypeScript. */
  const encoderFile = compiled.get(join(root, "src/meaning/encoder.ts"));

  /** What a program prints that has the encoder at hand. */
  const printed = async (code: string): Promise<string> => {
    const text = `import { openEncoder } from ${JSON.stringify(encoderFile)};
      const encoder = await openEncoder({ folder: ${JSON.stringify(folder)} });
      ${code}`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", text], { timeout: 20_000 });
    return stdout.trim();
  };

  it("ends while the thread lives when nobody waits for it", async () => {
    expect(await printed('console.log("opened");')).toBe("opened");
    expect(await printed('await encoder.encodeQuestion("who?"); console.log("answered");')).toBe("answered");
  });

  it("lives while somebody waits for vectors", async () => {
    const code = 'encoder.encodeSentences(["a", "b"]).then((vectors) => console.log(vectors.length));';
    expect(await printed(code)).toBe("2");
  });

  it("ends when nobody waits any more for what is not ready", async () => {
    const code = `encoder.encodeSentences(Array(4000).fill("the court ".repeat(100)), AbortSignal.timeout(1))
        .then(({ unavailable }) => console.log(unavailable));`;
    expect(await printed(code)).toBe("aborted");
  });
});

it("a thread that nobody waits for says nothing of a question that was aborted", async () => {
  const encoder = await open();
  const aborted = encoder.encodeQuestion("who?", AbortSignal.timeout(0));
  const outcome: object | Unavailable = await aborted;
  expect(isUnavailable(outcome) || "weights" in outcome).toBe(true);
  expect(await encoder.encodeQuestion("who?")).toHaveProperty("weights");
  await encoder.close();
});
