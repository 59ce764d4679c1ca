import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listLockedPlatforms } from "../../../src/store/sqlite/list-locked-platforms.ts";
import { lock } from "../../../src/store/sqlite/lock.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pullquote-lock-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a lock", () => {
  it("is had by one at a time, and its platform is listed meanwhile", () => {
    const file = join(folder, "pocket.lock");
    const unlock = lock(file);
    expect(unlock).toBeDefined();
    expect(lock(file)).toBeUndefined();
    expect(listLockedPlatforms(folder)).toEqual(["pocket"]);
    unlock?.();
    expect(listLockedPlatforms(folder)).toEqual([]);
    const again = lock(file);
    expect(again).toBeDefined();
    again?.();
  });
});
