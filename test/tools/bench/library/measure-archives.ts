/** Writes archives of several sizes, each into a temporary folder, and asks each in a process of its own. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
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

const measureArchive = async (texts: readonly Text[], size: number, seed: number): Promise<ArchiveScores> => {
  const folder = await mkdtemp(join(tmpdir(), "pullquote-archive-"));
  const kind = size <= texts.length ? "whole" : "news";
  try {
    const articles = join(folder, "articles");
    const questions = await writeArchive(texts, { folder: articles, size, isWhole: kind === "whole", seed });
    const questionsFile = join(folder, "questions.json");
    await writeFile(questionsFile, JSON.stringify(questions));
    const { stdout } = await promisify(execFile)(process.execPath, [program, articles, questionsFile]);
    return { kind, ...(JSON.parse(stdout) as Omit<ArchiveScores, "kind">) };
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
