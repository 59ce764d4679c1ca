import { describe, expect, it } from "vitest";
import { findOpening } from "../../../src/article/layout/opening.ts";
import { measureShape, type ParagraphShape } from "../../../src/article/layout/paragraph-shape.ts";

const shapes = (...texts: readonly string[]): ParagraphShape[] =>
  texts.map((text) => measureShape(text, { start: 0, end: text.length }, 1, 0));
const PROSE = "The council met on Tuesday evening and voted seven to two for the new bridge. Work begins in May.";

describe("what comes before the body", () => {
  it("is a headline, captions and a standfirst", () => {
    const { kinds } = findOpening(
      shapes("Council votes for bridge", "The mayor. Photo: Jane Doe", "The vote ends a long dispute", PROSE, PROSE),
      true,
      undefined,
    );
    expect(kinds).toEqual(["headline", "caption", "standfirst"]);
  });

  it("ends where the dateline is", () => {
    const dateline = `PORT AMBER--${PROSE}`;
    expect(findOpening(shapes("Council votes", dateline, PROSE), true, undefined)).toEqual({
      kinds: ["headline"],
      dateline: "PORT AMBER--".length,
    });
  });

  it("is nothing in an article that begins with prose, or has none", () => {
    expect(findOpening(shapes(PROSE, PROSE), true, undefined).kinds).toEqual([]);
    expect(findOpening([], true, undefined)).toEqual({ kinds: [], dateline: 0 });
  });

  it("is a headline above one sentence alone, with byline and date between", () => {
    expect(findOpening(shapes("Fire at Marlow school", "Nobody was hurt."), true, undefined).kinds).toEqual([
      "headline",
    ]);
    expect(
      findOpening(shapes("Fire at Marlow school", "By Ann Lee", "4 May 2021", "Nobody was hurt."), true, undefined)
        .kinds[0],
    ).toBe("headline");
    for (const texts of [
      ["Dear Ann", "Nobody was hurt."],
      ["Fire at Marlow school", "Nobody was hurt"],
      ["Fire at Marlow school.", "Nobody was hurt."],
      ["Fire at Marlow school", "Nobody was hurt.", "All went home."],
    ])
      expect(findOpening(shapes(...texts), true, undefined).kinds).toEqual([]);
  });

  it("is what the editor calls the title", () => {
    expect(findOpening(shapes("“Bridge”!", PROSE), true, "Bridge").kinds).toEqual(["headline"]);
  });
});
