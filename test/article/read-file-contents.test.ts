import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isWithinFolder, readFileContents, statFile } from "../../src/article/read-file-contents.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "contents-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a file", () => {
  it("is read whole, with a stamp that it keeps until it is written to", async () => {
    const file = join(folder, "a.txt");
    await writeFile(file, "One.");
    const { value } = await readFileContents(file, folder);
    expect(new TextDecoder().decode(value?.bytes)).toBe("One.");
    expect((await statFile(file))?.stamp).toBe(value?.stamp);
    await writeFile(file, "Another one.");
    expect((await statFile(file))?.stamp).not.toBe(value?.stamp);
  });

  it("is not read when it is no file, or a link that leads out of its folder", async () => {
    await mkdir(join(folder, "in"));
    await writeFile(join(folder, "out.txt"), "Secret.");
    await symlink(join(folder, "out.txt"), join(folder, "in", "link.txt"));
    await symlink(join(folder, "none"), join(folder, "in", "dead.txt"));
    const reasonOf = async (path: string) => (await readFileContents(path, join(folder, "in"))).reasons;
    expect(await reasonOf(join(folder, "in", "link.txt"))).toEqual(["is a symbolic link out of its folder"]);
    expect(await reasonOf(join(folder, "in", "dead.txt"))).toEqual(["is a symbolic link to nothing"]);
    expect(await reasonOf(join(folder, "in", "none.txt"))).toEqual(["does not exist"]);
    expect((await readFileContents(join(folder, "in"))).reasons).toEqual(["is a folder, not a file"]);
    expect(await statFile(join(folder, "none"))).toBeUndefined();
  });
});

describe("a path", () => {
  it("lies within a folder, or not", () => {
    expect(["/a/b", "/a/..b", "/a", "/ab", "/a/../b"].map((file) => isWithinFolder("/a", file))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
