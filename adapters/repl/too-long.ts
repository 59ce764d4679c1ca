import type { Abstain } from "../../src/index.ts";

/** The reply to a line of which only the beginning was read. */
export const tooLong: Abstain = {
  kind: "abstain",
  reason: "too-long",
  confidence: 0,
  corrections: [],
  missing: [],
  actions: [],
};
