import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Encoder, openEncoder } from "../../src/meaning/encoder.ts";
import { createTokenizer, type Tokenizer } from "../../src/meaning/pieces/create-tokenizer.ts";
import { readPieces } from "../../src/meaning/pieces/pieces.ts";
import { meaningScore } from "../../src/meaning/score.ts";
import { isUnavailable } from "../../src/meaning/unavailable.ts";
import { readRecorded, unpacked } from "./recorded.ts";
import { cosine } from "./reference.ts";

const weights = fileURLToPath(new URL("../../src/meaning/weights", import.meta.url));
const isThere = existsSync(`${weights}/encoder.bin`);
const { version, texts, pairs } = readRecorded();
const LATE_WIDTH = 128;

/** The same function, which answers from memory what it has answered before. */
const memoized = <Value>(make: (text: string) => Promise<Value>): ((text: string) => Promise<Value>) => {
  const made = new Map<string, Promise<Value>>();
  return (text) => {
    const value = made.get(text) ?? make(text);
    made.set(text, value);
    return value;
  };
};

describe.runIf(isThere)("the encoder that ships, against the trainer's own implementation", { timeout: 60_000 }, () => {
  let encoder: Encoder;
  let tokenize: Tokenizer;

  beforeAll(async () => {
    const [opened, pieces] = await Promise.all([openEncoder(), readPieces(`${weights}/pieces.bin`)]);
    if (isUnavailable(opened)) throw new Error(opened.problem);
    if (isUnavailable(pieces)) throw new Error(pieces.problem);
    encoder = opened;
    tokenize = await createTokenizer(pieces);
  });
  afterAll(() => encoder.close());

  const questionOf = memoized(async (text: string) => {
    const vectors = await encoder.encodeQuestion(text);
    if (isUnavailable(vectors)) throw new Error(vectors.problem);
    return vectors;
  });
  const sentenceOf = memoized(async (text: string) => {
    const vectors = await encoder.encodeSentences([text]);
    if (isUnavailable(vectors)) throw new Error(vectors.problem);
    return vectors[0]!;
  });

  it("has the weights that were recorded; `record.ts` records others", () => {
    expect(encoder.version).toBe(version);
  });

  it("was recorded in twelve languages at least", () => {
    expect(new Set(texts.map(({ language }) => language)).size).toBeGreaterThanOrEqual(12);
  });

  describe.each([...new Set(texts.map(({ language }) => language))])("in %s", (language) => {
    const own = texts.filter((text) => text.language === language);

    it("cuts into the same pieces", () => {
      for (const { kind, text, ids } of own) {
        const prefix = tokenize(kind === "question" ? "query:" : "passage:");
        expect([0, ...prefix, ...tokenize(text), 2], text).toEqual(ids);
      }
    });

    it("gives the same vectors", async () => {
      for (const recorded of own) {
        const { kind, text, pooled, tokens, weights } = recorded;
        const vectors = await (kind === "question" ? questionOf : sentenceOf)(text);
        expect(cosine(vectors.pooled, unpacked(pooled)), text).toBeGreaterThan(0.999);
        tokens.forEach((token, at) => {
          const found = vectors.tokens.subarray(at * LATE_WIDTH, (at + 1) * LATE_WIDTH);
          expect(cosine(found, unpacked(token)), text).toBeGreaterThan(0.999);
        });
        if (weights === undefined) continue;
        const found = (await questionOf(text)).weights;
        weights.forEach((weight, at) => {
          expect(found[at], text).toBeCloseTo(weight, 2);
        });
      }
    });
  });

  it("gives the same scores", async () => {
    for (const { question, sentence, score } of pairs) {
      const found = meaningScore(encoder.score, await questionOf(question), await sentenceOf(sentence));
      expect(found, question).toBeCloseTo(score, 1);
    }
  });
});

it.runIf(!isThere)("the encoder that ships is not tried: there are no weights in src/meaning/weights", () => {
  expect(isThere).toBe(false);
});
