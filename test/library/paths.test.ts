import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ARTICLE_EXTENSION_WORDS, NO_ARTICLE_REASON } from "../../src/article/formats/formats.ts";
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

  it("may be patterns, which mean the articles that match and name what else does", async () => {
    await mkdir(join(folder, "deep"));
    for (const name of ["a.txt", "b.html", "c.csv", "deep/d.html", "[e].txt"])
      await writeFile(join(folder, name), "The bridge is open.");
    const listed = async (pattern: string): Promise<readonly string[]> => {
      const found: string[] = [];
      const named = await inspectPaths([join(folder, pattern)]);
      const places = await listArticlePlaces(named, ({ file, reason }) =>
        found.push(`${relative(folder, file)} ${reason}`),
      );
      return [...places.map(({ file }) => relative(folder, file)), ...found];
    };
    expect(await listed("*.html")).toEqual(["b.html"]);
    expect(await listed("**/*.html")).toEqual(["b.html", "deep/d.html"]);
    expect(await listed("[ac].*")).toEqual(["a.txt", `c.csv ${NO_ARTICLE_REASON}`]);
    expect(await listed("[e].txt")).toEqual(["[e].txt"]);
    const nothing = join(folder, "*.pdf");
    await expect(inspectPaths([nothing])).rejects.toMatchObject({
      problems: [{ where: nothing, reason: "matches no article" }],
    });
  });

  it("are refused together with every fault", async () => {
    const table = join(folder, "a.csv");
    await writeFile(table, "1,2");
    await expect(inspectPaths([table, join(folder, "none"), ""])).rejects.toMatchObject({
      problems: [
        { where: table, reason: `is no article: articles are ${ARTICLE_EXTENSION_WORDS} files` },
        { where: join(folder, "none"), reason: "does not exist; make it, or name another file or folder" },
        { where: "", reason: "an empty path names no article" },
      ],
    });
    await expect(inspectPaths(["no such folder"])).rejects.toMatchObject({
      problems: [{ reason: `does not exist in ${process.cwd()}; make it, or name another file or folder` }],
    });
    await expect(inspectPaths([])).rejects.toMatchObject({
      problems: [{ reason: "no file or folder with articles is named" }],
    });
  });
});
