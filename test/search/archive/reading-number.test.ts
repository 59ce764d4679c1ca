import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/article/article.ts";
import { loadArticle, readArticleFiles } from "../../../src/article/load-article.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { readWordKeys } from "../../../src/fold/index.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { contentKeyOf } from "../../../src/search/archive/content-key.ts";
import { readEngineArticle } from "../../../src/search/archive/read-engine-article.ts";
import { READING_NUMBER } from "../../../src/search/archive/reading-number.ts";
import { createYielder } from "../../../src/yielding.ts";

/** What articles are read as, by the hash of all that is kept of them. */
const READING = { number: 5, hash: "6d38e74fbfd112f4" };

/** Articles of many forms. */
const FOLDERS = ["seeds", "test/article/documents/files"];
/** Texts of many languages and layouts. */
const CASES = ["sentences.jsonl", "layouts.jsonl"].map((name) => join("test/tools/bench/text/cases", name));

const readFiles = async (folder: string): Promise<readonly Article[]> => {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const loaded = await Promise.all(
    files.sort().map(async (file) => loadArticle(file, await readArticleFiles({ file }))),
  );
  return loaded.flatMap(({ value }) => value ?? []);
};

type Case = Readonly<{ text?: string; language?: string; lines?: readonly (readonly [string, string])[] }>;

const readCases = (file: string): readonly Article[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line, number) => {
      const { text, language, lines = [] } = JSON.parse(line) as Case;
      const words = text ?? lines.map(([, said]) => said).join("\n\n");
      return parseArticle({ id: `case${number}`, text: words, ...(language && { language }) });
    });

const readAll = async (): Promise<string> => {
  const hash = createHash("sha256");
  const articles = [...(await Promise.all(FOLDERS.map(readFiles))).flat(), ...CASES.flatMap(readCases)];
  for (const article of articles) {
    const language = await loadLanguage(article.language);
    const wordKeys = await readWordKeys(article, createYielder());
    const { title, paragraphs, aside } = await readEngineArticle(article, language);
    hash.update(JSON.stringify([article, contentKeyOf(article), title, paragraphs, aside, [...wordKeys]]));
  }
  return hash.digest("hex").slice(0, 16);
};

describe("the number of the reading", () => {
  it("is raised when articles are read otherwise: raise READING_NUMBER, and write here what is read now", async () => {
    expect({ number: READING_NUMBER, hash: await readAll() }).toEqual(READING);
  });
});
