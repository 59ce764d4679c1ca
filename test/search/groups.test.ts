import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGroups } from "../../src/search/groups.ts";

type Thing = Readonly<{ number: number }>;

describe("things by their names", () => {
  it("are those that were added and not removed, each name's in the order in which they came", () => {
    const change = fc.record({
      name: fc.constantFrom("a", "b", "c"),
      number: fc.nat({ max: 3 }),
      isRemoved: fc.boolean(),
    });
    const things = [0, 1, 2, 3].map((number): Thing => ({ number }));
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const groups = createGroups<string, Thing>();
        const model = new Map<string, Thing[]>();
        for (const { name, number, isRemoved } of changes) {
          const thing = things[number]!;
          const others = (model.get(name) ?? []).filter((other) => other !== thing);
          groups.remove(name, thing);
          if (!isRemoved) groups.add(name, thing);
          model.set(name, isRemoved ? others : [...others, thing]);
        }
        for (const name of ["a", "b", "c", "d"]) {
          expect(groups.of(name)).toEqual(model.get(name) ?? []);
          expect(groups.has(name)).toBe((model.get(name) ?? []).length > 0);
        }
        const all = [...groups.all()];
        expect(all.length).toBe([...model.values()].flat().length);
        expect(new Set(all)).toEqual(new Set([...model.values()].flat()));
      }),
    );
  });

  it("leave those of other names alone", () => {
    const groups = createGroups<number, Thing>();
    const thing = { number: 1 };
    groups.add(1, thing);
    groups.remove(2, thing);
    expect(groups.of(1)).toEqual([thing]);
  });
});
