import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { computeVersion } from "../../src/article/compute-version.ts";
import { runSteps } from "../../src/yielding.ts";

describe("the version of a text", () => {
  it("is the SHA-256 of its UTF-8, also when it is hashed in parts with a pair at the seam", async () => {
    for (const text of ["", "The bridge.", `${"a".repeat(262_143)}😀${"b".repeat(300_000)}`])
      expect(await runSteps(computeVersion(text))).toBe(createHash("sha256").update(text).digest("hex"));
  });
});
