import { decodeTrees, type Trees } from "../../search/rank/index.ts";
import { MARK_BIAS, MARK_TREES } from "./mark-weights.ts";
import type { SpanModel } from "./pick-best-span.ts";
import { RERANK_TREES } from "./rerank-weights.ts";
import { SPAN_WEIGHT_SCALE, SPAN_WEIGHTS } from "./span-weights.ts";

let spanModel: SpanModel | undefined;
let markModel: Readonly<{ trees: Trees; bias: number }> | undefined;

/** What finds the words that answer; decoded when it is first needed. */
export const loadSpanModel = (): SpanModel => {
  spanModel ??= {
    weights: Float32Array.from(new Int8Array(Buffer.from(SPAN_WEIGHTS, "base64")), (byte) => byte * SPAN_WEIGHT_SCALE),
    reranker: decodeTrees(RERANK_TREES),
  };
  return spanModel;
};

/** What says how sure it is that they do; decoded when it is first needed. */
export const loadMarkModel = (): Readonly<{ trees: Trees; bias: number }> => {
  markModel ??= { trees: decodeTrees(MARK_TREES), bias: MARK_BIAS };
  return markModel;
};
