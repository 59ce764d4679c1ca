import { mkdir, mkdtemp, rename, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FileRefusal, Library } from "../../src/library/library.ts";
import { openLibrary } from "../../src/library/open-library.ts";

const WAIT = { timeout: 30_000 };
let base = "";
let library: Library;
let refused: FileRefusal[];
const at = (name: string): string => join(base, name);
const put = async (folder: string, text: string): Promise<void> => {
  await mkdir(at(folder), { recursive: true });
  await writeFile(at(`${folder}/a.txt`), text);
};
const watch = async (path: string): Promise<void> => {
  library = await openLibrary({ paths: [at(path)], watch: true, onRefused: (one) => refused.push(one) });
  await library.ready;
};
const says = (text: string | undefined): Promise<void> =>
  expect.poll(() => library.get("a")?.text, WAIT).toBe(text) as Promise<void>;

beforeEach(async () => {
  refused = [];
  base = await mkdtemp(join(tmpdir(), "pullquote-paths-"));
});
afterEach(async () => {
  await library.close();
  await rm(base, { recursive: true, force: true });
});

describe("a path is watched whatever stands there", { timeout: 60_000 }, () => {
  it("when its folder is moved away and another one takes its place, and after that, too", async () => {
    await put("articles", "The first folder.");
    await put("new", "The second folder.");
    await watch("articles");
    await rename(at("articles"), at("old"));
    await rename(at("new"), at("articles"));
    await says("The second folder.");
    await writeFile(at("articles/a.txt"), "Edited in the second folder.");
    await says("Edited in the second folder.");
    await writeFile(at("old/a.txt"), "Edited where nobody reads.");
    expect(library.get("a")?.text).toBe("Edited in the second folder.");
  });

  it("when it is a link that is pointed elsewhere; edits behind it are seen", async () => {
    await put("one", "Behind the first link.");
    await put("two", "Behind the second link.");
    await symlink(at("one"), at("articles"));
    await watch("articles");
    await writeFile(at("one/a.txt"), "Edited behind the first link.");
    await says("Edited behind the first link.");
    await symlink(at("two"), at("next"));
    await rename(at("next"), at("articles"));
    await says("Behind the second link.");
    await writeFile(at("two/a.txt"), "Edited behind the second link.");
    await says("Edited behind the second link.");
  });

  it("when its folder is deleted, which is told, and made again", async () => {
    await put("articles", "Before.");
    await watch("articles");
    await rm(at("articles"), { recursive: true });
    await says(undefined);
    await expect.poll(() => library.missing(), WAIT).toEqual([at("articles")]);
    expect(refused).toEqual([{ file: at("articles"), reason: "does not exist" }]);
    await put("articles", "After.");
    await says("After.");
    await expect.poll(() => [library.missing(), library.refusals()], WAIT).toEqual([[], []]);
    await writeFile(at("articles/a.txt"), "Long after.");
    await says("Long after.");
  });

  it("when it is a file whose folder is replaced", async () => {
    await put("articles", "One file.");
    await watch("articles/a.txt");
    await put("new", "Another file.");
    await rename(at("articles"), at("old"));
    await rename(at("new"), at("articles"));
    await says("Another file.");
    await unlink(at("articles/a.txt"));
    await says(undefined);
    await writeFile(at("articles/a.txt"), "Again.");
    await says("Again.");
  });
});
