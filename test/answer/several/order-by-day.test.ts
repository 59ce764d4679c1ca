import { describe, expect, it } from "vitest";
import { excerptAt } from "../../../src/answer/excerpt.ts";
import { orderByDay } from "../../../src/answer/several/order-by-day.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";

const found = (id: string, date?: string) => ({
  article: parseArticle({ id, language: "en", text: `Title\n\nWords of ${id}.`, ...(date !== undefined && { date }) }),
  sentence: 1,
  score: 0.5,
});

describe("what is shown of several articles", () => {
  it("is in the order of their days, the newest first; without a day last, else as it was", () => {
    const all = [
      found("a"),
      found("b", "2024-01-01"),
      found("c", "4 March 2025"),
      found("d"),
      found("e", "2024-01-01"),
    ];
    const [first, ...others] = all.map(({ article, sentence, score }) => excerptAt(article, sentence, { score }));
    const shown = orderByDay({ candidates: all, answering: [] }, [first!, ...others]);
    expect(shown.map(({ article }) => article)).toEqual(["c", "b", "e", "a", "d"]);
  });
});
