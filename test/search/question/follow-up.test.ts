import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";
import { createSearch } from "../../../src/search/create-search.ts";
import { parseQuestion } from "../../../src/search/question/parse-question.ts";

describe("a question leans on the one before", () => {
  it.each([
    ["why?", true, "it has no word of its own"],
    ["and when was that?", true, "it begins as a continuation and points back"],
    ["How many?", true, "it asks for a number of something said before"],
    ["By which groups?", true, "a question word and next to nothing else"],
    ["Did he win?", true, "a pronoun stands for the subject"],
    ["Who cut the ribbon on the bridge in Alder?", false, "it names its subject"],
    ["Where does Rainsy live?", false, "a name is a subject"],
    ["Prey Veng", false, "keywords are a search of their own"],
    ["What did the mayor say to the ferry crews about the money?", false, "it says enough"],
  ])("%s → %s: %s", async (text, leans) => {
    expect(parseQuestion(await loadLanguage("en"), text).reference !== "none").toBe(leans);
  });
});

describe("a conversation", () => {
  const TEXT = [
    "The swing bridge over the Alder estuary carried its first cars on Monday, two years after a freighter struck it. The freighter had lost its rudder in a storm.",
    "The baker Jonas Reth sold bread on the quay. He had begun his sourdough in 1931.",
  ].join("\n\n");
  const search = async () => {
    const made = createSearch();
    await made.add(parseArticle({ id: "a", title: "Bridge", language: "en", text: TEXT }));
    return made;
  };

  it("is not continued by a short question on what the article never mentions, unless that points back", async () => {
    const made = await search();
    const history = [{ question: "Who sold bread?", shown: { article: "a", sentence: 2 } }];
    const ask = (text: string) => made.find({ text, history });
    expect((await ask("what is the capital of peru")).continued).toBe(false);
    expect((await ask("what was his favourite hobby")).continued).toBe(true);
  });

  it("is not continued by a question whose words stand together elsewhere, pronoun or not", async () => {
    const { find } = await search();
    const history = [{ question: "Which storm struck the freighter?", shown: { article: "a", sentence: 1 } }];
    const finding = await find({ text: "What did he sell on the quay?", history });
    expect(finding.continued).toBe(false);
    expect(finding.candidates[0]?.sentence).toBe(2);
  });

  it("goes on with the words of the question before", async () => {
    const { find } = await search();
    const alone = await find({ text: "and when was that?" });
    const history = [{ question: "When did Jonas Reth begin his sourdough?", shown: { article: "a", sentence: 3 } }];
    const after = await find({ text: "and when was that?", history });
    expect(alone.continued).toBe(false);
    expect(after.continued).toBe(true);
    expect(after.candidates[0]?.sentence).toBe(3);
  });

  it("does not drag the old subject into a question of its own", async () => {
    const { find } = await search();
    const history = [{ question: "Who sold bread on the quay?", shown: { article: "a", sentence: 2 } }];
    const text = "Why had the freighter lost its way on the Alder?";
    const fresh = await find({ text });
    const after = await find({ text, history });
    expect(after.continued).toBe(false);
    expect(after.candidates).toEqual(fresh.candidates);
    expect(after.confidence).toBe(fresh.confidence);
  });

  it("names only the asker's own words as missing", async () => {
    const { find } = await search();
    const after = await find({ text: "why?", history: [{ question: "Who painted the Mona Lisa?" }] });
    expect(after.missing).toEqual([]);
    expect(after.corrections).toEqual([]);
  });
});

describe("a question that goes on from others", () => {
  const parse = async (text: string, ...earlier: readonly string[]) =>
    parseQuestion(
      await loadLanguage("en"),
      text,
      earlier.map((question) => ({ question })),
    );

  it("goes on from the newest that can be understood alone", async () => {
    expect((await parse("since when?", "Where does Rainsy live?", "and why?")).earlier?.question).toBe(
      "Where does Rainsy live?",
    );
    expect((await parse("since when?", "and why?")).earlier?.question).toBe("and why?");
  });

  it("does not go on from itself: asked again it is the same question as before", async () => {
    const question = "Who repaired the wheel?";
    expect((await parse(question, question)).earlier).toBeUndefined();
    expect((await parse(question, "who repaired the WHEEL")).earlier).toBeUndefined();
    const before = await parse(question, "Where is the mill?");
    const again = await parse(question, "Where is the mill?", question);
    expect(again.earlier).toEqual(before.earlier);
    expect((await parse("and why?", "Where is the mill?", "and why?")).earlier?.question).toBe("Where is the mill?");
  });

  it.each([
    ["and why?", true],
    ["since when?", true],
    ["who else?", true],
    ["and the wheel?", false],
    ["When did he win?", false],
  ])("%j has words of its own or not", async (text, wordless) => {
    expect((await parse(text)).isWordless).toBe(wordless);
  });
});
