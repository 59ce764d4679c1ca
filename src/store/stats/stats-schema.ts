/** The tables of what is counted for editors. */

import type { Kysely } from "kysely";
import type { MissCause } from "../../analytics/index.ts";

/** What is counted for editors. Days are ISO dates in UTC. Only `votes` is about persons, and it goes after 48 hours. */
export type StatsTables = {
  passages: {
    day: string;
    article: string;
    version: string;
    paragraph: number;
    answers: number;
    good: number;
    bad: number;
  };
  misses: {
    day: string;
    article: string;
    cause: MissCause;
    asks: string;
    words: string;
    version: string;
    paragraph: number | null;
    asked: number;
    /** Null unless questions are kept. */
    question: string | null;
  };
  /** Who voted, as a keyed hash, so that no one votes twice. */
  votes: {
    voter: string;
    article: string;
    version: string;
    sentence: number;
    paragraph: number;
    good: number;
    day: string;
    at: number;
  };
};

export const createStatsTables = async (db: Pick<Kysely<unknown>, "schema">): Promise<void> => {
  await db.schema
    .createTable("passages")
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("article", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("paragraph", "integer", (column) => column.notNull())
    .addColumn("answers", "integer", (column) => column.notNull())
    .addColumn("good", "integer", (column) => column.notNull())
    .addColumn("bad", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("passages_key", ["day", "article", "version", "paragraph"])
    .execute();
  await db.schema
    .createTable("misses")
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("article", "text", (column) => column.notNull())
    .addColumn("cause", "text", (column) => column.notNull())
    .addColumn("asks", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("paragraph", "integer")
    .addColumn("asked", "integer", (column) => column.notNull())
    .addColumn("question", "text")
    .addPrimaryKeyConstraint("misses_key", ["day", "article", "cause", "asks", "words"])
    .execute();
  await db.schema
    .createTable("votes")
    .addColumn("voter", "text", (column) => column.notNull())
    .addColumn("article", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("sentence", "integer", (column) => column.notNull())
    .addColumn("paragraph", "integer", (column) => column.notNull())
    .addColumn("good", "integer", (column) => column.notNull())
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("votes_key", ["voter", "article", "version", "sentence"])
    .execute();
};

export const statsColumns: Readonly<Record<keyof StatsTables, readonly string[]>> = {
  passages: ["day", "article", "version", "paragraph", "answers", "good", "bad"],
  misses: ["day", "article", "cause", "asks", "words", "version", "paragraph", "asked", "question"],
  votes: ["voter", "article", "version", "sentence", "paragraph", "good", "day", "at"],
};
