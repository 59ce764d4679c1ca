import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type ArticleVectorsOptions,
  createArticleVectors,
  type EncodableArticle,
  type EncodingStep,
} from "../../../src/meaning/articles/article-vectors.ts";
import { createVectorMemory } from "../../../src/meaning/articles/vector-memory.ts";
import { unavailable } from "../../../src/meaning/unavailable.ts";
import { vectorsOf } from "./vectors-of.ts";

/** An encoder that remembers what it was given; a sentence's vectors are told apart by its length. */
const recordingEncoder = (version = "v1") => {
  const given: string[][] = [];
  let broken = false;
  const encoder: ArticleVectorsOptions["encoder"] = {
    version,
    encodeSentences: async (texts) => {
      given.push([...texts]);
      return broken ? unavailable("worker", "the thread died") : texts.map(({ length }) => vectorsOf(length));
    },
  };
  return { encoder, given, fail: (fails: boolean) => (broken = fails) };
};

const article = (id: string, sentences: readonly string[], version = sentences.join("|")): EncodableArticle => ({
  id,
  version,
  sentences: () => sentences,
});
const one = article("one", ["First.", "The second."]);

describe("the vectors of articles", () => {
  it("are there when they are waited for, in the order of the sentences", async () => {
    const vectors = createArticleVectors(recordingEncoder());
    vectors.add(one);
    expect(await vectors.whenReady(one)).toEqual([vectorsOf(6), vectorsOf(11)]);
    expect(vectors.ready(one)).toEqual([vectorsOf(6), vectorsOf(11)]);
    expect(vectors.progress()).toEqual({ articles: 1, encoded: 1 });
  });

  it("are said to be done when none is waited for, though some are never made", async () => {
    const steps: EncodingStep[] = [];
    let done = (): void => {};
    const isOver = new Promise<void>((resolve) => {
      done = resolve;
    });
    const onProgress = (step: EncodingStep): void => {
      steps.push(step);
      if (step.isDone) done();
    };
    const vectors = createArticleVectors({ ...recordingEncoder(), onProgress });
    const long = Array.from({ length: 5_000 }, (_, at) => `Sentence ${at}.`);
    for (const each of [article("long", long, "long"), one]) vectors.add(each);
    await isOver;
    expect(steps.map(({ isDone }) => isDone)).toEqual([...steps.slice(1).map(() => false), true]);
    expect(steps.at(-1)).toMatchObject({ articles: 2, encoded: 1 });
  });

  it("are recalled from memory without changing what is encoded", async () => {
    const { encoder, given } = recordingEncoder();
    const other = article("other", ["Elsewhere, too."]);
    const vectors = createArticleVectors({ encoder, memory: createVectorMemory(10) });
    for (const each of [one, other]) vectors.add(each);
    await vectors.whenReady(one);
    await vectors.whenReady(other);
    // There is room for one of them alone.
    expect(vectors.inMemory(other)).toEqual([vectorsOf(15)]);
    for (let again = 0; again < 3; again += 1) expect(vectors.inMemory(one)).toBeUndefined();
    expect(vectors.inMemory({ ...other, version: "before" })).toBeUndefined();
    await vectors.whenReady(other);
    expect(given).toHaveLength(2);
  });

  it("are none of a text that has changed since, and of one that is gone", async () => {
    const vectors = createArticleVectors(recordingEncoder());
    vectors.add(one);
    await vectors.whenReady(one);
    const changed = article("one", ["First.", "A changed one."]);
    vectors.add(changed);
    expect(vectors.ready(one)).toBeUndefined();
    expect(await vectors.whenReady(changed)).toEqual([vectorsOf(6), vectorsOf(14)]);
    vectors.remove("one");
    expect(vectors.ready(changed)).toBeUndefined();
  });

  it("are made anew for the changed sentences of an article alone, and for no other article", async () => {
    const { encoder, given } = recordingEncoder();
    const vectors = createArticleVectors({ encoder });
    const other = article("other", ["Elsewhere."]);
    for (const each of [one, other]) {
      vectors.add(each);
      await vectors.whenReady(each);
    }
    const changed = article("one", ["First.", "A changed one."]);
    vectors.add(changed);
    await vectors.whenReady(changed);
    expect(given).toEqual([["First.", "The second."], ["Elsewhere."], ["A changed one."]]);
    expect(vectors.ready(other)).toBeDefined();
  });

  it("are read from the folder at the next start, and encoded again when a file is missing or the weights are others", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pullquote-vectors-"));
    const start = async (version: string) => {
      const { encoder, given } = recordingEncoder(version);
      const vectors = createArticleVectors({ encoder, folder });
      const other = article("other", ["Elsewhere."]);
      for (const each of [one, other]) vectors.add(each);
      await Promise.all([vectors.whenReady(one), vectors.whenReady(other)]);
      return given.flat();
    };
    expect(await start("v1")).toHaveLength(3);
    expect(await start("v1")).toEqual([]);
    const [name = ""] = await readdir(folder);
    await rm(join(folder, name));
    expect((await start("v1")).length).toBeLessThan(3);
    expect(await start("v2")).toHaveLength(3);
  });

  it("are not there when the encoder fails, and leave no old ones in their place", async () => {
    const { encoder, fail } = recordingEncoder();
    const vectors = createArticleVectors({ encoder });
    vectors.add(one);
    await vectors.whenReady(one);
    fail(true);
    const changed = article("one", ["All new."]);
    vectors.add(changed);
    expect(await vectors.whenReady(changed)).toBeUndefined();
    fail(false);
    expect(await vectors.whenReady(changed)).toEqual([vectorsOf(8)]);
  });

  it("are made for those that fit into the memory and for any that is asked about", async () => {
    const { encoder, given } = recordingEncoder();
    const vectors = createArticleVectors({ encoder, memory: createVectorMemory(10) });
    vectors.add(one);
    expect(given).toEqual([]);
    expect(await vectors.whenReady(one)).toHaveLength(2);
  });

  it("are not made of a text of thousands of sentences", async () => {
    const { encoder, given } = recordingEncoder();
    const vectors = createArticleVectors({ encoder });
    const long = article("long", new Array<string>(4_001).fill("Again."), "long");
    vectors.add(long);
    expect(await vectors.whenReady(long)).toBeUndefined();
    expect(given).toEqual([]);
  });
});
