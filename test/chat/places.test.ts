import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChatSettings } from "../../src/chat/memory.ts";
import { placesAround, readPlaceSettings } from "../../src/chat/places.ts";

describe("the places around a place", () => {
  it.each([
    ["discord:500:90:100", ["discord:500", "discord:500:90", "discord:500:90:100"]],
    ["telegram:-100:7", ["telegram:-100", "telegram:-100:7"]],
    ["telegram:5", ["telegram:5"]],
    ["reader", ["reader"]],
  ])("of %s", (place, around) => expect(placesAround(place)).toEqual(around));

  it("end with it, and each begins the next", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ":", "1") }), (place) => {
        const all = placesAround(place);
        expect(all.at(-1)).toBe(place);
        for (const [index, one] of all.slice(1).entries()) expect(one.startsWith(`${all[index]}:`)).toBe(true);
      }),
    );
  });
});

describe("what holds in a place", () => {
  const chosen: Readonly<Record<string, ChatSettings>> = {
    "discord:5": { article: "mill", language: "fr" },
    "discord:5:9": { article: "lighthouse" },
    "discord:5:9:1": { language: "en" },
  };
  const memory = { settings: async (place: string) => chosen[place] ?? {} };

  it.each([
    ["discord:5:9:1", { language: "en" }, { article: "lighthouse", language: "fr" }],
    ["discord:5:9", { article: "lighthouse" }, { article: "mill", language: "fr" }],
    ["discord:5", { article: "mill", language: "fr" }, {}],
    ["discord:6:9", {}, {}],
  ])("%s: its own choice, and the nearest around it", async (place, own, around) => {
    expect(await readPlaceSettings(memory, place)).toEqual({ own, around });
  });
});
