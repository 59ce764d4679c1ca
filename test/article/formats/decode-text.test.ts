import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, MAX_LINES } from "../../../src/article/formats/decode-text.ts";
import type { ValueOrReasons } from "../../../src/article/value-or-reasons.ts";

const decode = (bytes: Uint8Array): ValueOrReasons<string> => {
  const steps = decodeText(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

describe("the bytes of a file", () => {
  it("are the text exactly, of any script and length", () => {
    const point = fc.integer({ min: 1, max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff);
    const text = fc
      .array(point, { minLength: 1 })
      .map((points) => String.fromCodePoint(...points))
      .filter((value) => !value.startsWith("\ufeff"));
    fc.assert(
      fc.property(text, (value) => decode(Buffer.from(value)).value === value),
      { numRuns: 300 },
    );
  });

  it("may be cut anywhere for decoding: no character suffers", () => {
    for (let shift = 0; shift < 5; shift += 1) {
      // A shift moves the characters across the place where long files are cut.
      const long = `${"x".repeat(262_144 - shift)}é中😀។`;
      expect(decode(Buffer.from(long)).value === long, `shifted by ${shift}`).toBe(true);
    }
  });

  it("lose a byte-order mark at their start and nothing else", () => {
    expect(decode(Buffer.from("\ufeffText\r\n\ufeff")).value).toBe("Text\r\n\ufeff");
  });

  it.each([
    [Buffer.from([]), "is empty"],
    [Buffer.from("\ufeff"), "is empty"],
    [Buffer.from("caf\xe9", "latin1"), "is not valid UTF-8; store it as UTF-8"],
    [Buffer.from([0x61, 0xe2, 0x82]), "is not valid UTF-8; store it as UTF-8"],
    [Buffer.from([0xed, 0xa0, 0x80]), "is not valid UTF-8; store it as UTF-8"],
    [Buffer.from([0xc0, 0xaf]), "is not valid UTF-8; store it as UTF-8"],
    [Buffer.from("\ufeffText", "utf16le"), "is UTF-16; store it as UTF-8"],
    [Buffer.from("Some text", "utf16le"), "is UTF-16; store it as UTF-8"],
    [Buffer.from("Text with a\0zero"), "is binary, not text (it holds a zero byte)"],
    [Buffer.concat([Buffer.alloc(300_000, "a"), Buffer.from("\0")]), "is binary, not text (it holds a zero byte)"],
    [Buffer.alloc(MAX_LINES, "\n"), `has more than ${MAX_LINES.toLocaleString("en")} lines`],
  ])("%# are refused: %s", (bytes, reason) => {
    expect(decode(bytes).reasons).toEqual([reason]);
  });
});
