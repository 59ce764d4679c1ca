import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packParagraphs, scoreParagraphs, unpackParagraphs } from "../../../src/search/archive/paragraph-words.js";
import { seekWords } from "../../../src/search/archive/sought-words.js";

const [BRIDGE, OPEN, RIBBON, MAYOR] = [0, 1, 2, 3];
const seek = <W extends string | number>(...words: readonly W[]) => seekWords(new Map(words.map((word) => [word, 1])));

describe("paragraphs by their words", () => {
  const packed = packParagraphs([
    { block: 3, words: [BRIDGE, OPEN, BRIDGE] },
    { block: 5, words: [] },
    { block: 8, words: [BRIDGE, RIBBON, MAYOR] },
  ]);

  it("with more of the words come first, those with none not at all", () => {
    const { paragraphs, counts } = scoreParagraphs(unpackParagraphs(packed), seek(BRIDGE, RIBBON));
    expect(paragraphs.map(({ block }) => block)).toEqual([8, 3]);
    expect([...counts]).toEqual([3, 1]);
  });

  it("are scored alike whether words are numbers or what these stand for, also where the last bits are the same", () => {
    const number = fc.nat(3).chain((high) => fc.nat(3).map((low) => high * 2 ** 30 + low * 4096 + low));
    const paragraphs = fc.array(fc.array(number, { maxLength: 6 }), { maxLength: 4 });
    fc.assert(
      fc.property(paragraphs, fc.array(number), (given, asked) => {
        const numbers = scoreParagraphs(
          given.map((words, block) => ({ block, words })),
          seek(...asked),
        );
        const texts = scoreParagraphs(
          given.map((words, block) => ({ block, words: words.map(String) })),
          seek(...asked.map(String)),
        );
        expect(numbers.paragraphs).toEqual(texts.paragraphs);
        expect(numbers.counts).toEqual(texts.counts);
      }),
    );
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
