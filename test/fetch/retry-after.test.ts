import { describe, expect, it } from "vitest";
import { readRetryAfter } from "../../src/fetch/retry-after.ts";

describe("Retry-After", () => {
  const now = Date.UTC(2026, 0, 1);
  it("is seconds or a date, and never longer than a day", () => {
    expect(readRetryAfter("120", now)).toBe(120_000);
    expect(readRetryAfter(" 0 ", now)).toBe(0);
    expect(readRetryAfter("Thu, 01 Jan 2026 00:01:00 GMT", now)).toBe(60_000);
    expect(readRetryAfter("Wed, 31 Dec 2025 00:01:00 GMT", now)).toBe(0);
    expect(readRetryAfter("999999999", now)).toBe(24 * 3_600_000);
    expect(readRetryAfter("Fri, 01 Jan 2027 00:00:00 GMT", now)).toBe(24 * 3_600_000);
  });
  it("that is nothing of the kind is none", () => {
    for (const header of [undefined, "", "soon", "-1", "1.5", "1e9"])
      expect(readRetryAfter(header, now)).toBe(undefined);
  });
});
