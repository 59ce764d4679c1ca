import { describe, expect, it } from "vitest";
import { createWordSplitter } from "../../../src/language/words/create-word-splitter.ts";
import { charNgrams, isUnspaced, wordNgrams } from "../../../src/search/index/char-ngrams.ts";

const shared = (a: readonly number[], b: readonly number[]): number => a.filter((gram) => b.includes(gram)).length;

describe("character n-grams", () => {
  it("survive inflection and compounding", () => {
    expect(shared(wordNgrams("dissolution"), wordNgrams("dissolved"))).toBeGreaterThan(2);
    expect(shared(wordNgrams("haus"), wordNgrams("hausmeister"))).toBeGreaterThan(0);
    expect(shared(wordNgrams("bridge"), wordNgrams("lecture"))).toBe(0);
  });

  it("tell a beginning from an ending", () => {
    expect(shared(wordNgrams("tone"), wordNgrams("stone"))).toBeLessThan(wordNgrams("tone").length);
  });

  it("run across the segmenter's words where a script has no spaces", () => {
    const words = createWordSplitter({ code: "zh", stem: (word) => word, stopWords: new Set() });
    const whole = charNgrams(words("工程师更换大梁")).hashes;
    const apart = charNgrams(words("工程师 更换 大梁")).hashes;
    expect(whole.length).toBeGreaterThan(apart.length);
  });

  it("belong to the word in which they begin", () => {
    const words = createWordSplitter({ code: "en", stem: (word) => word, stopWords: new Set() });
    const { hashes, owners } = charNgrams(words("swing bridge"));
    expect(owners).toHaveLength(hashes.length);
    expect(new Set(owners)).toEqual(new Set([0, 1]));
  });

  it.each([
    ["大", true],
    ["ไทย", true],
    ["ខ្មែរ", true],
    ["かな", true],
    ["서울", false],
    ["bridge", false],
    ["мост", false],
    ["", false],
  ])("%s stands without spaces: %s", (form, unspaced) => {
    expect(isUnspaced(form)).toBe(unspaced);
  });
});
