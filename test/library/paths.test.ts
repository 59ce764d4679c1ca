import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ARTICLE_EXTENSION_WORDS } from "../../src/article/formats/formats.ts";
import { inspectPaths, listArticlePlaces } from "../../src/library/paths.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paths-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the paths that an operator named", () => {
  it("are files and folders, and mean each article once", async () => {
    const file = join(folder, "a.txt");
    await writeFile(file, "The bridge is open.");
    const paths = await inspectPaths([file, folder]);
    expect(paths.map(({ kind }) => kind)).toEqual(["file", "folder"]);
    expect(await listArticlePlaces(paths, () => {})).toEqual([{ file }]);
  });

  it("are refused together with every fault", async () => {
    const table = join(folder, "a.csv");
    await writeFile(table, "1,2");
    await expect(inspectPaths([table, join(folder, "none"), ""])).rejects.toMatchObject({
      problems: [
        { where: table, reason: `is no article: articles are ${ARTICLE_EXTENSION_WORDS} files` },
        { where: join(folder, "none"), reason: "does not exist" },
        { where: "", reason: "an empty path names no article" },
      ],
    });
    await expect(inspectPaths([])).rejects.toMatchObject({
      problems: [{ reason: "no file or folder with articles is named" }],
    });
  });
});
