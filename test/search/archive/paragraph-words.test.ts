import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packParagraphs, scoreParagraphs, unpackParagraphs } from "../../../src/search/archive/paragraph-words.js";

const [BRIDGE, OPEN, RIBBON, MAYOR] = [0, 1, 2, 3];
const weigh = (...words: readonly number[]) => new Map(words.map((word) => [word, 1]));

describe("paragraphs by their words", () => {
  const packed = packParagraphs([
    { block: 3, words: [BRIDGE, OPEN, BRIDGE] },
    { block: 5, words: [] },
    { block: 8, words: [BRIDGE, RIBBON, MAYOR] },
  ]);

  it("with more of the words come first, those with none not at all", () => {
    const { paragraphs, counts } = scoreParagraphs(unpackParagraphs(packed), weigh(BRIDGE, RIBBON));
    expect(paragraphs.map(({ block }) => block)).toEqual([8, 3]);
    expect(counts.get(BRIDGE)).toBe(3);
  });

  it("are read from bytes at any place of a buffer", () => {
    const shifted = Buffer.concat([Buffer.from([0]), packed]).subarray(1);
    expect(unpackParagraphs(shifted)).toEqual(unpackParagraphs(packed));
  });

  it("are unpacked as they were packed", () => {
    const number = fc.nat(0xffffffff);
    const paragraphs = fc.array(fc.record({ block: number, words: fc.array(number, { maxLength: 5 }) }));
    fc.assert(
      fc.property(paragraphs, (given) => {
        const read = unpackParagraphs(packParagraphs(given)).map(({ block, words }) => ({ block, words: [...words] }));
        expect(read).toEqual(given);
      }),
    );
  });
});
