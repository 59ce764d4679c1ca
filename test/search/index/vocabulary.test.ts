import { describe, expect, it } from "vitest";
import { createVocabulary, findRespellings } from "../../../src/search/index/vocabulary.ts";

const VOCABULARY = createVocabulary(
  "bridge bridges harbour labour fisherman commission permission exile reopened regional nation station 1931 she".split(
    " ",
  ),
);
const read = (word: string): string[] => findRespellings(VOCABULARY, word).map(({ word: at }) => VOCABULARY.words[at]!);

describe("repairing a word against a vocabulary", () => {
  it.each([
    ["brigde", "bridge", "an exchange of neighbours"],
    ["harbor", "harbour", "a letter left out, as Americans write it"],
    ["exsile", "exile", "a letter too many"],
    ["staation", "station", "a doubled letter"],
    ["comission", "commission", "a long word may have one edit"],
    ["comisssion", "commission", "or two"],
    ["reopend", "reopened", "an ending cut short"],
  ])("%s is read as %s: %s", (typed, meant) => {
    expect(read(typed)[0]).toBe(meant);
  });

  it.each([
    ["brdg", "two edits are too many for a short word"],
    ["sha", "short words have too many neighbours"],
    ["1932", "another number is another number"],
    ["zeppelin", "nothing is near"],
    ["b".repeat(100), "no word is as long"],
    ["'bridge", "an operator of the fuzzy matcher is plain text"],
  ])("%s is left alone: %s", (typed) => {
    expect(read(typed).filter((word) => word !== "bridge")).toEqual([]);
  });

  it.each([
    ["nguoi", "người", "Vietnamese as it is typed without marks"],
    ["đuong", "đường", "with some of them"],
    ["duong", "đường", "with none"],
  ])("%s is read as %s: %s", (typed, meant) => {
    const vocabulary = createVocabulary(["người", "đường", "nước", "thành"]);
    expect(findRespellings(vocabulary, typed).map(({ word }) => vocabulary.words[word])).toEqual([meant]);
  });

  it("leaves the signs of other scripts in place: without them Hindi words are others", () => {
    const vocabulary = createVocabulary(["किताब", "कताब"]);
    expect(findRespellings(vocabulary, "कतब").length).toBe(0);
  });

  it("prefers a slip of the finger to a change of the first letter", () => {
    expect(read("nstion")[0]).toBe("nation");
    expect(read("ntation")[0]).not.toBe("station");
  });
});
