import type { Action, Reply } from "../../src/server.ts";

/** The questions that a reply offers, in the order of their numbers. */
export const offeredQuestions = (reply: Reply): readonly Action[] =>
  "actions" in reply ? (reply.actions ?? []).filter(({ kind }) => kind === "ask") : [];
