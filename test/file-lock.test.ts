import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
});
