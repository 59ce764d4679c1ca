import { describe, expect, it } from "vitest";
import { type AnalyticsCounts, buildReport, reportSchema } from "../../src/analytics/build-report.ts";
import { createTestLibrary, LIGHTHOUSE, MILL } from "../chat/test-library.ts";

const days = { since: "2026-01-01", until: "2026-01-30" };
const emptyCounts: AnalyticsCounts = { passages: [], refusals: [], misses: [] };

describe("the report", () => {
  it("has the articles with the most questions first, those that are gone by their id, and those never asked last", async () => {
    const { library } = await createTestLibrary(MILL, LIGHTHOUSE);
    const row = { version: "v", paragraph: 1, good: 0, bad: 0 };
    const told = await buildReport(
      {
        ...emptyCounts,
        passages: [{ ...row, article: "gone", answers: 2 }],
        refusals: [{ article: "mill", count: 5 }],
      },
      library.articles(),
      days,
    );
    expect(reportSchema.parse(told)).toEqual(told);
    expect(told.articles.map(({ article, title }) => [article, title])).toEqual([
      ["mill", "Old water mill at Hadley grinds flour again"],
      ["gone", "gone"],
      ["lighthouse", "Keeper of the Skerry lighthouse retires"],
    ]);
    expect([told.answered, told.refused]).toEqual([2, 5]);
  });

  it("counts paragraphs of the article as it is now, and says how many answers came from what it was", async () => {
    const { library } = await createTestLibrary(MILL);
    const { version } = library.get("mill")!;
    const row = { article: "mill", good: 1, bad: 0 };
    const told = await buildReport(
      {
        ...emptyCounts,
        passages: [
          { ...row, version, paragraph: 3, answers: 4 },
          { ...row, version: "earlier", paragraph: 3, answers: 9 },
        ],
      },
      library.articles(),
      days,
    );
    const [mill] = told.articles;
    expect(mill).toMatchObject({ answered: 13, earlier: 9, good: 2 });
    expect(mill!.paragraphs.map(({ paragraph, answers }) => [paragraph, answers])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 4],
      [4, 0],
      [5, 0],
    ]);
  });

  it("begins each paragraph with the article's own words", async () => {
    const { library } = await createTestLibrary(MILL);
    const told = await buildReport(
      { ...emptyCounts, refusals: [{ article: "mill", count: 1 }] },
      library.articles(),
      days,
    );
    for (const { opening } of told.articles[0]!.paragraphs) expect(MILL.text).toContain(opening);
  });
});
