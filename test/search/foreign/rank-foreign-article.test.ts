import { describe, expect, it } from "vitest";
import { FOREIGN_ANSWER_THRESHOLD } from "../../../src/answer/threshold.ts";
import { MIN_FOREIGN_CONFIDENCE, rankForeignArticle } from "../../../src/search/foreign/rank-foreign-article.ts";
import { createQuestionParser } from "../../../src/search/question/index.ts";
import { DAM, FLOOD, indexedArticles, nearness, POOL } from "./articles.ts";

const BEHIND_TILES = POOL.sentences.findIndex(({ start, end }) => POOL.text.slice(start, end).includes("Asbest"));

const rank = async (score: number, than: number, isFound = true, next = -20) => {
  const { articles, entry } = await indexedArticles(POOL, DAM, FLOOD);
  const compared = new Map([
    ["pool", nearness(score, BEHIND_TILES)],
    ["dam", nearness(-40)],
    ["flood", nearness(next)],
  ]);
  return rankForeignArticle(articles, compared, {
    foreign: [entry(POOL), entry(FLOOD)],
    near: [{ entry: entry(DAM), fit: 0.1 }],
    parseIn: createQuestionParser("What was found behind the tiles of the swimming pool?"),
    limit: 3,
    found: { confidence: than, candidates: isFound ? [{ article: DAM, sentence: 0, score: than }] : [] },
  });
};

describe("the ranking of an article in another language", () => {
  it("begins with the sentence that is nearest in meaning", async () => {
    const ranked = await rank(8, 0);
    const first = ranked!.index.article.sentences[ranked!.ranking.sentences[0]!.sentence]!;
    expect(POOL.text.slice(first.start, first.end)).toContain("Asbest");
    expect(ranked!.ranking.foundBy).toBe("meaning");
  });

  it("gives way to what words found more surely", async () => {
    const { confidence } = (await rank(8, 0))!.ranking;
    expect(await rank(8, confidence - 0.01)).toBeDefined();
    expect(await rank(8, confidence + 0.01)).toBeUndefined();
  });

  it("gives way to what words found, however little sure that is, where it is not sure enough to be shown", async () => {
    expect(MIN_FOREIGN_CONFIDENCE).toBe(FOREIGN_ANSWER_THRESHOLD);
    const scores = [...Array(60).keys()].map((step) => 8 - step / 4);
    const confidences = await Promise.all(
      scores.map(async (score) => (await rank(score, 0, false))!.ranking.confidence),
    );
    const unsure = scores.find((_, at) => confidences[at]! < MIN_FOREIGN_CONFIDENCE && confidences[at]! > 0.1)!;
    const sure = scores.findLast((_, at) => confidences[at]! >= MIN_FOREIGN_CONFIDENCE)!;
    expect(await rank(unsure, 0.08)).toBeUndefined();
    expect(await rank(sure, 0.08)).toBeDefined();
  });

  it("is none where nothing is near, unless words found nothing at all", async () => {
    expect(await rank(-20, 0, true, -30)).toBeUndefined();
    expect((await rank(-20, 0, false, -30))?.ranking.confidence).toBeLessThan(0.1);
  });
});
