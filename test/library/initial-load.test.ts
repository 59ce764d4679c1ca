import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ARTICLE_EXTENSION_WORDS } from "../../src/article/formats/formats.ts";
import { createArticleStore } from "../../src/library/article-store.ts";
import { initialLoad } from "../../src/library/initial-load.ts";
import { createSearch } from "../../src/search/create-search.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "first-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const load = async (...texts: readonly string[]) => {
  const places = texts.map((_, index) => ({ file: join(folder, `${index}.txt`) }));
  for (const [index, { file }] of places.entries()) await writeFile(file, texts[index] ?? "");
  const store = createArticleStore(createSearch(), { refused: () => {}, changed: () => {} });
  const progress: unknown[] = [];
  await initialLoad({
    list: async () => places,
    store,
    refusals: store.refusals,
    onProgress: (now) => progress.push(now),
    isClosed: () => false,
  });
  return { store, progress };
};

describe("the first reading", () => {
  it("loads all that is good and reports how many at its end", async () => {
    const { store, progress } = await load("The bridge is open.", "...", "The mill burned.");
    expect(store.articles().map(({ id }) => id)).toEqual(["0", "2"]);
    expect(progress.at(-1)).toEqual({ loaded: 2, total: 2 });
  });

  it("names the first of very many files that are none", async () => {
    const failed = (await load(...Array<string>(50).fill("...")).catch((error: unknown) => error)) as {
      problems: readonly { reason: string }[];
    };
    expect(failed.problems).toHaveLength(22);
    expect(failed.problems.at(-1)?.reason).toBe("… and 30 more files");
  });

  it("fails with every reason when nothing is good", async () => {
    await expect(load("...")).rejects.toMatchObject({
      problems: [
        { reason: `not a single article (${ARTICLE_EXTENSION_WORDS}) could be loaded` },
        { where: join(folder, "0.txt"), reason: "holds no words" },
      ],
    });
  });
});
