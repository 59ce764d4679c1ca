import { describe, expect, it } from "vitest";
import { createPassageCache } from "../../src/article/passage-cache.ts";
import { parseText } from "./parse-text.ts";

describe("a fact of a passage", () => {
  it("is computed once for the same spans of the same article", () => {
    const cache = createPassageCache<number>();
    const [one, other] = [parseText("One."), parseText("Other.")];
    let made = 0;
    const ask = (article: typeof one, start: number) => cache(article, [{ start, end: start + 1 }], () => ++made);
    expect([ask(one, 0), ask(one, 0), ask(one, 1), ask(other, 0)]).toEqual([1, 1, 2, 3]);
  });

  it("is computed afresh when a thousand are remembered", () => {
    const cache = createPassageCache<number>();
    const article = parseText("One.");
    let made = 0;
    for (let start = 0; start <= 1_000; start += 1) cache(article, [{ start, end: start + 1 }], () => ++made);
    expect(cache(article, [{ start: 0, end: 1 }], () => ++made)).toBe(1_002);
  });
});
