import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleKeyOf } from "../../../src/article/article-key.ts";
import { decodeButtonToken, encodeButtonToken } from "../../../src/chat/buttons/button-token.ts";
import { anyCharacter } from "../../any-character.ts";

const version = "0123456789abcdef".repeat(4);
const kind = fc.constantFrom("more", "context", "good", "bad", "ask");
const sentence = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 28 - 1 }));

describe("a button's token", () => {
  it("says what it was packed with, or the first part of it, in at most 64 bytes", () => {
    fc.assert(
      fc.property(kind, fc.string(), sentence, fc.array(sentence), (press, id, first, next) => {
        const token = encodeButtonToken(press, { id, version }, [first, ...next]);
        expect(Buffer.byteLength(token)).toBeLessThanOrEqual(64);
        const said = decodeButtonToken(token)!;
        expect(said).toMatchObject({ kind: press, article: articleKeyOf({ id }), version: version.slice(0, 8) });
        expect([first, ...next].slice(0, said.sentences.length)).toEqual(said.sentences);
      }),
    );
  });

  it("has room for a dozen sentences even of a very long article", () => {
    const sentences = Array.from({ length: 12 }, (_, index) => 16_000 + index);
    expect(decodeButtonToken(encodeButtonToken("more", { id: "long", version }, [0, ...sentences]))!.sentences).toEqual(
      [0, ...sentences],
    );
  });

  it("is read or refused, but never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: anyCharacter }), fc.base64String()), kind, (text, press) => {
        for (const token of [text, `${press[0]}:${text}`]) {
          const said = decodeButtonToken(token);
          if (said) for (const one of said.sentences) expect(Number.isSafeInteger(one) && one >= 0).toBe(true);
        }
      }),
    );
  });

  it.each([
    ["", "nothing"],
    ["m:", "no state"],
    ["x:AAAAAAAAAAAAAAAA", "a kind that there is not"],
    ["m:AAAAAAAAAAAA", "cut off before the version ends"],
    ["m:AAAAAAAAAAAAAA", "no sentence"],
    ["m:AAAAAAAAAAAAAIA", "cut off within a number"],
    [`m:${"A".repeat(63)}`, "longer than a token can be"],
    ["m:AAAAAAAAAAAAAAA\n", "a line break"],
    ["__proto__:AAAAAAAAAAAAAAAA", "a name of the language's"],
  ])("%j is none: %s", (token) => {
    expect(decodeButtonToken(token)).toBeUndefined();
  });
});
