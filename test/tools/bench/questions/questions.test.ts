import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AskLine } from "../../../../src/server.ts";
import { judgeQuestion, type NewsQuestion, scoreQuestions } from "./measure-questions.ts";
import { readNewsQuestions } from "./read-news-questions.ts";

describe("the questions that ship", () => {
  const { questions, fileOf } = readNewsQuestions();

  it("are enough, with a name each, and those that have an answer have it in their article", () => {
    expect(new Set(questions.map(({ article }) => article)).size).toBeGreaterThanOrEqual(8);
    expect(questions.length).toBeGreaterThanOrEqual(100);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { article, gold } of questions) {
      const text = readFileSync(fileOf(article), "utf8");
      for (const words of gold ?? []) expect(text).toContain(words);
    }
  });

  it("ask what the article does not say, too, and about the article itself", () => {
    expect(questions.filter(({ gold }) => gold === null).length).toBeGreaterThanOrEqual(15);
    expect(questions.filter(({ kind }) => kind === "meta").length).toBeGreaterThanOrEqual(5);
  });
});

describe("a question", () => {
  const text = "One sank. Two swam. Three flew.";
  const question: NewsQuestion = { id: "a-1", article: "a", kind: "who", question: "who?", gold: ["Two swam"] };
  const excerpt = (start: number, end: number) =>
    ({ text: text.slice(start, end), start, end }) as AskLine["excerpts"][0];
  const candidate = (start: number, end: number) => ({ article: "a", start, end, paragraph: 1, score: 1 });
  const line = (over: Record<string, unknown>) =>
    ({
      question: "who?",
      kind: "answer",
      confidence: 1,
      excerpts: [],
      missing: [],
      corrections: [],
      ms: 1,
      ...over,
    }) as unknown as AskLine;

  it("is right by what is shown first, and by what ranks first", () => {
    const right = line({
      excerpts: [excerpt(10, 19), excerpt(0, 9)],
      candidates: [candidate(0, 9), candidate(10, 19)],
    });
    expect(judgeQuestion(question, text, right)).toMatchObject({
      isShownRight: true,
      isFirst: false,
      isAmongThree: true,
    });
    const wrong = line({ excerpts: [excerpt(0, 9), excerpt(10, 19)], candidates: [candidate(10, 19)] });
    expect(judgeQuestion(question, text, wrong)).toMatchObject({
      isShownRight: false,
      isFirst: true,
      isVerbatim: true,
    });
  });

  it("that is refused shows nothing, though the right sentence ranks first", () => {
    const refused = line({ kind: "abstain", reason: "no-passage", candidates: [candidate(10, 19)] });
    expect(judgeQuestion(question, text, refused)).toMatchObject({
      isShown: false,
      isShownRight: false,
      isFirst: true,
    });
  });

  it("is not verbatim when the words are not those of the range", () => {
    const made = line({ excerpts: [{ ...excerpt(10, 19), text: "Two swam!" }] });
    expect(judgeQuestion(question, text, made).isVerbatim).toBe(false);
  });

  it("counts where it belongs: near ones when refused, those about the article for themselves", () => {
    const judged = [
      judgeQuestion(question, text, line({ excerpts: [excerpt(10, 19)], candidates: [candidate(10, 19)] })),
      judgeQuestion({ ...question, gold: null, kind: "near" }, text, line({ excerpts: [excerpt(0, 9)] })),
      judgeQuestion({ ...question, gold: null, kind: "near" }, text, line({ kind: "abstain" })),
      judgeQuestion({ ...question, kind: "meta" }, text, line({ excerpts: [excerpt(0, 9)] })),
    ];
    expect(scoreQuestions(judged)).toEqual({
      answerable: 1,
      first: 1,
      amongThree: 1,
      shownRight: 1,
      near: 2,
      nearRefused: 1,
      about: 1,
      aboutRight: 0,
      notVerbatim: 0,
    });
  });
});
