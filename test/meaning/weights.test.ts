import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Encoder, openEncoder } from "../../src/meaning/encoder.ts";
import { isUnavailable, type Unavailable } from "../../src/meaning/unavailable.ts";
import { startWorker } from "../../src/meaning/worker/worker-link.ts";
import { smallWeights } from "./small-encoder.ts";
import { piecesFile, smallPieces } from "./small-pieces.ts";

const opened = (outcome: Encoder | Unavailable): Encoder => {
  if (isUnavailable(outcome)) throw new Error(outcome.problem);
  return outcome;
};

const edited = (file: Buffer, from: string, to: string): Buffer => {
  const text = file.toString("latin1");
  if (!text.includes(from) || from.length !== to.length) throw new Error(`${from} cannot become ${to}`);
  return Buffer.from(text.replace(from, to), "latin1");
};

describe("weights that cannot be used", () => {
  it.each<readonly [string, Parameters<typeof smallWeights>[0], RegExp]>([
    [
      "the encoder is cut short",
      { encoder: (file) => file.subarray(0, -1_000) },
      /^encoder\.bin is cut short or damaged: \d+ bytes of \d+$/,
    ],
    [
      "its header is cut short",
      { encoder: (file) => file.subarray(0, 500) },
      /^encoder\.bin is cut short or damaged: its header/,
    ],
    ["it has a few bytes", { encoder: (file) => file.subarray(0, 10) }, /^encoder\.bin is cut short: it has 10 bytes$/],
    ["it is empty", { encoder: () => Buffer.alloc(0) }, /^encoder\.bin is cut short: it has 0 bytes$/],
    [
      "it is of another version",
      { encoder: (file) => edited(file, "PQENC001", "PQENC002") },
      /^encoder\.bin is of version PQENC002; this program reads PQENC001$/,
    ],
    [
      "it is something else",
      { encoder: () => Buffer.from("<!doctype html><title>404</title>") },
      /^encoder\.bin is no file of this kind$/,
    ],
    [
      "its header is damaged",
      { encoder: (file) => edited(file, '"depth":2', '"depth":x') },
      /^encoder\.bin is cut short or damaged: its header/,
    ],
    [
      "its header says nonsense",
      { encoder: (file) => edited(file, '"depth":2', '"depth":0') },
      /^encoder\.bin is damaged: depth:/,
    ],
    [
      "a matrix is missing",
      { encoder: (file) => edited(file, '"layers.1.up.weight"', '"layers.1.xp.weight"') },
      /has no layers\.1\.up\.weight$/,
    ],
    [
      "a matrix has another shape",
      { encoder: (file) => edited(file, '"shape":[128,64]', '"shape":[64,128]') },
      /^position in the encoder's file is f32 64×128, not f32 128×64$/,
    ],
    [
      "its heads are of another width",
      { encoder: (file) => edited(file, '"heads":2', '"heads":4') },
      /heads of another width/,
    ],
    [
      "it knows fewer places than a window has",
      { encoder: (file) => edited(edited(file, '"longest":128', '"longest":127'), "[128,64]", "[127,64]") },
      /^the encoder knows 127 places, not 128$/,
    ],
    [
      "the word pieces are cut short",
      { pieces: (file) => file.subarray(0, -1) },
      /^pieces\.bin is cut short or damaged: \d+ bytes of \d+$/,
    ],
    [
      "the word pieces are of other weights",
      { pieces: () => piecesFile("other") },
      /^the word pieces are of version other, the encoder of small$/,
    ],
    [
      "there are fewer word pieces",
      { pieces: () => piecesFile("small", smallPieces.slice(0, -1)) },
      /^there are \d+ word pieces, and the encoder knows \d+$/,
    ],
    [
      "the word pieces lack a part",
      { pieces: (file) => edited(file, '"size":{"type":"u8"', '"size":{"type":"i8"') },
      /^pieces\.bin cannot be read: it has no size of type u8$/,
    ],
  ])("are told in one line when %s", async (_, change, problem) => {
    const outcome = await openEncoder({ folder: await smallWeights(change) });
    if (!isUnavailable(outcome)) {
      await outcome.close();
      throw new Error("it opened");
    }
    expect(outcome.unavailable).toBe("weights");
    expect(outcome.problem).toMatch(problem);
    expect(outcome.problem).not.toContain("\n");
  });

  it("are told when they are missing, with the place where they should be", async () => {
    const folder = await smallWeights();
    await rm(join(folder, "pieces.bin"));
    expect(await openEncoder({ folder })).toEqual({
      unavailable: "weights",
      problem: `${join(folder, "pieces.bin")} is missing`,
    });
  });

  it("are told by the thread when they are gone before it reads them", async () => {
    const folder = await smallWeights();
    const outcome = await openEncoder({
      folder,
      startWorker: (setup) => startWorker({ ...setup, file: join(folder, "gone.bin") }),
    });
    const encoder = opened(outcome);
    expect(await encoder.encodeQuestion("who?")).toMatchObject({ unavailable: "worker" });
  });

  it("are told by the thread when they were cut short meanwhile", async () => {
    const folder = await smallWeights();
    const cut = join(folder, "cut.bin");
    await writeFile(cut, Buffer.alloc(1_000));
    const encoder = opened(await openEncoder({ folder, startWorker: (setup) => startWorker({ ...setup, file: cut }) }));
    const { problem } = (await encoder.encodeQuestion("who?")) as Unavailable;
    expect(problem).toMatch(/^the thread that encodes failed: the encoder's file was cut short: 1000 bytes of \d+$/);
  });
});
