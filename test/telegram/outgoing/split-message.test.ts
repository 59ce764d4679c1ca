import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packMessages, splitMessage } from "../../../adapters/telegram/outgoing/split-message.ts";

const text = fc.string({ unit: fc.constantFrom("word ", "x", "\n", "é", "👨‍👩‍👧", "水"), maxLength: 300 });
const formatted = text.chain((words) =>
  fc.record({
    text: fc.constant(words),
    entities: fc.array(
      fc.record({
        type: fc.constant("bold" as const),
        offset: fc.nat({ max: Math.max(0, words.length - 1) }),
        length: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 5 },
    ),
  }),
);

describe("a text that is too long for one message", () => {
  it("is cut into pieces that joined are the text, none over the limit, and entities stay on their words", () => {
    fc.assert(
      fc.property(formatted, fc.integer({ min: 20, max: 80 }), (whole, limit) => {
        const pieces = splitMessage(whole, limit);
        expect(pieces.map((piece) => piece.text).join("")).toBe(whole.text);
        let start = 0;
        for (const piece of pieces) {
          expect(piece.text.length).toBeLessThanOrEqual(limit);
          for (const { offset, length } of piece.entities) {
            const covered = whole.entities.some(
              (entity) => entity.offset <= start + offset && start + offset + length <= entity.offset + entity.length,
            );
            expect(covered).toBe(true);
          }
          start += piece.text.length;
        }
      }),
    );
  });

  it("is cut after a line, else after a word, else between characters", () => {
    const cut = (words: string) => splitMessage({ text: words, entities: [] }, 10).map((piece) => piece.text);
    expect(cut("one two\nthree")).toEqual(["one two\n", "three"]);
    expect(cut("one two three")).toEqual(["one two ", "three"]);
    expect(cut("👨‍👩‍👧👨‍👩‍👧")).toEqual(["👨‍👩‍👧", "👨‍👩‍👧"]);
  });

  it("shares a message with its neighbours where they fit", () => {
    const texts = ["one", "two", "three four five"].map((words) => ({ text: words, entities: [] }));
    expect(packMessages(texts, "\n\n", 16).map((message) => message.text)).toEqual(["one\n\ntwo", "three four five"]);
  });
});
