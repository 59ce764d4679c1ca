import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { loadLanguage } from "../../src/language/index.ts";
import type { FittingArticle } from "../../src/search/indexed-article.ts";
import { tellsOfNaming } from "../../src/search/tells-of-naming.ts";

const DAM = parseArticle({
  id: "dam",
  language: "en",
  text: "The dam\n\nA report on the dam was written by Anna Smith in 2019.\n\nThe dam cost 4 million euros.\n",
});

const tells = async (said: string, more: Partial<FittingArticle> = {}, among?: ReadonlySet<string>, name?: string) => {
  const language = await loadLanguage("en");
  const fitting = [{ entry: { article: DAM, language, key: "k" }, fit: 1, ...more }];
  return tellsOfNaming({ select: async () => fitting }, said, name, [], among);
};

describe("articles that tell of what a question seems to name them by", () => {
  it("have a sentence with all of its words, in whatever form", async () => {
    expect(await tells("the 2019 report")).toBe(true);
    expect(await tells("the reports of Anna Smith")).toBe(true);
    expect(await tells("the report from 2020")).toBe(false);
    expect(await tells("the report on the euros")).toBe(false);
    expect(await tells("the report")).toBe(false);
    expect(await tells("the last piece by Smith")).toBe(false);
    expect(await tells("the last piece by Smith", {}, undefined, "Smith")).toBe(true);
  });

  it("are among those that count, and looked at in the paragraphs that were found", async () => {
    expect(await tells("the 2019 report", {}, new Set(["other"]))).toBe(false);
    const at = (text: string) =>
      DAM.sentences.find(({ start, end }) => DAM.text.slice(start, end).includes(text))!.block;
    expect(await tells("the 2019 report", { paragraphs: [{ block: at("2019"), score: 1 }] })).toBe(true);
    expect(await tells("the 2019 report", { paragraphs: [{ block: at("million"), score: 1 }] })).toBe(false);
  });
});
