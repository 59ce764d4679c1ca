import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotedSpans } from "../../src/answer/find-quoted-spans.ts";

const quotedIn = (text: string): string[] =>
  findQuotedSpans(text, { start: 0, end: text.length }).map(({ inner }) => text.slice(inner.start, inner.end));

describe("quotations in running text", () => {
  it.each([
    ["“One,” she said. “Two.”", ["One,", "Two."]],
    ['He said "yes" and left.', ["yes"]],
    ["« Oui », dit-il.", [" Oui "]],
    ["„Ja“, sagte sie.", ["Ja"]],
    ["”Hamnen stängs inte”, säger hon. ”Aldrig.”", ["Hamnen stängs inte", "Aldrig."]],
    ["“One ” two ” three", ["One "]],
    ["“He said ‘no’ to me.”", ["He said ‘no’ to me."]],
    ["it isn’t the bakers’ choice", []],
    ['a 6" pipe', []],
    ["“It runs on", ["It runs on"]],
  ])("of %j are %j", (text, inner) => {
    expect(quotedIn(text)).toEqual(inner);
  });

  it("says which of them the text does not close", () => {
    const text = "“One.” “Two";
    expect(findQuotedSpans(text, { start: 0, end: text.length }).map(({ isClosed }) => isClosed)).toEqual([
      true,
      false,
    ]);
  });

  it("are in order, without overlap, within the stretch, with their marks around them", () => {
    const pieces = fc.constantFrom(...'“”"«»‘’„ ,.a');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(5), (all, from) => {
        const text = all.join("");
        let at = Math.min(from, text.length);
        for (const { start, end, inner, isClosed } of findQuotedSpans(text, { start: at, end: text.length })) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(inner.start).toBe(start + 1);
          expect(inner.end).toBe(isClosed ? end - 1 : end);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
    );
  });
});
