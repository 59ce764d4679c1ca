import { describe, expect, it } from "vitest";
import { pickKeySentences } from "../../../src/answer/about/pick-key-sentences.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { loadLanguage } from "../../../src/language/index.ts";

const HARBOUR = `Harbour board closes the Ness ferry

The harbour board closed the ferry to Ness on Tuesday after divers found a crack in the hull of the ferry. It will be repaired in Leith.

Islanders who depend on the ferry said the harbour board had known of the crack in the hull since spring. But nobody acted.

A baker sold forty loaves that morning at the corner shop. The weather was fine for the time of year, with little wind.

Repairs to the hull of the ferry will cost the harbour board 300,000 pounds, divers estimated after they looked at the crack. Will it sail again?
`;

const pickFrom = async (text: string, limit = 3) => {
  const article = parseArticle({ id: "key", text, language: "en" });
  const picked = pickKeySentences(article, await loadLanguage("en"), limit);
  return picked.map((index) => text.slice(article.sentences[index]!.start, article.sentences[index]!.end));
};

describe("the sentences that carry an article", () => {
  it("are those that share most with the rest, in the order of the text", async () => {
    expect(await pickFrom(HARBOUR)).toEqual([
      "The harbour board closed the ferry to Ness on Tuesday after divers found a crack in the hull of the ferry.",
      "Islanders who depend on the ferry said the harbour board had known of the crack in the hull since spring.",
      "Repairs to the hull of the ferry will cost the harbour board 300,000 pounds, divers estimated after they looked at the crack.",
    ]);
  });

  it("do not say the same twice", async () => {
    const again = HARBOUR.replace(
      "But nobody acted.",
      "The harbour board closed the ferry to Ness on Tuesday after divers found a crack.",
    );
    expect((await pickFrom(again)).filter((sentence) => sentence.includes("closed the ferry"))).toHaveLength(1);
  });

  it("are no more than are wanted, and none of an article without sentences", async () => {
    expect(await pickFrom(HARBOUR, 1)).toHaveLength(1);
    expect(await pickFrom("")).toEqual([]);
  });
});
