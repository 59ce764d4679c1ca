import { describe, expect, it } from "vitest";
import { isSpeaker, readLabelledQuotes, toldSpeaker } from "../../tools/bench/quotes/speakers.ts";

const quotes = readLabelledQuotes();
const textOf = ({ article, sentence }: (typeof quotes)[number]): string => {
  const { start, end } = article.sentences[sentence]!;
  return article.text.slice(start, end);
};

describe("the speakers of quoted sentences in six languages", () => {
  it("are never wrong, and most are named", () => {
    expect(quotes.length).toBeGreaterThanOrEqual(200);
    const told = quotes.map((quote) => ({ quote, name: toldSpeaker(quote) }));
    const wrong = told.filter(({ quote, name }) => name !== undefined && !isSpeaker(name, quote));
    expect(wrong.map(({ quote, name }) => `${name}: ${textOf(quote)}`)).toEqual([]);
    expect(told.filter(({ name }) => name !== undefined).length).toBeGreaterThanOrEqual(0.6 * quotes.length);
  });
});
