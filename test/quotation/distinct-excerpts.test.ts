import { describe, expect, it } from "vitest";
import { excerptAt } from "../../src/answer/excerpt.ts";
import { distinctExcerpts } from "../../src/quotation/distinct-excerpts.ts";
import { news } from "../fakes/articles.ts";

describe("distinct excerpts", () => {
  it("are each once, at their first place", () => {
    const [one, other] = [excerptAt(news, 0, { score: 1 }), excerptAt(news, 3, { score: 1 })];
    expect(distinctExcerpts([one, other, { ...one, score: 0.5 }])).toEqual([one, other]);
    expect(distinctExcerpts([])).toEqual([]);
  });
});
