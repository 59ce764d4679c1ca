import { describe, expect, it } from "vitest";
import { firstDayOf, readReport } from "../../adapters/program/report.ts";
import type { Stats } from "../../src/server.ts";

const NOW = Date.UTC(2026, 0, 31, 12);

describe("a report", () => {
  it("of so many days ends today and begins so many days before, today counted", () => {
    expect([firstDayOf(1, NOW), firstDayOf(7, NOW), firstDayOf(31, NOW)]).toEqual([
      "2026-01-31",
      "2026-01-25",
      "2026-01-01",
    ]);
  });

  it("asks for the days it is of, and for as many questions as it may name", async () => {
    const asked: unknown[][] = [];
    const read = async (...given: unknown[]): Promise<never> => {
      asked.push(given);
      throw new Error("enough");
    };
    const stats: Pick<Stats, "read"> = { read };
    await expect(readReport(stats as Stats, [], { days: 7, most: 3, now: NOW })).rejects.toThrow("enough");
    await expect(readReport(stats as Stats, [], { days: 7, since: "2025-12-24", now: NOW })).rejects.toThrow("enough");
    expect(asked).toEqual([
      ["2026-01-25", 3],
      ["2025-12-24", undefined],
    ]);
  });
});
