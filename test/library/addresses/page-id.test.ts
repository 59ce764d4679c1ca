import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idFaultOf } from "../../../src/article/metadata/parse-metadata.ts";
import { pageIdOf } from "../../../src/library/addresses/page-id.ts";
import { anyCharacter } from "../../any-character.ts";

const free = () => false;

describe("the id of a page", () => {
  it.each([
    ["https://paper.example/news/2026/11/larn-bridge-reopens", "larn-bridge-reopens"],
    ["https://paper.example/larn-bridge-reopens/index.html", "larn-bridge-reopens"],
    ["https://paper.example/larn-bridge.amp.html?x=1", "larn-bridge-amp"],
    ["https://paper.example/artikel/12345", "artikel"],
    ["https://paper.example/12345", "a-title"],
    ["https://paper.example/?p=7", "a-title"],
    ["https://paper.example/%E6%B4%AA%E6%B0%B4%E6%A1%A5", "洪水桥"],
    ["https://paper.example/%FF%FE-flood", "ff-fe-flood"],
  ])("of %s is its last words", (address, id) => {
    expect(pageIdOf(address, "A title", free)).toBe(id);
  });

  it("is the host's name where there are no other words, and one that no other page has", () => {
    expect(pageIdOf("https://paper.example/1", "", free)).toBe("paper-example");
    const taken = new Set(["flood", "flood-2"]);
    expect(pageIdOf("https://paper.example/flood", "", (id) => taken.has(id))).toBe("flood-3");
  });

  it("is valid for any path and title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: anyCharacter }), (path, title) => {
        const address = new URL(`https://paper.example/${encodeURIComponent(path.toWellFormed())}`).href;
        const id = pageIdOf(address, title, free);
        expect(idFaultOf(id)).toBe(undefined);
        expect(id.length).toBeGreaterThan(0);
      }),
    );
  });
});
