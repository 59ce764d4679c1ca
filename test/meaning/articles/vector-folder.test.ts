import { mkdtemp, readdir, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openVectorFolder, vectorKey } from "../../../src/meaning/articles/vector-folder.ts";
import { vectorsOf } from "./vectors-of.ts";

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "pullquote-vectors-")), "vectors");
});

describe("the name of an article's vectors", () => {
  it("changes with any sentence, with where one ends, and with the weights", () => {
    const keys = [
      vectorKey("v1", ["One.", "Two."]),
      vectorKey("v1", ["One.", "Two!"]),
      vectorKey("v1", ["One", ".Two."]),
      vectorKey("v1", ["One.Two."]),
      vectorKey("v2", ["One.", "Two."]),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(vectorKey("v1", ["One.", "Two."])).toBe(keys[0]);
  });
});

describe("kept vectors", () => {
  it("are there at the next start, for this user alone", async () => {
    const key = vectorKey("v1", ["One."]);
    await openVectorFolder(folder).write(key, [vectorsOf(1)]);
    expect(await openVectorFolder(folder).read(key)).toEqual([vectorsOf(1)]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const [name = ""] = await readdir(folder);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it("are not read from a file that was cut short", async () => {
    const files = openVectorFolder(folder);
    await files.write("key", [vectorsOf(1), vectorsOf(2)]);
    await truncate(join(folder, "key.vectors"), 40);
    expect(await files.read("key")).toBeUndefined();
  });

  it("are whole when two processes write them at once", async () => {
    const [one, other] = [openVectorFolder(folder), openVectorFolder(folder)];
    await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? one : other).write("key", [vectorsOf(7, 500)])));
    expect(await one.read("key")).toEqual([vectorsOf(7, 500)]);
    expect(await readdir(folder)).toEqual(["key.vectors"]);
  });

  it("are deleted in the order of their last use when they take more than they may", async () => {
    const files = openVectorFolder(folder, 3_000);
    for (const key of ["a", "b", "c"]) await files.write(key, [vectorsOf(1, 500)]);
    expect((await readdir(folder)).sort()).toEqual(["b.vectors", "c.vectors"]);
  });

  it("are not there, without an error, where nothing can be written", async () => {
    const file = join(tmpdir(), `pullquote-no-folder-${process.pid}`);
    await writeFile(file, "");
    const files = openVectorFolder(join(file, "vectors"));
    await files.write("key", [vectorsOf(1)]);
    expect(await files.read("key")).toBeUndefined();
  });
});
