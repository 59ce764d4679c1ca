import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createTokenizer, type Tokenizer } from "../../../src/meaning/pieces/create-tokenizer.ts";
import type { Pieces } from "../../../src/meaning/pieces/pieces.ts";
import { anyCharacter } from "../../any-character.ts";
import { readSmallPieces, smallPieces } from "../small-pieces.ts";

let pieces: Pieces;
let tokenize: Tokenizer;

beforeAll(async () => {
  pieces = await readSmallPieces();
  tokenize = await createTokenizer(pieces);
});

const UNKNOWN = 3;
const text = (ids: readonly number[]) => ids.map((id) => smallPieces[id]);

/** Words of characters that all have pieces, and such that have none. */
const known = fc.string({ unit: fc.constantFrom(..."aeinrst.,15выбоксуд"), minLength: 1, maxLength: 12 });
const any = fc.string({ unit: anyCharacter, maxLength: 40 });

describe("cutting into pieces", () => {
  it("takes the likeliest pieces, not the longest first", () => {
    expect(text(tokenize("the election"))).toEqual(["▁the", "▁election"]);
    expect(text(tokenize("សម បក្ស"))).toEqual(["▁សម", "▁បក្ស"]);
    expect(text(tokenize("北京大学"))).toEqual(["▁", "北京", "大学"]);
  });

  it("gives the text back, put together, when all characters have pieces", () => {
    fc.assert(
      fc.property(fc.array(known, { maxLength: 6 }), (words) => {
        expect(text(tokenize(words.join(" "))).join("")).toBe(words.map((word) => `▁${word}`).join(""));
      }),
    );
  });

  it("cuts each word by itself", () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(tokenize(`${one} ${other}`)).toEqual([...tokenize(one), ...tokenize(other)]);
      }),
    );
  });

  it("gives ids that exist for any text, of lone surrogates too, and the same ones each time", () => {
    fc.assert(
      fc.property(any, (one) => {
        const ids = tokenize(one);
        expect(ids.every((id) => id >= UNKNOWN && id < smallPieces.length)).toBe(true);
        expect(tokenize(one)).toEqual(ids);
      }),
    );
    expect(tokenize("a\ud83db")).toEqual([...tokenize("a"), UNKNOWN, ...tokenize("xb").slice(-1)]);
  });

  it("makes one unknown piece of characters in a row that none has", () => {
    expect(text(tokenize("a☃☃☃b ☃"))).toEqual([...text(tokenize("a")), "", "b", "▁", ""]);
  });

  it("finds the cut of the greatest sum", () => {
    const ids = new Map(smallPieces.map((piece, id) => [piece, id]));
    /** The best sum over all cuts, tried one by one. */
    const best = (word: string): number => {
      if (word === "") return 0;
      let greatest = Number.NEGATIVE_INFINITY;
      for (let end = 1; end <= word.length; end += 1) {
        const id = ids.get(word.slice(0, end));
        if (id !== undefined) greatest = Math.max(greatest, pieces.scores[id]! + best(word.slice(end)));
      }
      return greatest;
    };
    fc.assert(
      fc.property(known, (word) => {
        const sum = tokenize(word).reduce((total, id) => total + pieces.scores[id]!, 0);
        expect(sum).toBeCloseTo(best(`▁${word}`), 9);
      }),
    );
  });
});
