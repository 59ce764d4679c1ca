import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { pieceForm } from "../../../src/meaning/pieces/piece-form.ts";
import type { Pieces } from "../../../src/meaning/pieces/pieces.ts";
import { anyCharacter } from "../../any-character.ts";
import { readSmallPieces } from "../small-pieces.ts";

let pieces: Pieces;

beforeAll(async () => {
  pieces = await readSmallPieces();
});

const formOf = (text: string) => Buffer.from(pieceForm(pieces, text).bytes).toString("utf8");
const any = fc.string({ unit: anyCharacter, maxLength: 40 });

describe("the form that pieces are cut from", () => {
  it.each([
    ["one mark before each word, whatever spaces there are", "  a  bc ", "▁a▁bc"],
    ["no mark where there is no word", "   ", ""],
    ["letters composed", "re\u0301union", "▁réunion"],
    ["what the map says: ligatures, widths, signs", "\ufb01n \uff21 x\u2122", "▁fin▁A▁xTM"],
    ["what the map drops", "a\u200bb\u0001", "▁ab"],
    ["what the map makes a space", "a\u00a0b\tc", "▁a▁b▁c"],
  ])("has %s", (_, from, to) => {
    expect(formOf(from)).toBe(to);
  });

  it("is the same for a text and its composed form", () => {
    fc.assert(
      fc.property(any, (one) => {
        expect(formOf(one.normalize("NFD"))).toBe(formOf(one.normalize("NFC")));
      }),
    );
  });

  it("tells where every character begins", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (one) => {
        const { bytes, starts } = pieceForm(pieces, one);
        const chars = Array.from(starts.subarray(1), (end, at) =>
          Buffer.from(bytes.subarray(starts[at], end)).toString("utf8"),
        );
        expect(chars).toEqual([...formOf(one)]);
      }),
    );
  });
});
