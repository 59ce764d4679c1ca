import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, calendarDay, daysBetween, isWithin, localDayOf, monthRange, weekdayOf } from "../src/calendar-day.ts";

const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

describe("days of the calendar", () => {
  it("exist or do not", () => {
    expect(calendarDay(2024, 2, 29)).toBe("2024-02-29");
    expect(calendarDay(2026, 2, 29)).toBeUndefined();
    expect(calendarDay(2026, 13, 1)).toBeUndefined();
  });

  it("are counted on and back, over every month's end", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
  });

  it("have their weekday, Monday first", () => {
    expect(weekdayOf("2026-03-09")).toBe(1);
    expect(weekdayOf("2026-03-15")).toBe(7);
  });

  it("make up months, the last of the year too", () => {
    expect(monthRange(2024, 2)).toEqual({ from: "2024-02-01", to: "2024-02-29" });
    expect(monthRange(2025, 12)).toEqual({ from: "2025-12-01", to: "2025-12-31" });
    expect(isWithin("2024-02-29", monthRange(2024, 2))).toBe(true);
    expect(isWithin("2024-03-01", monthRange(2024, 2))).toBe(false);
  });

  it("are those of the place where the program runs", () => {
    expect(localDayOf(new Date(2026, 2, 12, 0, 1).getTime())).toBe("2026-03-12");
    expect(localDayOf(new Date(2026, 2, 12, 23, 59).getTime())).toBe("2026-03-12");
  });
});
