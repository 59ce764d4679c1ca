import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDoubts } from "../../adapters/serve/doubts.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what nobody can know of a platform's sends", () => {
  it("is told at once, then once a minute with how many there were, and counted for an hour", () => {
    const counts: number[] = [];
    const log = pino({ level: "warn" }, { write: (line: string) => void counts.push(JSON.parse(line).count) });
    const doubts = createDoubts({ log, clock: Date.now });
    doubts.noteAmbiguous();
    for (let index = 0; index < 5; index += 1) doubts.noteAmbiguous();
    expect(counts).toEqual([1]);
    vi.advanceTimersByTime(60_000);
    expect(counts).toEqual([1, 5]);
    vi.advanceTimersByTime(120_000);
    expect([counts, doubts.recent()]).toEqual([[1, 5], 6]);
    doubts.noteAmbiguous();
    expect(counts).toEqual([1, 5, 1]);
    vi.advanceTimersByTime(3_599_000);
    expect(doubts.recent()).toBe(1);
    vi.advanceTimersByTime(2_000);
    expect(doubts.recent()).toBe(0);
  });

  it("is counted where a send is made again", () => {
    const onRepeated = vi.fn();
    createDoubts({ log: pino({ level: "silent" }), clock: Date.now, onRepeated }).noteRepeated();
    expect(onRepeated).toHaveBeenCalledOnce();
  });
});
