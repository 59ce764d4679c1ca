import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConfigurationError } from "../src/errors.ts";
import { lockFile } from "../src/file-lock.ts";
import { listLockedPlatforms } from "../src/store/sqlite/list-locked-platforms.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pullquote-lock-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a lock", () => {
  it("is had by one at a time, and its platform is listed meanwhile", () => {
    const file = join(folder, "pocket.lock");
    const unlock = lockFile(file);
    expect(unlock).toBeDefined();
    expect(lockFile(file)).toBeUndefined();
    expect(listLockedPlatforms(folder)).toEqual(["pocket"]);
    unlock?.();
    expect(listLockedPlatforms(folder)).toEqual([]);
    const again = lockFile(file);
    expect(again).toBeDefined();
    again?.();
  });

  it("whose file cannot be used is for a person to mend", () => {
    const [aFolder, damaged] = [join(folder, "folder.other"), join(folder, "damaged.other")];
    mkdirSync(aFolder);
    writeFileSync(damaged, "no database".repeat(1_000));
    for (const [file, reason] of [
      [aFolder, "it cannot be opened"],
      [damaged, "it is no database"],
      [join(damaged, "below"), "a part of its path is no folder"],
    ] as const) {
      expect(() => lockFile(file)).toThrow(ConfigurationError);
      expect(() => lockFile(file)).toThrow(`${file}: cannot be locked (${reason})`);
    }
  });
});
