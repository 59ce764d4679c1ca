import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import type { Meaning } from "../../src/meaning/index.ts";
import { createSearch } from "../../src/search/create-search.ts";
import type { Question } from "../../src/search/search.ts";
import { anyCharacter } from "../any-character.ts";
import { firstSentence } from "./first-sentence.ts";

const HARBOUR = [
  "Harbour bridge reopens after two years of repairs",
  "The swing bridge over the Alder estuary carried its first cars on Monday, two years after a freighter struck it. Engineers replaced eleven girders and both motors.",
  "Mayor Ines Okafor cut the ribbon at nine in the morning. She thanked the ferry crews who carried 4,300 commuters a day while the crossing was shut.",
  "The repairs cost 38 million euros, of which the shipping line's insurer paid 21 million. The remaining sum came from the regional budget because the state declined to help.",
  "Fishermen are less pleased. They say that the bridge opens too rarely for boats returning with the tide.",
].join("\n\n");
const BAKERY = [
  "Village bakery wins national prize",
  "A bakery in Tolm won the national prize for rye bread on Saturday. The baker, Jonas Reth, uses a sourdough that his grandmother began in 1931.",
  "The jury praised the crust and the long fermentation. Reth said that he would spend the prize money on a second oven.",
].join("\n\n");
const RUSSIAN = [
  "Мост открыли после ремонта",
  "Разводной мост через реку открыли в понедельник. Инженеры заменили одиннадцать балок и оба двигателя.",
  "Ремонт обошёлся в 38 миллионов евро. Рыбаки недовольны расписанием разводки.",
].join("\n\n");
const CHINESE = [
  "大桥重新开放",
  "港口大桥在星期一重新开放。工程师更换了十一根大梁。",
  "维修费用为三千八百万欧元。渔民对此并不满意。",
].join("\n\n");

const library = async (...texts: readonly [id: string, text: string, language: string][]) => {
  const search = createSearch();
  for (const [id, text, language] of texts) {
    await search.add(parseArticle({ id, title: text.split("\n")[0] ?? id, language, text }));
  }
  return search;
};

describe("a question to several articles", () => {
  it("lets others run between one article and the next where each takes long", async () => {
    const search = await library(["harbour", HARBOUR, "en"], ["bakery", BAKERY, "en"], ["russian", RUSSIAN, "ru"]);
    const question = { text: "Who won the prize when the bridge was repaired?" };
    await search.find(question);
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => {
      now += 10;
      return now;
    });
    let turns = 0;
    const count = (): void => {
      turns += 1;
      others = setImmediate(count);
    };
    let others = setImmediate(count);
    const { answering } = await search.find(question);
    clearImmediate(others);
    clock.mockRestore();
    expect(answering.length).toBeGreaterThan(1);
    expect(turns).toBeGreaterThan(answering.length);
  });
});

describe("a library of several articles", () => {
  const shown = { article: "harbour", sentence: 1 };

  it("a short question on another article is not kept in the one that was talked about", async () => {
    const search = await library(["harbour", HARBOUR, "en"], ["bakery", BAKERY, "en"]);
    const finding = await search.find({ text: "Who won the prize?", history: [{ question: "What reopened?", shown }] });
    expect(finding.candidates[0]?.article.id).toBe("bakery");
  });

  it("a question that points back stays with the article that was talked about", async () => {
    const search = await library(["harbour", HARBOUR, "en"], ["bakery", BAKERY, "en"]);
    const finding = await search.find({ text: "and when was that?", history: [{ question: "What reopened?", shown }] });
    expect(finding.candidates[0]?.article.id).toBe("harbour");
  });

  it("a word is missing only when no article of the library has it, in any part", async () => {
    const search = await library(["harbour", HARBOUR, "en"], ["bakery", `${BAKERY}\n\nRelated Articles`, "en"]);
    const missing = async (text: string) => (await search.find({ text })).missing;
    expect(await missing("Is there sourdough on the zeppelin?")).toEqual(["zeppelin"]);
    expect(await missing("Is the bridge related to a zeppelin?")).toEqual(["zeppelin"]);
  });
});

describe("ranking the sentences of an article", () => {
  it.each([
    ["Who cut the ribbon?", "Ines Okafor cut the ribbon", "the words themselves"],
    ["How many girders were replaced?", "eleven girders", "an inflected word still finds its stem"],
    ["cost of the repairs", "38 million euros", "keywords are a question too"],
    ["Who replced the girdres?", "Engineers replaced", "spelling is repaired against the article's own words"],
    ["How many commuters did the ferries carry?", "4,300 commuters", "two rare words beat many common ones"],
  ])("%s → %s: %s", async (text, words) => {
    const search = await library(["harbour", HARBOUR, "en"]);
    expect(firstSentence(await search.find({ text, article: "harbour" }))).toContain(words);
  });

  it("does not mind case and punctuation", async () => {
    const search = await library(["harbour", HARBOUR, "en"]);
    const said = await search.find({ text: "WHY ARE THE FISHERMEN UNHAPPY!!", article: "harbour" });
    expect(firstSentence(said)).toBe(
      firstSentence(await search.find({ text: "Why are the fishermen unhappy?", article: "harbour" })),
    );
    expect(firstSentence(said)).not.toBe("");
  });

  it.each([
    ["ru", RUSSIAN, "Кто заменил балки?", "заменили одиннадцать балок", "inflection differs"],
    ["ru", RUSSIAN, "Сколько стоил ремонт?", "38 миллионов", "the stem of one word is enough"],
    ["zh", CHINESE, "工程师更换了什么？", "大梁", "words without spaces"],
  ])("in %s", async (language, text, question, words) => {
    const search = await library(["one", text, language]);
    expect(firstSentence(await search.find({ text: question, article: "one" }))).toContain(words);
  });
});

describe("a finding", () => {
  it("has scores from 0 to 1, best first", async () => {
    const search = await library(["harbour", HARBOUR, "en"]);
    const { candidates } = await search.find({ text: "bridge repairs", limit: 4 });
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.length).toBeLessThanOrEqual(4);
    for (const [i, { score }] of candidates.entries()) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(i === 0 ? 1 : candidates[i - 1]!.score);
    }
  });

  it("names the words that the article has in no form, as they were typed", async () => {
    const search = await library(["harbour", HARBOUR, "en"]);
    const { missing, corrections } = await search.find({ text: "Did Spaniards rebuild the brigde?" });
    expect(missing).toContain("Spaniards");
    expect(missing).not.toContain("brigde");
    expect(corrections).toEqual([{ from: "brigde", to: "bridge" }]);
  });

  it("marks whole words of the article, in order, within the span asked for", async () => {
    const search = await library(["harbour", HARBOUR, "en"]);
    const finding = await search.find({ text: "Which engineers replaced girders?" });
    const { article } = finding.candidates[0]!;
    const marked = finding.matches(article, { start: 0, end: article.text.length });
    expect(marked.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      "Engineers",
      "replaced",
      "girders",
    ]);
    expect(finding.matches(article, { start: 0, end: 20 })).toEqual([]);
  });

  it("is surer of what the article says than of what it does not", async () => {
    const search = await library(["harbour", HARBOUR, "en"]);
    const said = await search.find({ text: "Who cut the ribbon?" });
    const unsaid = await search.find({ text: "Who painted the Mona Lisa?" });
    expect(said.confidence).toBeGreaterThan(unsaid.confidence);
  });
});

describe("a library", () => {
  it.each([
    ["Who uses a sourdough?", "bakery"],
    ["Who cut the ribbon at the bridge?", "harbour"],
    ["what prize did the bakrey win", "bakery"],
    ["Кто заменил балки?", "russian"],
  ])("finds the article that %s is about", async (text, id) => {
    const search = await library(["harbour", HARBOUR, "en"], ["bakery", BAKERY, "en"], ["russian", RUSSIAN, "ru"]);
    expect((await search.find({ text })).candidates[0]?.article.id).toBe(id);
  });

  it("keeps to the article that is named", async () => {
    const search = await library(["harbour", HARBOUR, "en"], ["bakery", BAKERY, "en"]);
    const { candidates } = await search.find({ text: "Who uses a sourdough?", article: "harbour" });
    for (const { article } of candidates) expect(article.id).toBe("harbour");
  });

  it("forgets a removed article and replaces one of the same id", async () => {
    const search = await library(["a", HARBOUR, "en"], ["b", BAKERY, "en"]);
    search.remove("b");
    expect((await search.find({ text: "sourdough" })).candidates).toEqual([]);
    await search.add(parseArticle({ id: "a", title: "Bakery", language: "en", text: BAKERY }));
    expect(firstSentence(await search.find({ text: "sourdough" }))).toContain("sourdough");
    expect((await search.find({ text: "ribbon" })).candidates).toEqual([]);
  });

  it("keeps the version that was added last when two are added at once", async () => {
    const search = createSearch();
    await Promise.all([
      search.add(parseArticle({ id: "a", title: "t", language: "en", text: HARBOUR })),
      search.add(parseArticle({ id: "a", title: "t", language: "en", text: BAKERY })),
    ]);
    expect(firstSentence(await search.find({ text: "sourdough" }))).toContain("sourdough");
  });

  it("finds nothing in an empty library, in an empty article and for an unknown id", async () => {
    const question: Question = { text: "Who cut the ribbon?" };
    expect((await createSearch().find(question)).candidates).toEqual([]);
    expect((await (await library(["a", "", "en"])).find(question)).candidates).toEqual([]);
    expect((await (await library(["a", HARBOUR, "en"])).find({ ...question, article: "b" })).candidates).toEqual([]);
  });
});

describe("hostile questions", () => {
  const HOSTILE = [
    "",
    "   ",
    "?!…",
    "the of and",
    "a".repeat(1000),
    "a ".repeat(500),
    "😀".repeat(500),
    `z${"\u0351".repeat(999)}`,
    "'wild !fire ^start end$ | =exact",
    "__proto__ constructor hasOwnProperty toString",
    "\ud800 \udfff lone",
    "%00 ../../etc/passwd {{7*7}} '; DROP TABLE articles; --",
    Array.from({ length: 140 }, (_, i) => `brigde${i}`).join(" "),
  ];
  it("find something or nothing, and never throw", async () => {
    const search = await library(["harbour", HARBOUR, "en"], ["zh", CHINESE, "zh"]);
    for (const text of HOSTILE) {
      const finding = await search.find({ text, history: [{ question: text }] });
      expect(finding.confidence).toBeGreaterThanOrEqual(0);
      expect(finding.confidence).toBeLessThanOrEqual(1);
    }
  });

  it("of any make stay within bounds on articles of any make", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: anyCharacter, maxLength: 60 }), { maxLength: 5 }),
        fc.string({ unit: anyCharacter, maxLength: 60 }),
        async (lines, text) => {
          const search = await library(["a", lines.join("\n\n"), "en"]);
          const { candidates, matches } = await search.find({ text: `${text} ${lines[0] ?? ""}` });
          for (const { article, sentence, score } of candidates) {
            const span = article.sentences[sentence]!;
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
            let last = span.start;
            for (const mark of matches(article, span)) {
              expect(mark.start).toBeGreaterThanOrEqual(last);
              expect(mark.end).toBeLessThanOrEqual(span.end);
              last = mark.end;
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 30_000);
});

describe("a question that is asked again", () => {
  it("is compared by what it means alone, one that goes on with the question before it", async () => {
    const compared: string[] = [];
    const meaning: Meaning = {
      add: () => {},
      remove: () => {},
      compare: async (question) => {
        compared.push(question);
        return new Map();
      },
      progress: () => ({ articles: 0, encoded: 0 }),
      counts: () => ({ found: 0, failed: 0, full: 0, "not-ready": 0, slow: 0 }),
      close: async () => {},
    };
    const search = createSearch(meaning);
    await search.add(parseArticle({ id: "bakery", language: "en", title: "Bakery", text: BAKERY }));
    const question = "Who won the prize?";
    const shown = { article: "bakery", sentence: 1 };
    await search.find({ text: question, history: [{ question, shown }] });
    await search.find({
      text: "and why?",
      history: [
        { question, shown },
        { question: "since when?", shown },
      ],
    });
    expect(compared).toEqual([question, `${question} and why?`]);
  });
});
