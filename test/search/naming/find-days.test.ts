import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isWithin } from "../../../src/calendar-day.ts";
import { findDays } from "../../../src/search/naming/find-days.ts";

/** A Friday. */
const TODAY = "2026-03-13";
const said = (text: string, code = "en"): readonly string[] =>
  findDays(text, code, TODAY).map(({ days: { from, to } }) => (from === to ? from : `${from}/${to}`));

describe("days in words", () => {
  it.each([
    ["today", "2026-03-13"],
    ["yesterday's article", "2026-03-12"],
    ["the day before yesterday", "2026-03-11"],
    ["3 days ago", "2026-03-10"],
    ["on Monday", "2026-03-09"],
    ["Friday", "2026-03-13"],
    ["last Friday", "2026-03-06"],
    ["last week", "2026-03-02/2026-03-08"],
    ["this month", "2026-03-01/2026-03-31"],
    ["last year", "2025-01-01/2025-12-31"],
    ["12 March", "2026-03-12"],
    ["March 12th, 2024", "2024-03-12"],
    ["the 2nd of November 2024", "2024-11-02"],
    ["20 December", "2025-12-20"],
    ["in February", "2026-02-01/2026-02-28"],
    ["last March", "2025-03-01/2025-03-31"],
    ["September 2025", "2025-09-01/2025-09-30"],
    ["2026-03-12", "2026-03-12"],
  ])("%s", (text, day) => {
    expect(said(text)).toEqual([day]);
  });

  it.each([
    ["fr", "hier", "2026-03-12"],
    ["fr", "le 1er fevrier", "2026-02-01"],
    ["fr", "lundi dernier", "2026-03-09"],
    ["fr", "la semaine dernière", "2026-03-02/2026-03-08"],
    ["de", "vom 12. März 2026", "2026-03-12"],
    ["de", "den gestrigen", "2026-03-12"],
    ["de", "12.3.2026", "2026-03-12"],
    ["es", "el 11 de marzo de 2026", "2026-03-11"],
    ["es", "el lunes pasado", "2026-03-09"],
    ["km", "ថ្ងៃទី១២ ខែមីនា ឆ្នាំ២០២៦", "2026-03-12"],
    ["km", "ម្សិលមិញ", "2026-03-12"],
  ])("in other languages (%s): %s", (code, text, day) => {
    expect(said(text, code)).toEqual([day]);
  });

  it("are not read into numbers that could be either day or month, nor into days that do not exist", () => {
    expect(said("3/4/2026")).toEqual([]);
    expect(said("13/4/2025")).toEqual(["2025-04-13"]);
    expect(said("2026-02-30")).toEqual([]);
  });

  it("that are only a month or a year are told from others", () => {
    expect(findDays("March", "en", TODAY)[0]?.isLoose).toBe(true);
    expect(findDays("2024", "en", TODAY)[0]?.isLoose).toBe(true);
    expect(findDays("5 March", "en", TODAY)[0]?.isLoose).toBe(false);
  });

  it("lie in the text, in order, and never in the future where no year is said", () => {
    const words = fc.constantFrom(
      "12 March",
      "Monday",
      "last week",
      "yesterday",
      "May 3",
      "30 June",
      "and",
      "the",
      "31",
    );
    const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays("2024-01-01", days));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), day, (parts, today) => {
        const text = parts.join(" ");
        let last = 0;
        for (const { start, end, days } of findDays(text, "en", today)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          expect(days.from <= days.to).toBe(true);
          expect(days.from <= today || isWithin(today, days)).toBe(true);
        }
      }),
    );
  });
});
