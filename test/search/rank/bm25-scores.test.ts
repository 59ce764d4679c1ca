import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../src/search/question/parse-question.ts";
import { resolveTerms } from "../../../src/search/question/resolve-terms.ts";
import { scoreBm25, topSentences } from "../../../src/search/rank/bm25-scores.ts";
import { indexText } from "../../fakes/index-text.ts";

describe("the best sentences by score", () => {
  it("are those of a stable sort, those of no score left out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (scores, limit) => {
          const expected = scores
            .map((score, sentence) => ({ score, sentence }))
            .filter(({ score }) => score > 0)
            .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
            .slice(0, limit)
            .map(({ sentence }) => sentence);
          expect(topSentences(Float32Array.from(scores), limit)).toEqual(expected);
        },
      ),
    );
  });
});

describe("the scores of a question", () => {
  it("are above 0 where a word of it is, and the masks say which", async () => {
    const index = await indexText("The ferry left the quay. The baker sold bread. Nothing else happened.");
    const { tokens } = parseQuestion(index.language, "ferry bread");
    const { terms } = resolveTerms(index, tokens);
    const { masks, total } = scoreBm25(index, terms, tokens);
    expect([...masks]).toEqual([1, 2, 0]);
    expect(total[0]).toBeGreaterThan(total[2]!);
  });
});
