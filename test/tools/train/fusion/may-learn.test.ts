import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isHeldOut, isKeptAside } from "../../bench/data/held-out.ts";
import { readAsked, readAskedArticles } from "./asked.ts";
import { isHeldFromEncoder, mayLearnFrom } from "./may-learn.ts";

const titles = Array.from({ length: 400 }, (_, i) => `Article_${i}_of_S%C3%A3o_Paulo`);
const skipped = titles.slice(0, 100).map((title) => decodeURIComponent(title).replaceAll("_", " "));

describe("what may be learned from", () => {
  it("is never an article that is held out by its title in the file, with its underscores and escapes", () => {
    const held = titles.filter(isHeldOut);
    expect(held.length).toBeGreaterThan(20);
    expect(held.filter(mayLearnFrom([]))).toEqual([]);
    expect(held.every(isHeldFromEncoder([]))).toBe(true);
  });

  it("is never an article of the questions that decide, however its title is written", () => {
    expect(titles.slice(0, 100).filter(mayLearnFrom(skipped))).toEqual([]);
    expect(titles.slice(0, 100).every(isHeldFromEncoder(skipped))).toBe(true);
  });

  it("is, for the fused ranking, only what was kept aside from the encoder", () => {
    const may = titles.filter(mayLearnFrom(skipped));
    expect(may.length).toBeGreaterThan(20);
    expect(may.every(isKeptAside)).toBe(true);
  });

  it.each(["paragraphs", "translated"])("is, of the written %s, on no article that is held out", async (name) => {
    const file = new URL(`../../encoder/written/${name}.jsonl`, import.meta.url);
    const rows = (await readFile(file, "utf8")).trim().split("\n");
    const written = rows.map((line): string => JSON.parse(line).title);
    // As the training file has titles.
    const inFile = written.map((title) => title.replaceAll(" ", "_").replaceAll("'", "%27"));
    expect(inFile.length).toBeGreaterThan(100);
    expect(inFile.filter(isHeldOut)).toEqual([]);
  });
});

describe("a file of questions in other words", () => {
  it("gives each paragraph with two before and two behind, and marks the sentence that answers", async () => {
    const paragraphs = ["Zero.", "One. It rained. All day.", "Two.", "Three.", "Four."];
    const row = {
      title: "The weather",
      paragraph: 1,
      sentences: [
        [0, 4],
        [5, 15],
        [16, 24],
      ],
      questions: [
        { q: "was it wet?", s: 1 },
        { q: "did it snow?", s: null },
      ],
    };
    const file = join(await mkdtemp(join(tmpdir(), "pullquote-asked-")), "asked.jsonl");
    await writeFile(file, `${JSON.stringify(row)}\n`);
    const [asked] = await readAsked(file, [{ title: "The_weather", paragraphs, asked: [] }]);
    expect(asked?.around.paragraphs).toEqual(["The weather", ...paragraphs.slice(0, 4)]);
    expect(asked?.around.asked).toEqual([
      { question: "was it wet?", paragraph: 2, answers: [{ text: "It rained.", start: 5 }] },
    ]);
    expect(asked?.whole.asked[0]?.paragraph).toBe(1);
    expect(asked?.near).toEqual(["did it snow?"]);
  });
});

describe("a file of articles with questions in other words", () => {
  it("gives the English ones in paragraphs of two sentences, without what is asked in another language", async () => {
    const rows = [
      {
        title: "Rain stops play",
        sentences: ["It rained.", "All day.", "Nobody came."],
        questions: [
          { q: "who turned up?", s: 2 },
          { q: "how long was it wet?", s: 1 },
          { q: "qui est venu ?", s: 2, in: "fr" },
          { q: "did it snow?", s: null },
        ],
      },
      { title: "Pluie", language: "fr", sentences: ["Il a plu."], questions: [{ q: "le temps ?", s: 0 }] },
    ];
    const file = join(await mkdtemp(join(tmpdir(), "pullquote-asked-")), "articles.jsonl");
    await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    const [article, ...others] = await readAskedArticles(file);
    expect(others).toEqual([]);
    expect(article?.around.paragraphs).toEqual(["Rain stops play", "It rained. All day.", "Nobody came."]);
    expect(article?.around.asked).toEqual([
      { question: "who turned up?", paragraph: 2, answers: [{ text: "Nobody came.", start: 0 }] },
      { question: "how long was it wet?", paragraph: 1, answers: [{ text: "All day.", start: 11 }] },
    ]);
    expect(article?.near).toEqual(["did it snow?"]);
  });
});
