import { describe, expect, it } from "vitest";
import { bytesOf, createVectorMemory } from "../../../src/meaning/articles/vector-memory.ts";
import { vectorsOf } from "./vectors-of.ts";

const one = [vectorsOf(1)];
const size = bytesOf(one);

describe("vectors in memory", () => {
  it("leave in the order of their last use when there is no room", () => {
    const memory = createVectorMemory(2 * size);
    memory.put("a", one);
    memory.put("b", one);
    expect(memory.hasRoom(1)).toBe(false);
    memory.get("a");
    memory.put("c", one);
    expect(["a", "b", "c"].filter((key) => memory.get(key) !== undefined)).toEqual(["a", "c"]);
  });

  it("count once when they are put twice", () => {
    const memory = createVectorMemory(2 * size);
    for (let time = 0; time < 10; time += 1) memory.put("a", one);
    memory.put("b", one);
    expect(memory.get("a")).toBe(one);
  });

  it("stay alone when they are larger than all that may be kept", () => {
    const memory = createVectorMemory(size / 2);
    memory.put("a", one);
    memory.put("b", one);
    expect([memory.get("a"), memory.get("b")]).toEqual([undefined, one]);
  });
});
