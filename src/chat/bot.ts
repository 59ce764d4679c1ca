import type { Command } from "./commands.ts";
import type { Query } from "./query.ts";
import type { Reply } from "./reply.ts";

/** The core as an adapter sees it: meaning goes across, never markup. */
export type Bot = Readonly<{
  /** Answers one message: a question, a command with "/" in front, or a word that continues the conversation. */
  ask: (query: Query) => Promise<Reply>;
  /** Answers a pressed button by its token. */
  press: (token: string, query: Query) => Promise<Reply>;
  /** Questions the article answers that begin like, or contain, what is typed so far; for menus and completion. */
  suggest: (typed: string, query: Pick<Query, "place" | "article">, limit: number) => Promise<readonly string[]>;
  commands: readonly Command[];
}>;
