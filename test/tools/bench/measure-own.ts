import { readFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import type { Article } from "../../../src/article/article.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { createSearch } from "../../../src/search/create-search.ts";
import { HOSTILE_QUESTIONS } from "./data/hostile.ts";
import { createRandom, type Random } from "./data/random.ts";
import { withTypos } from "./data/with-typos.ts";
import { percentile } from "./measures/measures.ts";

export type Times = Readonly<{ name: string; p50: number; p95: number; worst: number }>;
export type OwnReport = Readonly<{
  title: string;
  sentences: number;
  /** Median time to parse and to index, in milliseconds. */
  parse: number;
  index: number;
  times: readonly Times[];
}>;

const ROUND_COUNT = 200;
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");

const synthesize = (random: Random, sentences: number): string => {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const vocabulary = Array.from({ length: 2_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(""),
  );
  const sentence = (): string => {
    // Squaring makes some words frequent and most rare, as in any language.
    const words = Array.from({ length: 24 }, () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)] ?? "");
    const text = words.join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return Array.from({ length: Math.ceil(sentences / 5) }, () => Array.from({ length: 5 }, sentence).join(" ")).join(
    "\n\n",
  );
};

/** Questions made of the article's own sentences: every third word of one, in order. */
const generateQuestions = (article: Article, random: Random): string[] =>
  article.sentences.map(({ start, end }) =>
    article.text
      .slice(start, end)
      .split(/\s+/)
      .filter(() => random() < 1 / 3)
      .join(" "),
  );

const timeRounds = async (name: string, rounds: number, run: (round: number) => Promise<unknown>): Promise<Times> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await run(round);
    times.push(performance.now() - begun);
  }
  return { name, p50: percentile(times, 0.5), p95: percentile(times, 0.95), worst: Math.max(...times) };
};

const measureArticle = async (title: string, text: string, seed: number): Promise<OwnReport> => {
  const random = createRandom(seed);
  const parse = await timeRounds("parse", 15, async () => parseArticle({ id: "bench", text, title, language: "en" }));
  const article = parseArticle({ id: "bench", text, title, language: "en" });
  const index = await timeRounds("index", 15, () => createSearch().add(article));
  const search = createSearch();
  await search.add(article);
  const questions = generateQuestions(article, random);
  const misspelt = questions.map((question) => withTypos(question, random));
  const ask = (list: readonly string[]) => (round: number) => search.find({ text: list[round % list.length] ?? "" });
  await timeRounds("warm", ROUND_COUNT, ask(questions));
  const times = [
    await timeRounds("its own words", ROUND_COUNT, ask(questions)),
    await timeRounds("misspelt", ROUND_COUNT, ask(misspelt)),
  ];
  for (const [name, question] of Object.entries(HOSTILE_QUESTIONS))
    times.push(await timeRounds(name, 5, ask([question])));
  return { title, sentences: article.sentences.length, parse: parse.p50, index: index.p50, times };
};

/** Times over the given article and a synthetic one of the length of a long encyclopedic text, hostile questions included. */
export const measureOwn = async (file: string, seed: number): Promise<OwnReport[]> => [
  await measureArticle(file, await readFile(file, "utf8"), seed),
  await measureArticle("synthetic", synthesize(createRandom(seed), 221), seed),
];
