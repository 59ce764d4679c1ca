/** The bot, as an adapter sees it and as a program does. */

import type { Command } from "./command.ts";
import type { NoticeEvent } from "./notice-event.ts";
import type { Query, QueryInput } from "./query.ts";
import type { Reply } from "./reply.ts";

/** An article, as menus name it. */
export type ArticleTitle = Readonly<{ id: string; title: string; date?: string; url?: string }>;

/** Some of the articles that may be meant, and how many there are. `isWhole`: their names have all that is typed. */
export type FoundTitles = Readonly<{ titles: readonly ArticleTitle[]; total: number; isWhole: boolean }>;

/**
 * Called when a page must be read first, with what is to be said meanwhile. Resolves with whether it may be read: pages count
 * in a person's limit.
 */
export type OnReading = (notice: Reply) => Promise<boolean>;

/** The core as an adapter sees it: meaning goes across, never markup. */
export type Bot = Readonly<{
  /** Answers one message: a question, a command with "/" in front, or a word that continues the conversation. */
  ask: (query: Query, onReading?: OnReading) => Promise<Reply>;
  /** Answers a pressed button by its token. */
  press: (token: string, query: Query) => Promise<Reply>;
  /** The words for an occasion that is no question, in the language of the place and person. */
  notice: (occasion: NoticeEvent, query: Pick<Query, "place" | "locale" | "canHide">) => Promise<Reply>;
  /** Questions the article answers that begin like, or contain, what is typed so far; for menus and completion. */
  suggest: (typed: string, query: Pick<Query, "place" | "article">, limit: number) => Promise<readonly string[]>;
  /** Articles that may be meant by what is typed so far: by words, beginnings and misspelt words of their names, and days. */
  titles: (typed: string, page: Readonly<{ limit: number; offset?: number }>) => Promise<FoundTitles>;
  /** The article whose words a post in a chat shows, by its address or its text; undefined when it shows none. */
  recognise: (post: Readonly<{ text: string; addresses: readonly string[] }>) => Promise<string | undefined>;
  /** Whether any of these addresses leads to a page that `ask` would read for who may choose articles. */
  mayRead: (addresses: readonly string[]) => boolean;
  commands: readonly Command[];
}>;

/** A bot in a program: a query may be a mere text, or leave out all but the text. */
export type LocalBot = Readonly<
  Omit<Bot, "ask" | "press"> & {
    /** Answers one message: a question, a command with "/" in front, or a word that continues the conversation. */
    ask: (query: string | QueryInput, onReading?: OnReading) => Promise<Reply>;
    /** Answers a pressed button by its token. */
    press: (token: string, query?: Partial<Query>) => Promise<Reply>;
  }
>;
