import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTexts } from "./texts.ts";
import { evaluate } from "../evaluate.ts";
import { buildArticle, findGoldSentences } from "./gold-sentences.ts";
import { rankingTable } from "../report.ts";
import { withQuestions } from "./select-texts.ts";
import { isHeldOut, selectHeldOut } from "./held-out.ts";
import type { BenchSystem } from "../system.ts";

const CONTEXTS = [
  "The mill burned on Monday. The owner, Ada Hill, was away.",
  "Ada Hill said that she would rebuild it in May. The mayor agreed.",
];
const SQUAD = {
  data: [
    {
      title: "The_mill",
      paragraphs: [
        {
          context: CONTEXTS[0],
          qas: [{ question: " Who owns the mill?", answers: [{ text: "Ada Hill", answer_start: 5 }] }],
        },
        {
          context: CONTEXTS[1],
          qas: [
            { question: "When will it be rebuilt?", answers: [{ text: "May" }] },
            { question: "Who burned it?", is_impossible: true, answers: [] },
          ],
        },
      ],
    },
  ],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pullquote-bench-"));
});
afterAll(() => rm(folder, { recursive: true }));

const read = async (name: string, content: string) => {
  const file = join(folder, name);
  await writeFile(file, content);
  return readTexts(file);
};

describe("a data file", () => {
  it("of SQuAD's shape gives texts, questions and answers; a place that is wrong is dropped", async () => {
    const [text] = await read("squad.json", JSON.stringify(SQUAD));
    expect(text?.asked).toEqual([
      { question: "Who owns the mill?", paragraph: 0, answers: [{ text: "Ada Hill" }] },
      { question: "When will it be rebuilt?", paragraph: 1, answers: [{ text: "May" }] },
      { question: "Who burned it?", paragraph: 1, answers: [] },
    ]);
  });

  it("of one question a line joins the contexts of an article", async () => {
    const row = (question: string, context: string) =>
      JSON.stringify({
        article_id: "a",
        context,
        question,
        answers: { text: ["Ada Hill"], answer_start: [context.indexOf("Ada Hill")] },
      });
    const [text] = await read(
      "lines.jsonl",
      [row("Who?", CONTEXTS[0]!), row("And who?", CONTEXTS[1]!), row("Who then?", CONTEXTS[0]!)].join("\n"),
    );
    expect(text?.paragraphs).toEqual(CONTEXTS);
    expect(text?.asked.map(({ paragraph }) => paragraph)).toEqual([0, 1, 0]);
  });

  it("of another shape is refused", async () => {
    await expect(read("other.json", '{"rows":[]}')).rejects.toThrow();
  });
});

describe("gold sentences", () => {
  it("hold the answer in the asked paragraph", async () => {
    const [text] = await read("squad.json", JSON.stringify(SQUAD));
    const built = buildArticle(text!, "mill");
    const gold = text!.asked.map((asked) =>
      [...findGoldSentences(built, asked)].map((index) => {
        const { start, end } = built.article.sentences[index]!;
        return built.article.text.slice(start, end);
      }),
    );
    expect(gold).toEqual([["The owner, Ada Hill, was away."], ["Ada Hill said that she would rebuild it in May."], []]);
  });

  it("are gone with their paragraph", async () => {
    const [text] = await read("squad.json", JSON.stringify(SQUAD));
    const built = buildArticle(text!, "mill", 0);
    expect(built.article.text).toBe(CONTEXTS[1]);
    expect([...findGoldSentences(built, text!.asked[0]!)]).toEqual([]);
  });
});

describe("an evaluation", () => {
  /** Always the second sentence, and sure of it when the question has "rebuilt". */
  const second: BenchSystem = {
    name: "Second",
    open: () => ({
      ask: (question) => {
        const isAnswer = question.includes("rebuilt");
        return { sentences: [1, 2], confidence: isAnswer ? 1 : 0, isAnswer };
      },
    }),
  };

  it("counts what comes first, and what was answered", async () => {
    const texts = await read("squad.json", JSON.stringify(SQUAD));
    const report = await evaluate(second, texts, { seed: 1, typo: false, offTopic: false, removed: 1 });
    expect(report.clean).toMatchObject({ questions: 2, p1: 0.5, r3: 1, mrr: 0.75 });
    expect(report.removed).toEqual({ auroc: 0.5, refused: 0.5, answered: 0.5 });
    expect(rankingTable([report])).toContain("| Second");
  });
});

describe("a sample of questions", () => {
  it("is over all articles, the same for the same seed, and leaves the articles as they are", async () => {
    const [text] = await read("squad.json", JSON.stringify(SQUAD));
    const texts = Array.from({ length: 20 }, (_, number) => ({ ...text!, title: `${number}` }));
    const drawn = withQuestions(texts, 30, 1);
    expect(drawn.map(({ title, paragraphs }) => ({ title, paragraphs }))).toEqual(
      texts.map(({ title, paragraphs }) => ({ title, paragraphs })),
    );
    expect(drawn.flatMap(({ asked }) => asked)).toHaveLength(30);
    expect(drawn).toEqual(withQuestions(texts, 30, 1));
    expect(withQuestions(texts, 1000, 1)).toEqual(texts);
  });
});

describe("what is held out", () => {
  it("is told by the title, or by the place in a file without titles", () => {
    const text = { title: "", paragraphs: ["A."], asked: [] };
    const held = selectHeldOut(Array.from({ length: 400 }, () => text)).length;
    expect(held).toBeGreaterThan(20);
    expect(held).toBeLessThan(80);
    expect(selectHeldOut([{ ...text, title: "The mill" }])).toHaveLength(isHeldOut("The mill") ? 1 : 0);
  });
});
