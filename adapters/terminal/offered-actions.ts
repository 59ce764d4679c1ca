import { type Action, offersIn, type Reply } from "../../src/server.ts";

/** What a reply offers by number: questions, or what stands around each of several passages to choose from. */
export const offeredActions = (reply: Reply): readonly Action[] =>
  reply.kind === "choices" ? reply.actions.filter(({ kind }) => kind === "context") : offersIn(reply);
