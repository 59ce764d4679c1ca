import { describe, expect, it } from "vitest";
import { datelineLength } from "../../../src/article/layout/dateline.ts";

const PROSE = "The council voted seven to two for the new bridge on Tuesday evening.";
const datelineOf = (opening: string, others: readonly string[] = []): string =>
  opening.slice(0, datelineLength(opening, others));

describe("a dateline", () => {
  it.each([
    ["PHNOM PENH--", ""],
    ["PARIS, Jan 3 (Reuters) -", " "],
    ["Berlin, 3. Januar (dpa) –", " "],
    ["KYIV, Ukraine (AP) —", " "],
  ])("is the place, the day and the agency: %s", (dateline, space) => {
    expect(datelineOf(dateline + space + PROSE)).toBe(dateline);
  });

  it("is not a name between dashes, nor a heading, nor a speaker of a transcript", () => {
    expect(datelineOf("UNICEF — the fund for children — is at work in the town, its director said on Tuesday.")).toBe(
      "",
    );
    expect(datelineOf("LONDON — Day One")).toBe("");
    expect(datelineOf(`MAYOR — ${PROSE}`, [`CLERK — ${PROSE}`])).toBe("");
  });
});
