import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Encoder, openEncoder } from "../../src/meaning/encoder.ts";
import { createTokenizer } from "../../src/meaning/pieces/create-tokenizer.ts";
import { readPieces } from "../../src/meaning/pieces/pieces.ts";
import { isUnavailable } from "../../src/meaning/unavailable.ts";
import { cosine, referencePass } from "./reference.ts";
import { SMALL_SHAPE, SMALL_VERSION, smallEncoder, smallWeights } from "./small-encoder.ts";

const SENTENCES = [
  "The court said the opposition leader was in prison.",
  "បក្សប្រឆាំង",
  "Выборы прошли в июле.",
  "a",
  "",
  "北京大学",
  "The election.",
];

/** Rows of `width` in one array. */
const rowsOf = (flat: Int8Array, width: number): readonly Int8Array[] =>
  Array.from({ length: flat.length / width }, (_, at) => flat.subarray(at * width, (at + 1) * width));

describe("the encoder", () => {
  let folder: string;
  let encoder: Encoder;
  let tokenize: (text: string) => number[];

  beforeAll(async () => {
    folder = await smallWeights();
    const [opened, pieces] = await Promise.all([openEncoder({ folder }), readPieces(`${folder}/pieces.bin`)]);
    if (isUnavailable(opened) || isUnavailable(pieces)) throw new Error("the small encoder does not open");
    encoder = opened;
    tokenize = await createTokenizer(pieces);
  });
  afterAll(() => encoder.close());

  const sentences = async (texts: readonly string[]) => {
    const vectors = await encoder.encodeSentences(texts);
    if (isUnavailable(vectors)) throw new Error(vectors.problem);
    return vectors;
  };
  const question = async (text: string) => {
    const vectors = await encoder.encodeQuestion(text);
    if (isUnavailable(vectors)) throw new Error(vectors.problem);
    return vectors;
  };

  it("knows which weights it has", () => {
    expect(encoder.version).toBe(SMALL_VERSION);
  });

  it("gives what the plain forward pass gives", async () => {
    const { numbers } = smallEncoder();
    const { width, narrow } = SMALL_SHAPE;
    const vectors = await sentences(SENTENCES);
    SENTENCES.forEach((text, index) => {
      const ids = [0, ...tokenize("passage:"), ...tokenize(text), 2];
      const reference = referencePass(numbers, SMALL_SHAPE, ids);
      const mean = Array.from({ length: width }, (_, at) => reference.rows.reduce((sum, row) => sum + row[at]!, 0));
      const { pooled, tokens } = vectors[index]!;
      expect(cosine(pooled, mean)).toBeGreaterThan(0.9999);
      expect(Math.hypot(...pooled)).toBeCloseTo(1, 5);
      expect(tokens.length).toBe(ids.length * narrow);
      rowsOf(tokens, narrow).forEach((row, at) => {
        expect(cosine(row, reference.late[at]!)).toBeGreaterThan(0.999);
      });
    });
  });

  it("weighs a question's pieces as the plain forward pass does", async () => {
    const { numbers } = smallEncoder();
    const { weights } = await question("Who was the prime minister?");
    const ids = [0, ...tokenize("query:"), ...tokenize("Who was the prime minister?"), 2];
    const reference = referencePass(numbers, SMALL_SHAPE, ids);
    expect(weights.length).toBe(ids.length);
    weights.forEach((weight, at) => {
      expect(weight).toBeCloseTo(reference.weights[at]!, 3);
    });
  });

  it("gives a sentence the same bits alone and among others, in any order", async () => {
    const together = await sentences(SENTENCES);
    const reversed = (await sentences(SENTENCES.toReversed())).toReversed();
    const alone = await Promise.all(SENTENCES.map(async (text) => (await sentences([text]))[0]!));
    expect(reversed).toEqual(together);
    expect(alone).toEqual(together);
  });

  it("gives the same bits on every machine and every version of Node", async () => {
    const hash = createHash("sha256");
    for (const { pooled, tokens } of await sentences(SENTENCES)) hash.update(pooled).update(tokens);
    const { pooled, tokens, weights } = await question("Who was the prime minister?");
    hash.update(pooled).update(tokens).update(weights);
    // Not to be changed without a change of the encoder or of its small weights: first seen on x64 with Node 20.
    expect(hash.digest("hex").slice(0, 16)).toBe("e50ed01b95c5e716");
  });

  it("takes a text of any length, in windows, and all of it counts", async () => {
    const long = "The opposition leader said the election was in the court. ".repeat(40);
    const [once, more] = await sentences([long, `${long}北京大学`]);
    expect(more!.tokens.length).toBeGreaterThan(once!.tokens.length);
    expect(cosine(once!.pooled, more!.pooled)).toBeLessThan(1);
    const { weights } = await question(long);
    expect(weights.length).toBeGreaterThan(300);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
  });

  it("gives nothing for nothing", async () => {
    expect(await sentences([])).toEqual([]);
  });
});
