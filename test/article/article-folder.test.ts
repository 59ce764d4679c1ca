import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  baseNameOf,
  compareCodeUnits,
  isHiddenFile,
  listFolder,
  sidecarPathOf,
} from "../../src/article/article-folder.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "articles-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the names of files", () => {
  it("say where a sidecar is and what the id is", () => {
    expect(sidecarPathOf("news/a.b.txt")).toBe("news/a.b.json");
    expect(baseNameOf("news/a.b.txt")).toBe("a.b");
    expect([".a.txt", "a.txt"].map(isHiddenFile)).toEqual([true, false]);
    expect(["b", "B", "a"].sort(compareCodeUnits)).toEqual(["B", "a", "b"]);
  });
});

describe("a folder", () => {
  it("has its articles in path order, hidden ones and linked folders left out, other endings named", async () => {
    await mkdir(join(folder, "deep", ".git"), { recursive: true });
    for (const file of ["b.txt", "a.MD", "a.json", "b.csv", "z.json", ".c.txt", "deep/d.md", "deep/.git/e.txt"])
      await writeFile(join(folder, file), "Text.");
    await symlink(join(folder, "deep"), join(folder, "linked"));
    const faults: string[] = [];
    const places = await listFolder(folder, (file) => faults.push(file));
    expect(places.map(({ file }) => relative(folder, file))).toEqual(["a.MD", "b.txt", "deep/d.md"]);
    expect(places.every((place) => place.folder === folder)).toBe(true);
    expect(faults.map((file) => relative(folder, file))).toEqual(["b.csv", "z.json"]);
  });

  it("that is not there is reported", async () => {
    const faults: string[] = [];
    expect(await listFolder(join(folder, "none"), (_, reason) => faults.push(reason))).toEqual([]);
    expect(faults).toEqual(["does not exist"]);
  });
});
