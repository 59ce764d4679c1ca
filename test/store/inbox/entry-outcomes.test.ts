import { describe, expect, it } from "vitest";
import { createEntryOutcomes } from "../../../src/store/inbox/entry-outcomes.ts";
import { createLanes } from "../../../src/store/inbox/lanes.ts";
import type { EntryMark } from "../../../src/store/write-marks.ts";

const setup = () => {
  const marks: [number, EntryMark][] = [];
  const lanes = createLanes();
  const claimed = new Set<number>();
  const outcomes = createEntryOutcomes({
    settle: async (id, mark) => void marks.push([id, mark]),
    lanes,
    claimed,
  });
  const wakes: number[] = [];
  outcomes.onWaiting(() => wakes.push(1));
  lanes.add("chat", 1);
  lanes.add("chat", 2);
  for (const { id } of lanes.take(1, 0)) claimed.add(id);
  return { marks, lanes, claimed, outcomes, wakes };
};
const first = { id: 1, lane: "chat", entry: undefined, limited: false, claims: 1, sent: [], uncertain: false };

describe("a claimed entry", () => {
  it("that is finished leaves its lane to the next, once that is written", async () => {
    const { marks, lanes, claimed, outcomes, wakes } = setup();
    await outcomes.finish(first, "failed", "deadline");
    expect(marks).toEqual([[1, { state: "failed", reason: "deadline" }]]);
    expect(claimed.size).toBe(0);
    expect(wakes).toHaveLength(1);
    expect(lanes.take(1, 0)).toEqual([{ lane: "chat", id: 2 }]);
  });

  it("that is put back is the first of its lane again, but not before its time", () => {
    const { lanes, claimed, outcomes } = setup();
    outcomes.putBack(first, 1_000);
    expect(claimed.size).toBe(0);
    expect(lanes.take(1, 999)).toEqual([]);
    expect(lanes.take(1, 1_000)).toEqual([{ lane: "chat", id: 1 }]);
  });

  it("whose send ended, well or not, waits for its next part", () => {
    const { marks, outcomes } = setup();
    outcomes.confirm(1, 0, "message");
    outcomes.notSent(1);
    expect(marks.map(([, { state }]) => state)).toEqual(["accepted", "accepted"]);
  });
});
