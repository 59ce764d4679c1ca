import { describe, expect, it } from "vitest";
import { NEED_COLUMNS } from "../../src/search/need.ts";
import { evaluate } from "../../src/search/trees.ts";
import { createRandom } from "../bench/random.ts";
import { learnNeed, type Needed } from "./need.ts";

const OFTEN = 0;
const SELDOM = 1;
const ONCE = 2;
const random = createRandom(2);
const word = (token: number, chance: number): Needed => ({
  token,
  row: new Float32Array(NEED_COLUMNS.length),
  own: random() < chance,
  near: random() < 0.5,
});
const part = (): Needed[] =>
  Array.from({ length: 600 }, (_, i) => (i % 2 === 0 ? word(OFTEN, 0.9) : word(SELDOM, 0.1)));
const parts = [part(), [...part(), word(ONCE, 1)]];

describe("the need of stems", () => {
  const need = learnNeed(parts, 3, createRandom(1));

  it("is greater for those that answers have more often, and nothing for one that was hardly seen", () => {
    expect(need.stems[OFTEN]).toBeGreaterThan(1);
    expect(need.stems[SELDOM]).toBeLessThan(-1);
    expect(need.stems[ONCE]).toBe(0);
  });

  it("is what the trees go by where nothing else differs", () => {
    const row = (stem: number): Float32Array => Float32Array.from(NEED_COLUMNS, (name) => (name === "stem" ? stem : 0));
    expect(evaluate(need.own, row(need.stems[OFTEN]!), 0)).toBeGreaterThan(1);
    expect(evaluate(need.own, row(need.stems[SELDOM]!), 0)).toBeLessThan(-1);
  });
});
