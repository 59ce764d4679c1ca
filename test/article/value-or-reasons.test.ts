import { describe, expect, it } from "vitest";
import { failWith, prefixReasons } from "../../src/article/value-or-reasons.ts";

describe("a failure", () => {
  it("has every reason", () => {
    expect(failWith("is empty", "has no name")).toEqual({ reasons: ["is empty", "has no name"] });
  });

  it("says what its reasons are about; a value stays as it is", () => {
    expect(prefixReasons("sidecar", failWith("is empty", "is a folder")).reasons).toEqual([
      "sidecar: is empty",
      "sidecar: is a folder",
    ]);
    expect(prefixReasons("sidecar", { value: 1 })).toEqual({ value: 1 });
  });
});
