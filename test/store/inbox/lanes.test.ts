import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLanes } from "../../../src/store/inbox/lanes.ts";

describe("lanes", () => {
  it("give back every entry once, each lane's in order, whatever is put off in between", () => {
    const step = fc.record({ lane: fc.nat(3), put: fc.nat(3), off: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const lanes = createLanes();
        const added = new Map<string, number[]>();
        const taken = new Map<string, number[]>();
        let id = 0;
        let now = 0;
        const note = (into: Map<string, number[]>, lane: string, one: number) =>
          into.set(lane, [...(into.get(lane) ?? []), one]);
        const takeSome = (limit: number, off: boolean): number => {
          const some = lanes.take(limit, now);
          for (const { lane, id: one } of some) {
            if (off) lanes.putBack(lane, one, now + 10);
            else {
              note(taken, lane, one);
              lanes.done(lane);
            }
          }
          return some.length;
        };
        for (const { lane, put, off } of steps) {
          for (let count = 0; count < put; count++) {
            note(added, `${lane}`, ++id);
            lanes.add(`${lane}`, id);
          }
          takeSome(2, off);
          now++;
        }
        now += 10;
        while (takeSome(5, false) > 0);
        expect(taken).toEqual(added);
        expect(lanes.size()).toBe(0);
        expect(lanes.wakeAt()).toBe(undefined);
      }),
    );
  });

  it("let no lane take a second turn before another that waits had its first", () => {
    const lanes = createLanes();
    for (let id = 1; id <= 10; id++) lanes.add("flood", id);
    lanes.add("a", 11);
    lanes.add("b", 12);
    const order: string[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const [one] = lanes.take(1, 0);
      order.push(one!.lane);
      lanes.done(one!.lane);
    }
    expect(order).toEqual(["flood", "a", "b", "flood", "flood"]);
  });

  it("drop what is not taken, and nothing else", () => {
    const lanes = createLanes();
    for (const id of [1, 2, 3]) lanes.add("a", id);
    lanes.add("b", 4);
    lanes.take(1, 0);
    lanes.drop("a", new Set([1, 2]));
    lanes.drop("b", new Set([4]));
    expect(lanes.size()).toBe(1);
    lanes.done("a");
    expect(lanes.take(9, 0)).toEqual([{ lane: "a", id: 3 }]);
  });
});
