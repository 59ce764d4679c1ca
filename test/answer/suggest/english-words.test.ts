import { describe, expect, it } from "vitest";
import { isRole, simplePastOf } from "../../../src/answer/suggest/english-words.ts";

describe("English words", () => {
  it.each(["mayor", "vice-president", "novelist", "spokeswoman", "physician"])("know a role: %s", (noun) => {
    expect(isRole(noun)).toBe(true);
  });

  it.each(["bridge", "water", "council"])("know no role: %s", (noun) => {
    expect(isRole(noun)).toBe(false);
  });

  it.each([
    ["written", "wrote"],
    ["opened", "opened"],
    ["built", "built"],
    ["swum", undefined],
    ["__proto__", undefined],
  ])("have the simple past of %s: %s", (participle, past) => {
    expect(simplePastOf(participle)).toBe(past);
  });
});
