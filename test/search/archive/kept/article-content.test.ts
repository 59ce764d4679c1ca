import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArticleSource, parseArticle } from "../../../../src/article/parse-article.ts";
import {
  contentBytes,
  contentOf,
  decodeContent,
  encodeContent,
} from "../../../../src/search/archive/kept/article-content.ts";
import { anyCharacter } from "../../../any-character.ts";

const text = fc
  .array(
    fc.oneof(fc.string({ unit: anyCharacter, maxLength: 40 }), fc.constantFrom("Words are here.", "\n\n", "By Ann\n")),
  )
  .map((parts) => parts.join(" "));
const plain = { noNullPrototype: true } as const;
const piece = fc.record({ start: fc.nat(), end: fc.nat(), from: fc.nat(), to: fc.nat() }, plain);
const sources: fc.Arbitrary<ArticleSource> = fc.record(
  {
    id: fc.constant("a"),
    text,
    title: fc.string({ unit: anyCharacter }),
    leftOut: fc.array(fc.string()),
    origin: fc.record({ text, pieces: fc.array(piece) }, plain),
  },
  { requiredKeys: ["id", "text"], ...plain },
);

describe("the words of an article as bytes", () => {
  it("are read as they were written, whatever the text is", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const content = contentOf(parseArticle(source));
        expect(decodeContent(Buffer.from(encodeContent(content)))).toStrictEqual(content);
      }),
    );
  });

  it("are none when a bit of them is another, or when they end too early", () => {
    const bytes = Buffer.from(encodeContent(parseArticle({ id: "a", text: "The bridge is open." })));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const damaged = Buffer.from(bytes);
        damaged[at]! ^= 1 << bit;
        expect(decodeContent(damaged)).toBeUndefined();
        expect(decodeContent(bytes.subarray(0, at))).toBeUndefined();
      }),
    );
  });

  it("are counted with all that points into them", () => {
    const short = parseArticle({ id: "a", text: "The bridge is open." });
    const long = parseArticle({ id: "a", text: "The bridge is open. ".repeat(50) });
    expect(contentBytes(long)).toBeGreaterThan(20 * contentBytes(short));
  });
});
