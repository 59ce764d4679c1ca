/** Writes archives of several sizes, each into a temporary folder, and asks each in a process of its own. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Text } from "../data/texts.ts";
import type { ArchiveScores } from "./archive-scores.ts";
import { writeArchive } from "./write-archive.ts";

/** Of more articles than there are texts the texts are cut to the size of news. */
const SIZES = [1, 442, 10_000, 100_000];

const program = fileURLToPath(new URL("./ask-archive.js", import.meta.url));

const askArchive = async (...given: readonly string[]): Promise<Omit<ArchiveScores, "kind" | "cold">> =>
  JSON.parse((await promisify(execFile)(process.execPath, [program, ...given])).stdout);

const measureArchive = async (texts: readonly Text[], size: number, seed: number): Promise<ArchiveScores> => {
  const folder = await mkdtemp(join(tmpdir(), "pullquote-archive-"));
  const kind = size <= texts.length ? "whole" : "news";
  try {
    const articles = join(folder, "articles");
    const questions = await writeArchive(texts, { folder: articles, size, isWhole: kind === "whole", seed });
    const questionsFile = join(folder, "questions.json");
    await writeFile(questionsFile, JSON.stringify(questions));
    const noQuestions = join(folder, "none.json");
    await writeFile(noQuestions, "[]");
    const data = join(folder, "data");
    await mkdir(data);
    const cold = await askArchive(articles, noQuestions, data);
    return { kind, cold: cold.start, ...(await askArchive(articles, questionsFile, data)) };
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** @param sizes all when empty. */
export const measureArchives = async (
  texts: readonly Text[],
  sizes: readonly number[],
  seed: number,
  onProgress: (line: string) => void,
): Promise<readonly ArchiveScores[]> => {
  const rows: ArchiveScores[] = [];
  for (const size of sizes.length === 0 ? SIZES : sizes) {
    onProgress(`${size} articles`);
    rows.push(await measureArchive(texts, size, seed));
  }
  return rows;
};
