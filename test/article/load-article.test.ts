import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  loadArticle,
  readArticleFiles,
  stampOfFiles,
  statArticleFiles,
  validateArticleFile,
} from "../../src/article/load-article.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "load-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, text: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
};

describe("an article's file", () => {
  it("is loaded with what its sidecar says", async () => {
    const file = await put("bridge.txt", "The bridge is open.");
    await put("bridge.json", '{ "title": "Bridge", "language": "en" }');
    const files = await readArticleFiles({ file });
    expect((await loadArticle(file, files)).value).toMatchObject({ id: "bridge", title: "Bridge", language: "en" });
    expect((await statArticleFiles({ file }))?.stamp).toBe(stampOfFiles(files));
  });

  it("counts for more in its own front matter than in a sidecar", async () => {
    const file = await put("bridge.md", "---\ntitle: Own\n---\nThe bridge is open.");
    await put("bridge.json", '{ "title": "Other", "author": "Ruth Hale" }');
    expect((await loadArticle(file, await readArticleFiles({ file }))).value).toMatchObject({
      title: "Own",
      author: "Ruth Hale",
    });
  });

  it("is refused with everything that is wrong", async () => {
    const file = await put("bridge.txt", "...");
    await put("bridge.json", "{");
    expect((await validateArticleFile({ file })).reasons).toEqual(["sidecar: is not valid JSON", "holds no words"]);
  });
});
