import { describe, expect, it } from "vitest";
import { TOKEN_SIGNS } from "../../../../src/search/rank/associations.ts";
import { loadModel } from "../../../../src/search/rank/model/load-model.ts";

describe("what was learned", () => {
  const { tokens, spread } = loadModel().words.associations;

  it("is read back with each word beside its own figures", () => {
    // A token that holds the separator moves all that stand behind it by one.
    expect(tokens.size).toBe(spread.length);
    expect([...tokens.keys()].slice(0, TOKEN_SIGNS.length)).toEqual(TOKEN_SIGNS.map((sign) => `#${sign}`));
    for (const word of ["the", "of", "in", "and"]) expect(spread[tokens.get(word)!]).toBe(1);
    for (const word of ["zodiac", "zoolog"]) expect(spread[tokens.get(word)!]).toBeLessThan(0.1);
  });
});
