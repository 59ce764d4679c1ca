import { describe, expect, it } from "vitest";
import {
  FUSION_CONFIDENCE_FEATURES,
  fusionConfidenceRow,
} from "../../../../src/search/rank/fusion/fusion-confidence.ts";
import { FUSION_FEATURES } from "../../../../src/search/rank/fusion/fusion-features.ts";
import { FUSION_WEIGHTS } from "../../../../src/search/rank/fusion/fusion-weights.ts";
import { nearTo } from "./ranked-text.ts";

const width = FUSION_FEATURES.length;
const rows = Float32Array.from({ length: 3 * width }, (_, i) => i);
const pattern = { standout: 0.25, unevenness: 0.125 };
const nearness = { ...nearTo(0, 6), margin: -2 };
const row = fusionConfidenceRow(rows, Float32Array.of(1, 4, 2), [1, 2, 0], nearness, pattern);
const value = (name: string): number => row[FUSION_CONFIDENCE_FEATURES.indexOf(name)]!;

describe("the columns of the fused ranking's confidence", () => {
  it("begin with the row of the first candidate", () => {
    expect(row.subarray(0, width)).toEqual(rows.subarray(width, 2 * width));
  });

  it("tell how clear its lead is, and how near the nearest sentence of all", () => {
    expect(value("lead over second")).toBe(2);
    expect(value("lead over third")).toBe(3);
    expect(value("best of all")).toBe(6);
    expect(value("share of belief")).toBeCloseTo(1 / (1 + Math.exp(-2) + Math.exp(-3)), 5);
  });

  it("tell in which pattern it matches, and what the question's best score must exceed", () => {
    expect(value("standout")).toBe(0.25);
    expect(value("unevenness")).toBe(0.125);
    expect(value("margin")).toBe(-2);
    expect(value("meaning over margin")).toBe(8);
  });

  it("are those that the weights were learned with", () => {
    expect(FUSION_WEIGHTS.features).toBe(FUSION_CONFIDENCE_FEATURES.join("|"));
  });
});
