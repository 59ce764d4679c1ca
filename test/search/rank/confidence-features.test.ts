import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../src/search/question/parse-question.ts";
import { CONFIDENCE_FEATURES, confidenceRow } from "../../../src/search/rank/confidence-features.ts";
import { extractFeatures, FEATURE_NAMES } from "../../../src/search/rank/features/extract-features.ts";
import { RANKER_WEIGHTS } from "../../../src/search/rank/model/weights.ts";
import { retrieve } from "../../../src/search/rank/retrieve.ts";
import { indexText } from "../../fakes/index-text.ts";

describe("the columns of the learned trees", () => {
  it("are those that the weights were made for, in their order", () => {
    expect(RANKER_WEIGHTS.features.split("|")).toEqual(CONFIDENCE_FEATURES);
  });

  it("have a name each, as they are told apart by it", () => {
    expect(new Set(CONFIDENCE_FEATURES).size).toBe(CONFIDENCE_FEATURES.length);
  });
});

describe("the row of a ranking", () => {
  it("begins with the first candidate's own features and goes on with what is known of the whole ranking", async () => {
    const index = await indexText("The ferry left the quay at nine. The baker sold bread on the quay.");
    const { context, candidates } = retrieve(index, parseQuestion(index.language, "Who sold cake on the quay?"));
    const rows = extractFeatures(context, candidates);
    const scores = Float32Array.from(candidates, (_, c) => (c === 1 ? 3 : c));
    const row = confidenceRow(context, { candidates, rows, scores, order: [1, 0] });
    const width = FEATURE_NAMES.length;
    expect(row.slice(0, width)).toEqual(rows.slice(width, 2 * width));
    const columnOf = (name: string): number => row[CONFIDENCE_FEATURES.indexOf(name)]!;
    expect(columnOf("score")).toBe(3);
    expect(columnOf("margin to second")).toBe(3);
    expect(columnOf("words unknown")).toBe(1);
  });
});
