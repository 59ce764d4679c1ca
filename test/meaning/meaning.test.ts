import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Meaning, type MeaningOptions, openMeaning } from "../../src/meaning/meaning.ts";
import { smallWeights } from "./small-encoder.ts";

let folder: string;
beforeAll(async () => {
  folder = await smallWeights();
});

const opened: Meaning[] = [];
const open = (options: MeaningOptions = {}): Meaning => {
  const meaning = openMeaning({ encoder: { folder }, ...options });
  opened.push(meaning);
  return meaning;
};
afterEach(async () => {
  for (const meaning of opened.splice(0)) await meaning.close();
});

const news = { id: "news", version: "1", sentences: () => ["The court said so.", "The election was in July."] };
const sports = { id: "sports", version: "1", sentences: () => ["They won."] };

describe("meaning that is waited for", () => {
  it("compares a question with every sentence of the articles that it is asked of", async () => {
    const meaning = open({ waits: true });
    for (const article of [news, sports]) meaning.add(article);
    const compared = await meaning.compare("When was the vote?", [news, sports]);
    expect([...compared.keys()]).toEqual(["news", "sports"]);
    expect([...compared.get("news")!.nearest(9)].sort()).toEqual([0, 1]);
    expect(meaning.counts()).toMatchObject({ found: 1, failed: 0 });
  });

  it("is the same each time, and whatever else is encoded beside it", async () => {
    const scores: number[] = [];
    for (const others of [[], [sports], [sports, { ...news, id: "copy" }]]) {
      const meaning = open({ waits: true });
      for (const article of [...others, news]) meaning.add(article);
      const compared = await meaning.compare("When was the vote?", [news]);
      scores.push(compared.get("news")!.of(1).score);
    }
    expect(new Set(scores).size).toBe(1);
  });

  it("compares a question with two articles of the same words", async () => {
    const meaning = open({ waits: true });
    const copy = { ...news, id: "copy" };
    for (const article of [news, copy]) meaning.add(article);
    const compared = await meaning.compare("When was the vote?", [news, copy]);
    expect(compared.get("copy")!.of(1)).toEqual(compared.get("news")!.of(1));
  });

  it("compares further articles, too, as many of the first as do not keep a question waiting", async () => {
    const meaning = open({ waits: true });
    const copies = ["one", "two", "three"].map((id) => ({ ...sports, id }));
    for (const article of [news, ...copies]) meaning.add(article);
    const others = copies.map(({ id, version }) => ({ id, version, length: 140 }));
    const compared = await meaning.compare("When was the vote?", [news], others);
    expect([...compared.keys()]).toEqual(["news", "one", "two"]);
  });

  it("knows nothing of a text that has changed", async () => {
    const meaning = open({ waits: true });
    meaning.add(news);
    expect((await meaning.compare("When?", [{ id: "news", version: "2" }])).size).toBe(0);
  });

  it("keeps what was encoded beside the store", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "pullquote-data-"));
    const meaning = open({ waits: true, dataDir });
    meaning.add(news);
    await meaning.compare("When?", [news]);
    expect(await readdir(join(dataDir, "vectors"))).toHaveLength(1);
  });
});

describe("meaning that is not waited for", () => {
  it("is nothing at first, counted as such, and there when the article is encoded", async () => {
    let tell = () => {};
    const encoded = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const meaning = open({ onProgress: () => tell() });
    meaning.add(news);
    expect((await meaning.compare("When?", [news])).size).toBe(0);
    expect(meaning.counts()).toMatchObject({ "not-ready": 1, found: 0 });
    await encoded;
    expect(meaning.progress()).toEqual({ articles: 1, encoded: 1 });
    expect((await meaning.compare("When?", [news])).size).toBe(1);
  });
});

describe("further articles of a question that does not wait", () => {
  it("are compared where they are encoded", async () => {
    let tell = () => {};
    const encoded = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const meaning = open({ onProgress: ({ isDone }) => isDone && tell() });
    for (const article of [news, sports]) meaning.add(article);
    const [other, changed] = [
      { id: "sports", version: "1", length: 1 },
      { id: "sports", version: "2", length: 1 },
    ];
    expect((await meaning.compare("When?", [], [other])).size).toBe(0);
    await encoded;
    expect([...(await meaning.compare("When?", [], [other])).keys()]).toEqual(["sports"]);
    expect([...(await meaning.compare("When?", [news], [changed])).keys()]).toEqual(["news"]);
  });
});

describe("meaning that cannot be used", () => {
  it("says so once, in one line, and leaves words alone, when the weights are missing", async () => {
    const problems: string[] = [];
    const meaning = open({
      waits: true,
      encoder: { folder: join(folder, "nowhere") },
      onProblem: (line) => problems.push(line),
    });
    for (const article of [news, sports]) meaning.add(article);
    expect((await meaning.compare("When?", [news])).size).toBe(0);
    expect((await meaning.compare("When?", [sports])).size).toBe(0);
    expect(problems).toHaveLength(1);
    expect(problems[0]).not.toContain("\n");
    expect(meaning.counts()).toMatchObject({ failed: 2, found: 0 });
  });

  it("says so once when the thread dies while it encodes", async () => {
    const problems: string[] = [];
    const meaning = open({
      waits: true,
      encoder: {
        folder,
        startWorker: () =>
          new Worker("require('node:worker_threads').parentPort.on('message', () => process.exit(7))", { eval: true }),
      },
      onProblem: (line) => problems.push(line),
    });
    meaning.add(news);
    expect((await meaning.compare("When?", [news])).size).toBe(0);
    expect(problems).toHaveLength(1);
    expect(meaning.counts().failed).toBe(1);
  });

  it("says nothing when it is closed", async () => {
    const problems: string[] = [];
    const meaning = open({ waits: true, onProblem: (line) => problems.push(line) });
    meaning.add(news);
    await meaning.compare("When?", [news]);
    await meaning.close();
    expect(problems).toEqual([]);
  });
});
