import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { createSearch } from "../../../src/search/create-search.ts";

const FARM = [
  "Farm reopens to visitors",
  "The geese and two oxen came back to the farm on Monday. The media reported that wolves had been seen, and that the baker had thrown loaves to them.",
  "The farmers' wives carried knives to cut the cacti. A sign lay under the leaves. Twenty-two policymakers came from the shipbuilding town, and 12 from elsewhere.",
  "The barn dates from the twentieth century and cost €40,000, which was 5% of what was planned. The lake covers 1,500,000 square metres and is 3 km long.",
  "Some 2.5 million people live near it. In 1990 there were forty-one. They kept asking, speaking and taking.",
].join("\n\n");

const missing = async (text: string): Promise<readonly string[]> => {
  const search = createSearch();
  await search.add(parseArticle({ id: "farm", language: "en", text: FARM }));
  return (await search.find({ text })).missing;
};

describe("a question in another language than the article's", () => {
  it("misses no function words of its own", async () => {
    const search = createSearch();
    const text = "Die Bäckerei\n\nDie Bäckerei am Markt schließt im Mai.\n\nDie Miete war zu hoch, sagte sie.\n";
    await search.add(parseArticle({ id: "bakery", language: "de", text }));
    expect((await search.find({ text: "Who won the football match?" })).missing).toEqual(["won", "football", "match"]);
  });
});

describe("a refusal never says that the article does not mention", () => {
  it.each([
    ["a goose, an ox or a wolf", "plurals with another vowel or ending"],
    ["a loaf, a wife, a knife or a leaf", "plurals in -ves"],
    ["a cactus or a medium", "plurals from Latin"],
    ["Where does the sign lie?", "irregular verbs"],
    ["Did 22 people eat?", "a number that is written out"],
    ["Is it of the 20th century?", "an ordinal that is written out"],
    ["Did twelve people eat?", "a number word for digits"],
    ["Did 41 people eat?", "a number word behind others"],
    ["Was it in the nineties?", "a decade"],
    ["Forty thousand euros?", "words for a currency's sign and digits"],
    ["What percentage was it?", "a word for a sign"],
    ["Is it 1.5 million?", "a large number written short"],
    ["Is it 2,500,000?", "a large number written in full"],
    ["How many kilometres is it?", "a unit that is written short"],
    ["Is it 3km?", "a number together with its unit"],
    ["What was the policy on the ship?", "parts of compounds"],
    ["Did anybody eat anything?", "words that stand for nobody in particular"],
  ])("%s (%s)", async (question) => {
    expect((await missing(question)).filter((word) => !/people|eat/.test(word))).toEqual([]);
  });
});

describe("a refusal still names", () => {
  it.each([
    ["How was the weather in Paris?", ["weather", "Paris"]],
    ["Did the children see a zebra?", ["children", "zebra"]],
    ["Was it 77 or 1871?", ["77", "1871"]],
    ["How many pounds?", ["pounds"]],
    ["Was a mouse there?", ["mouse"]],
    ["Was there a king?", ["king"]],
  ])("%s: %j", async (question, words) => {
    expect(await missing(question)).toEqual(words);
  });
});
