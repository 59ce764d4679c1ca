import { describe, expect, it } from "vitest";
import { CLOSING_QUOTES, unwrapQuotation } from "../../src/language/quotation-marks.ts";

describe("a quotation", () => {
  it.each(Object.entries(CLOSING_QUOTES))("is what is between %s and what closes it", (open, closers) => {
    for (const close of closers) expect(unwrapQuotation(` ${open}He left.${close} `)).toBe("He left.");
  });

  it("is not what only begins or ends with marks", () => {
    expect(unwrapQuotation("“Yes,” he said, “no.”")).toBeUndefined();
    expect(unwrapQuotation("He left.")).toBeUndefined();
  });

  it("may have apostrophes", () => {
    expect(unwrapQuotation("“He didn’t.”")).toBe("He didn’t.");
  });
});
