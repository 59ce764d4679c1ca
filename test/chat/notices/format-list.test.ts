import { describe, expect, it } from "vitest";
import { formatList } from "../../../src/chat/notices/format-list.ts";

describe("a list of names", () => {
  it("has them all, in order", () => {
    expect(formatList([])).toBe("");
    expect(formatList(["mill"])).toBe("mill");
    expect(formatList(["mill", "lighthouse", "pond"])).toBe("mill, lighthouse, pond");
  });
});
