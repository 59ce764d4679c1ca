import type { AbstainReply } from "../../src/server.ts";

/** The reply to a line of which only the beginning was read. */
export const tooLongReply: AbstainReply = {
  kind: "abstain",
  reason: "too-long",
  confidence: 0,
  corrections: [],
  missing: [],
  actions: [],
};
