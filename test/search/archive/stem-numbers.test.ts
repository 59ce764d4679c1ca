import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStemNumbers } from "../../../src/search/archive/stem-numbers.js";
import { createVocabulary, findRespellings } from "../../../src/search/index/vocabulary.ts";

describe("the numbers of stems", () => {
  it("are kept for as long as an article has the stem, and then free for another", () => {
    const { take, release, numberOf, near, count } = createStemNumbers();
    const bridge = take("bridge");
    expect(take("bridge")).toBe(bridge);
    release(bridge);
    expect(numberOf("bridge")).toBe(bridge);
    release(bridge);
    expect(numberOf("bridge")).toBeUndefined();
    expect(near("brigde")).toEqual([]);
    expect(take("mayor")).toBe(bridge);
    expect(count()).toBe(1);
  });

  it("do not grow in number with articles that change", () => {
    const { take, release, count } = createStemNumbers();
    let before: readonly number[] = [];
    for (let version = 0; version < 50; version += 1) {
      before.forEach(release);
      before = Array.from({ length: 20 }, (_, n) => take(`word${version}x${n}`));
      expect(Math.max(...before)).toBeLessThan(20);
    }
    expect(count()).toBe(20);
  });

  it.each([
    ["duong", "đường"],
    ["nguoi", "người"],
    ["delegue", "délégué"],
    ["an", "ăn"],
  ])("%s is near %s, whose marks nobody typed", (typed, meant) => {
    const { take, near } = createStemNumbers();
    for (const stem of ["harbour", meant, "mayor"]) take(stem);
    expect(near(typed)).toEqual([meant]);
  });

  it("are few for a misspelt stem, and among them are all that it may be read as", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "ê", "đ", "1"), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (stems, typed) => {
        const { take, near } = createStemNumbers();
        stems.forEach(take);
        const read = (words: readonly string[]) =>
          findRespellings(createVocabulary(words), typed).map(({ word: at, cost }) => [words[at]!, cost]);
        expect(read(near(typed))).toEqual(read(stems));
      }),
    );
  });

  it("near a misspelt one are none that only look like it", () => {
    const { take, near } = createStemNumbers();
    for (const stem of ["bridge", "bride", "ridge", "bridges", "garbed", "debris", "cribbed"]) take(stem);
    expect(near("brigde")).toEqual(["bridge", "bride"]);
  });
});
