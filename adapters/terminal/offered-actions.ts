import type { Action, Reply } from "../../src/server.ts";

/** What a reply offers by number: questions, or what stands around each of several passages to choose from. */
export const offeredActions = (reply: Reply): readonly Action[] => {
  const wanted = reply.kind === "choices" ? "context" : "ask";
  return "actions" in reply ? (reply.actions ?? []).filter(({ kind }) => kind === wanted) : [];
};
