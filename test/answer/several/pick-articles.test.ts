import { describe, expect, it } from "vitest";
import { pickArticles } from "../../../src/answer/several/pick-articles.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";

const [CLEAR, THRESHOLD] = [0.4, 0.1];
const articleOf = (id: string, date: string | undefined, text = `Words of ${id}.`) =>
  parseArticle({ id, language: "en", text: `Title\n\n${text}`, ...(date !== undefined && { date }) });
const answering = (id: string, date: string | undefined, confidence: number, weight = confidence, text?: string) => ({
  article: articleOf(id, date, text),
  sentence: 1,
  score: confidence,
  confidence,
  weight,
});
const pick = (newestFirst: boolean, ...all: readonly ReturnType<typeof answering>[]): readonly string[] =>
  pickArticles({ answering: all }, CLEAR, THRESHOLD, newestFirst).map(({ article }) => article.id);

describe("two articles that answer", () => {
  it("are both shown when both are clear and near each other", () => {
    expect(pick(false, answering("old", "2022-05-10", 0.9), answering("new", "2026-02-20", 0.8))).toEqual([
      "old",
      "new",
    ]);
    expect(pick(false, answering("one", undefined, 0.9), answering("other", undefined, 0.3))).toEqual([]);
    expect(pick(false, answering("one", undefined, 0.9), answering("other", undefined, 0.8, 0.2))).toEqual([]);
    expect(pick(false, answering("one", undefined, 0.9))).toEqual([]);
  });

  it("stand newest first when what holds now is asked for, however much clearer the old one is", () => {
    const old = answering("old", "2022-05-10", 0.9);
    expect(pick(true, old, answering("new", "2026-02-20", 0.8))).toEqual(["new", "old"]);
    expect(pick(true, old, answering("new", "2026-02-20", 0.25))).toEqual(["new", "old"]);
    expect(pick(true, old, answering("new", "2026-02-20", 0.05))).toEqual([]);
    expect(pick(true, old, answering("older", "2020-01-01", 0.25))).toEqual([]);
    expect(pick(true, answering("new", "2026-02-20", 0.9), answering("old", "2022-05-10", 0.8))).toEqual([
      "new",
      "old",
    ]);
  });

  it("are one when they have the same words", () => {
    const wire = "The mayor resigned.";
    expect(
      pick(false, answering("one", undefined, 0.9, 0.9, wire), answering("two", undefined, 0.9, 0.9, wire)),
    ).toEqual([]);
  });
});
