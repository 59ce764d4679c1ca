import { describe, expect, it } from "vitest";
import { findStitching } from "../../src/quotation/find-stitching.ts";
import { parseQuote } from "../../src/quotation/parse-quote.ts";
import { createYielder } from "../../src/yielding.ts";
import { paragraph } from "../fakes/articles.ts";

const article = paragraph(
  "The council voted to close the bridge on Monday evening. Ferries will carry people across the harbour.",
);
const stitchingOf = async (text: string) => findStitching(await parseQuote(text, "en"), [article], createYielder());

describe("a stitched quote", () => {
  it("is the pieces that it was put together from", async () => {
    const found = await stitchingOf("The council voted to carry people across the harbour");
    expect(found?.separate).toBe(true);
    expect(found?.pieces.map(({ span }) => article.text.slice(span.start, span.end))).toEqual([
      "The council voted to",
      "carry people across the harbour",
    ]);
  });

  it("is not separate when its pieces are in one sentence in this order", async () => {
    expect(await stitchingOf("The council voted to the bridge on Monday evening")).toMatchObject({ separate: false });
  });

  it.each(["The council voted to close the bridge", "The council voted to sing songs about bridges", ""])(
    "is not found in %j",
    async (text) => {
      expect(await stitchingOf(text)).toBeUndefined();
    },
  );
});
