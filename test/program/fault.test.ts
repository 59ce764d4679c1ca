import { describe, expect, it } from "vitest";
import { toFault } from "../../adapters/program/fault.ts";

describe("what a log says of an unforeseen error", () => {
  it("is its kind and where it was thrown, never its message", () => {
    const fault = toFault(new RangeError("secret\n    words"));
    expect(fault.kind).toBe("RangeError");
    expect(fault.at[0]).toContain("fault.test");
    expect(JSON.stringify(fault)).not.toContain("secret");
  });

  it("has the code that the system or a database gave it, and nothing that somebody wrote", () => {
    const codeOf = (code: unknown) => toFault(Object.assign(new Error("x"), { code })).code;
    expect(["SQLITE_FULL", "57P01", "my secret", "x".repeat(100), 5].map(codeOf)).toEqual([
      "SQLITE_FULL",
      "57P01",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is the type of what is no error", () => {
    expect(toFault("secret words")).toEqual({ kind: "string", at: [] });
    expect(toFault(undefined)).toEqual({ kind: "undefined", at: [] });
  });

  it("is short, however long the error is", () => {
    const error = new Error("x");
    error.stack = Array.from({ length: 5_000 }, () => `    at ${"y".repeat(5_000)}`).join("\n");
    error.name = "z".repeat(5_000);
    expect(JSON.stringify(toFault(error)).length).toBeLessThan(10_000);
  });
});
