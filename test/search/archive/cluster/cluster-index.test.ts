import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  documentOf,
  indexDefinition,
  storedWord,
  whoseIndex,
} from "../../../../src/search/archive/cluster/cluster-index.ts";
import { anyCharacter } from "../../../any-character.ts";

const wordKeys = new Uint32Array();
const TOLD = "2026-01-02T03:04:05.678Z";
/** Stems never have line breaks in them. */
const stem = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 80 }).map((text) => text.replaceAll("\n", "_"));

describe("the document of an article", () => {
  it("has its words as questions name them, in their paragraphs", () => {
    fc.assert(
      fc.property(fc.array(fc.array(stem, { maxLength: 4 }), { maxLength: 4 }), (paragraphs) => {
        const given = paragraphs.map((stems, block) => ({ block, stems: stems.join("\n") }));
        const { paragraphs: stored, length } = documentOf(
          { key: "k", title: [], paragraphs: given, aside: [], wordKeys },
          TOLD,
        );
        expect(stored.map(({ block, stems }) => [block, stems])).toEqual(
          paragraphs.map((stems, block) => [block, stems.map(storedWord).join("\n")]),
        );
        expect(length).toBe(paragraphs.flat().length);
      }),
    );
  });

  it("has words with marks without them, too, each once", () => {
    const paragraphs = [{ block: 1, stems: "đường\nbridge\nđường\nduòng" }];
    const { bare, marked } = documentOf({ key: "k", title: ["é"], paragraphs, aside: ["ü"], wordKeys }, TOLD);
    expect(bare).toBe("duong");
    expect(marked).toEqual(["duong\nđường", "duong\nduòng"]);
  });

  it("has no field that the index is not made with", () => {
    const written = Object.keys(documentOf({ key: "k", title: [], paragraphs: [], aside: [], wordKeys }, TOLD));
    expect(written.sort()).toEqual(Object.keys(indexDefinition.mappings.properties).sort());
  });
});

describe("an index", () => {
  it("is known by its own mark", () => {
    const { mappings } = indexDefinition;
    expect(whoseIndex({ articles: { mappings } })).toBe("ours");
    expect(whoseIndex({ articles: { mappings: { ...mappings, _meta: { pullquote: 0 } } } })).toBe("another layout");
    for (const other of [undefined, {}, { articles: {} }, { articles: { mappings: {} } }])
      expect(whoseIndex(other)).toBe("foreign");
  });
});
