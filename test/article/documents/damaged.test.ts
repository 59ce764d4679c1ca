/** Files with bytes changed, cut out and repeated: each is an article or is refused with a reason, and the thread goes on. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/article/read-document.ts";
import { root } from "../../house/sources.ts";
import { DAMAGED_STORY } from "./document-words.ts";
import { madeDocument } from "./made-document.ts";

const page = (): Uint8Array => readFileSync(join(root, "test/article/documents/pages/news.html"));
const word = (): Uint8Array => madeDocument("twice.docx");
const pdf = (): Uint8Array => madeDocument("uncompressed.pdf");
const captions = (): Uint8Array =>
  Buffer.from(`1\n00:00:01,000 --> 00:00:02,000\n${DAMAGED_STORY}\n\n2\n00:00:03,000 --> 00:00:04,000\nMore.\n`);

/** What happens to a file on its way: from where on, how many bytes, and what becomes of them. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(400),
  kind: fc.constantFrom("change", "cut", "repeat"),
  byte: fc.nat(255),
});
type Damage = Readonly<{ at: number; length: number; kind: string; byte: number }>;

const applyDamage = (bytes: Uint8Array, { at, length, kind, byte }: Damage): Uint8Array => {
  const start = Math.floor(at * bytes.length);
  const [before, hurt, behind] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  if (kind === "cut") return Buffer.concat([before, behind]);
  if (kind === "repeat") return Buffer.concat([before, hurt, hurt, hurt, behind]);
  return Buffer.concat([before, Buffer.alloc(hurt.length, byte), behind]);
};

describe("a damaged file", () => {
  it.each([
    ["a.html", page],
    ["a.docx", word],
    ["a.pdf", pdf],
    ["a.vtt", captions],
  ])("%s is an article all the same, or refused with a reason", async (fileName, make) => {
    const whole = make();
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (all) => {
        const { value, reasons } = await readDocument(all.reduce(applyDamage, whole), { fileName });
        if (reasons !== undefined) expect(reasons.join()).toMatch(/\S/);
        else for (const { start, end } of value.marked ?? []) expect(value.text.slice(start, end).trim()).not.toBe("");
        expect(reasons?.join() ?? "").not.toMatch(/thread|longer than/);
      }),
      { numRuns: 8 },
    );
    expect((await readDocument(whole, { fileName })).value?.text).toContain(DAMAGED_STORY.slice(0, 20));
  });
});
