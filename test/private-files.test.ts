import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyPrivately, isOpenToOthers, makePrivateFile, makePrivateFolder } from "../src/private-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pullquote-private-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe.runIf(process.platform !== "win32")("what has readers' words in it", () => {
  it("is made for its owner alone, with every folder above it", () => {
    const umask = process.umask(0);
    try {
      makePrivateFolder(join(folder, "one/two"));
      makePrivateFile(join(folder, "one/two/file"));
    } finally {
      process.umask(umask);
    }
    expect(["one", "one/two", "one/two/file"].map((path) => modeOf(join(folder, path)))).toEqual(["700", "700", "600"]);
    expect(isOpenToOthers(join(folder, "one/two"))).toBe(false);
  });

  it("is left as it is where it was made by somebody else, and known to be open", () => {
    mkdirSync(join(folder, "old"));
    writeFileSync(join(folder, "old/file"), "kept");
    for (const path of ["old", "old/file"]) chmodSync(join(folder, path), 0o755);
    makePrivateFolder(join(folder, "old"));
    makePrivateFile(join(folder, "old/file"));
    expect(["old", "old/file"].map((path) => modeOf(join(folder, path)))).toEqual(["755", "755"]);
    expect(statSync(join(folder, "old/file")).size).toBe(4);
    expect(isOpenToOthers(join(folder, "old"))).toBe(true);
    copyPrivately(join(folder, "old/file"), join(folder, "copy"));
    expect(modeOf(join(folder, "copy"))).toBe("600");
    expect(() => copyPrivately(join(folder, "old/file"), join(folder, "copy"))).toThrow();
  });
});
