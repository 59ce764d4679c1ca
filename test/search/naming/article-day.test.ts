import { describe, expect, it } from "vitest";
import { localDayOf } from "../../../src/calendar-day.ts";
import { articleDayOf } from "../../../src/search/naming/article-day.ts";

describe("the day of an article", () => {
  it.each([
    ["2026-03-12", "en", "2026-03-12"],
    ["2026-03-12 08:30", "en", "2026-03-12"],
    ["4 March 2024", "en", "2024-03-04"],
    ["March 4, 2024", "en", "2024-03-04"],
    ["4 mars 2024 à 10h", "fr", "2024-03-04"],
    ["04.03.2024", "de", "2024-03-04"],
    ["4 de marzo de 2024", "es", "2024-03-04"],
    ["ថ្ងៃទី៤ ខែមីនា ឆ្នាំ២០២៤", "km", "2024-03-04"],
    ["4 March 2024", "sw", "2024-03-04"],
  ])("is read as an editor or the article itself writes it: %s", (date, language, day) => {
    expect(articleDayOf({ date, language })).toBe(day);
  });

  it("is the newsroom's where a time and its zone are given", () => {
    const date = "2026-03-12T23:30:00Z";
    expect(articleDayOf({ date, language: "en" })).toBe(localDayOf(Date.parse(date)));
  });

  it.each([undefined, "", "March 2024", "4 March", "spring"])("is not known from %j", (date) => {
    expect(articleDayOf({ language: "en", ...(date !== undefined && { date }) })).toBeUndefined();
  });
});
