import { describe, expect, it } from "vitest";
import { hasUnspacedScript } from "../../../src/language/words/unspaced.ts";

describe("a script without spaces", () => {
  it("is seen by one character", () => {
    expect(["a 北", "こ", "ภาษา", "ខ្មែរ", "ລາວ", "မြန်မာ"].every(hasUnspacedScript)).toBe(true);
    expect(["English", "한국어", "हिन्दी", ""].some(hasUnspacedScript)).toBe(false);
  });
});
