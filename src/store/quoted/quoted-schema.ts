/** The tables of what answers quote, so that they can be corrected when the article is. */

import type { Kysely } from "kysely";

/** Kept 48 hours. Of the article's words only the version is kept; of a person who and where, to find the message. */
export type QuotedTables = {
  /** One row for each article that an answer quotes. */
  quoted: {
    entry: number;
    platform: string;
    article: string;
    version: string;
    asker: string;
    place: string;
    at: number;
    /** The spans that are quoted, and where the answer stands; JSON. */
    body: string;
  };
  /** The versions of articles that are quoted. */
  editions: { article: string; version: string; text: string };
};

export const createQuotedTables = async (db: Pick<Kysely<unknown>, "schema">): Promise<void> => {
  await db.schema
    .createTable("quoted")
    .addColumn("entry", "bigint", (column) => column.notNull())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("article", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("asker", "text", (column) => column.notNull())
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("quoted_key", ["entry", "article"])
    .execute();
  await db.schema.createIndex("quoted_version").on("quoted").columns(["article", "version", "entry"]).execute();
  await db.schema.createIndex("quoted_asker").on("quoted").column("asker").execute();
  await db.schema.createIndex("quoted_at").on("quoted").column("at").execute();
  await db.schema
    .createTable("editions")
    .addColumn("article", "text", (column) => column.notNull())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("editions_key", ["article", "version"])
    .execute();
};

export const quotedColumns: Readonly<Record<keyof QuotedTables, readonly string[]>> = {
  quoted: ["entry", "platform", "article", "version", "asker", "place", "at", "body"],
  editions: ["article", "version", "text"],
};
