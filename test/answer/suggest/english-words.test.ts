import { describe, expect, it } from "vitest";
import { isRole, mayBePast, simplePastOf, tellsOfHarm } from "../../../src/answer/suggest/english-words.ts";

describe("English words", () => {
  it.each(["mayor", "vice-president", "novelist", "spokeswoman", "physician"])("know a role: %s", (noun) => {
    expect(isRole(noun)).toBe(true);
  });

  it.each(["bridge", "water", "council"])("know no role: %s", (noun) => {
    expect(isRole(noun)).toBe(false);
  });

  it("know what may be a past, and what only ends like one", () => {
    for (const word of ["died", "moved", "wrote", "written", "burst", "left"]) expect(mayBePast(word)).toBe(true);
    for (const word of ["seed", "hundred", "bridge", "Ted"]) expect(mayBePast(word)).toBe(false);
  });

  it("know of what tells of people who died or were hurt", () => {
    for (const words of ["Two people died.", "the deadliest storm: 3 dead", "he was murdered", "the wounded"])
      expect(tellsOfHarm(words)).toBe(true);
    for (const words of ["a deadline", "the skilled", "grapes", "dietary", "the abbey"])
      expect(tellsOfHarm(words)).toBe(false);
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
