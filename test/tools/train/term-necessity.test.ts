import { describe, expect, it } from "vitest";
import { evaluateTrees } from "../../../src/search/rank/model/trees.ts";
import { NECESSITY_FEATURES } from "../../../src/search/rank/term-necessity.ts";
import { createRandom } from "../bench/data/random.ts";
import { learnNecessity, type NecessityCase } from "./term-necessity.ts";

const OFTEN = 0;
const SELDOM = 1;
const ONCE = 2;
const random = createRandom(2);
const word = (token: number, chance: number): NecessityCase => ({
  token,
  row: new Float32Array(NECESSITY_FEATURES.length),
  own: random() < chance,
  near: random() < 0.5,
});
const part = (): NecessityCase[] =>
  Array.from({ length: 600 }, (_, i) => (i % 2 === 0 ? word(OFTEN, 0.9) : word(SELDOM, 0.1)));
const parts = [part(), [...part(), word(ONCE, 1)]];

describe("the need of stems", () => {
  const need = learnNecessity(parts, 3, createRandom(1));

  it("is greater for those that answers have more often, and nothing for one that was hardly seen", () => {
    expect(need.stems[OFTEN]).toBeGreaterThan(1);
    expect(need.stems[SELDOM]).toBeLessThan(-1);
    expect(need.stems[ONCE]).toBe(0);
  });

  it("is what the trees go by where nothing else differs", () => {
    const row = (stem: number): Float32Array =>
      Float32Array.from(NECESSITY_FEATURES, (name) => (name === "stem" ? stem : 0));
    expect(evaluateTrees(need.own, row(need.stems[OFTEN]!), 0)).toBeGreaterThan(1);
    expect(evaluateTrees(need.own, row(need.stems[SELDOM]!), 0)).toBeLessThan(-1);
  });
});
