import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/analytics/build-report.ts";
import {
  describeMiss,
  formatDigest,
  formatParagraphPlace,
  toPercent,
} from "../../../src/chat/commands/format-digest.ts";
import { noticesIn } from "../../../src/chat/notices/notice-languages.ts";

const en = noticesIn("en");
const paragraph = (number: number, answers: number) => ({ paragraph: number, answers, good: 0, bad: 0, opening: "" });
const report: Report = {
  since: "2026-01-01",
  until: "2026-01-31",
  answered: 3,
  refused: 1,
  good: 0,
  bad: 0,
  articles: [
    {
      article: "news",
      title: "The News",
      answered: 3,
      refused: 1,
      good: 0,
      bad: 0,
      misses: [
        {
          asks: "when",
          words: "bridge",
          count: 1,
          unhelpful: 0,
          last: "2026-01-02",
          nearest: 2,
          also: [],
          questions: [],
          told: [],
        },
      ],
      paragraphs: [paragraph(1, 3), paragraph(2, 0)],
      earlier: 0,
    },
  ],
};

describe("the digest for a chat", () => {
  it("says how much was asked, what was missed, and what was never quoted", () => {
    const lines = formatDigest(report, en).join("\n");
    expect(lines).toContain("75");
    expect(lines).toContain(describeMiss({ asks: "when", words: "bridge" }, en));
    expect(lines).toContain("The News");
  });

  it("shows what readers wanted the newsroom to know, however rare, as it was asked", () => {
    const [article] = report.articles;
    const miss = { ...article!.misses[0]!, told: ["When does the *bridge* open?"] };
    const lines = formatDigest({ ...report, articles: [{ ...article!, misses: [miss] }] }, en);
    expect(lines.slice(lines.indexOf(en.report.told))).toContain("• When does the *bridge* open?");
    expect(formatDigest(report, en)).not.toContain(en.report.told);
  });

  it("says that nothing was asked when nothing was", () => {
    expect(formatDigest({ ...report, answered: 0, refused: 0 }, en)).toEqual([en.report.none]);
  });

  it("counts in whole percents, of nothing none, and names what stands above the body", () => {
    expect([toPercent(1, 3), toPercent(0, 0)]).toEqual([33, 0]);
    expect(formatParagraphPlace(0, en)).toBe(en.report.top);
    expect(formatParagraphPlace(2, en)).toBe("paragraph 2");
  });
});
