import { describe, expect, it } from "vitest";
import { codeOf } from "../../adapters/program/error-code.ts";

describe("the code of an error", () => {
  it("is its own, or that of its cause", () => {
    const refused = Object.assign(new Error("x"), { code: "ECONNREFUSED" });
    expect(codeOf(refused)).toBe("ECONNREFUSED");
    expect(codeOf(new Error("y", { cause: new Error("z", { cause: refused }) }))).toBe("ECONNREFUSED");
  });

  it("is undefined where there is none", () => {
    expect([codeOf(new Error("x")), codeOf({ code: 1 }), codeOf(undefined)]).toEqual([undefined, undefined, undefined]);
  });
});
