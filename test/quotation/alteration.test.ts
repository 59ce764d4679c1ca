import { describe, expect, it } from "vitest";
import {
  compareQuote,
  findNearestAlteration,
  isAlteration,
  MAX_ALIGNED_TOKENS,
} from "../../src/quotation/alteration.ts";
import { parseQuote } from "../../src/quotation/parse-quote.ts";
import { createYielder } from "../../src/yielding.ts";
import { paragraph } from "../fakes/articles.ts";

const article = paragraph("The old bridge over the harbour was closed by the council on Monday. Ferries run instead.");
const [first, second] = article.sentences.map(({ start, end }) => ({ start, end }));
const compare = async (text: string, span = first!) => compareQuote(await parseQuote(text, "en"), article, span);

describe("the comparison of a quote with a sentence", () => {
  it("finds an alteration with what differs", async () => {
    const found = await compare("The old bridge over the harbour was opened by the council on Monday.");
    expect(found).toMatchObject({ differences: [{ said: "opened", article: "closed", kind: "words" }] });
    expect(found && isAlteration(found)).toBe(true);
  });

  it.each(["The council likes music.", "Ferries over the mountains were closed.", "bridge"])(
    "finds none where too few words are shared: %j",
    async (text) => {
      const found = await compare(text);
      expect(found === undefined || !isAlteration(found)).toBe(true);
    },
  );

  it("is not made of what is too long", async () => {
    const quote = await parseQuote("bridge ".repeat(MAX_ALIGNED_TOKENS + 1), "en");
    expect(compareQuote(quote, article, first!)).toBeUndefined();
  });

  it("takes the nearest of several windows", async () => {
    const quote = await parseQuote("Ferries ran instead.", "en");
    const windows = [first!, second!].map((span) => ({ ...span, article, share: 1 }));
    const found = await findNearestAlteration(quote, windows, createYielder());
    expect(found?.span.start).toBe(second?.start);
    expect(await findNearestAlteration(quote, [], createYielder())).toBeUndefined();
  });
});
