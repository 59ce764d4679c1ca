/** The tables, and how each release changes those of the one before it. */

import { type ColumnType, type Generated, type Kysely, sql } from "kysely";
import type { EntryState, FailureReason } from "./inbox/inbox.ts";
import { createHeldTable, createKeptTables, type KeptTables, keptColumns } from "./kept/kept-schema.ts";
import { createQuotedTables, type QuotedTables, quotedColumns } from "./quoted/quoted-schema.ts";
import { createStatsTables, type StatsTables, statsColumns } from "./stats/stats-schema.ts";

/** Times are milliseconds since 1970. Empty strings stand where a person's traces were deleted. */
export type Tables = StatsTables &
  QuotedTables &
  KeptTables & {
    /** One row per update, kept 48 hours after it was accepted: its key tells a redelivery. */
    inbox: {
      id: Generated<number>;
      platform: string;
      key: string;
      lane: string;
      asker: string;
      question: string | null;
      accepted: number;
      state: EntryState;
      reason: FailureReason | null;
      /** How many processes claimed the row and did not finish it. */
      claims: ColumnType<number, number | undefined, number>;
      /** 1: over the person's limit; only the friendly word is due. */
      limited: number;
      /** The entry as JSON; null when the row is final. */
      body: string | null;
      /** The process that has claimed it, where several share one inbox. */
      holder: ColumnType<string | null, never, string | null>;
      /** Not to be claimed before, where several share one inbox. */
      due: ColumnType<number, never, number>;
    };
    /** The messages that stand for an entry's answer, in order. */
    sends: { entry: number; part: number; message: string | null };
    turns: { id: Generated<number>; conversation: string; asker: string; at: number; turn: string };
    settings: { place: string; article: string | null; language: string | null; answers: string | null };
    allowances: { asker: string; left: number; at: number; told: number };
    /** The message with which an article was posted in a place. */
    posts: { place: string; article: string; message: string };
    /** What a post links to, under which people comment: JSON, and when that was noted. */
    post_links: { place: string; message: string; links: string; at: number };
    /** What only one process may have at a time, and until when it has it unless it says that it lives. Each process has its own name. */
    leases: { name: string; holder: string; until: number };
  };

/** What is to be done. Written out, as a database uses the index of these rows only when it sees that these are meant. */
export const isOpenEntry = sql<boolean>`state in ('accepted', 'answering')`;

/** A whole number that grows by itself: the one thing that databases declare differently. */
export type SerialType = "integer" | "bigserial";

/** Changes the tables from the form of the one before it. */
export type Migration = (db: Kysely<Tables>) => Promise<void>;

const createInboxTables =
  (serial: SerialType): Migration =>
  async (db) => {
    await db.schema
      .createTable("inbox")
      .addColumn("id", sql.raw(serial), (column) => column.primaryKey())
      .addColumn("platform", "text", (column) => column.notNull())
      .addColumn("key", "text", (column) => column.notNull())
      .addColumn("lane", "text", (column) => column.notNull())
      .addColumn("asker", "text", (column) => column.notNull())
      .addColumn("question", "text")
      .addColumn("accepted", "bigint", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("reason", "text")
      .addColumn("claims", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("limited", "integer", (column) => column.notNull())
      .addColumn("body", "text")
      .addUniqueConstraint("inbox_key", ["platform", "key"])
      .execute();
    // What is to be done, without the hundred thousands that are done.
    await sql`create index inbox_open on inbox (platform, id) where ${isOpenEntry}`.execute(db);
    await sql`create index inbox_question on inbox (platform, question) where question is not null`.execute(db);
    await db.schema.createIndex("inbox_accepted").on("inbox").column("accepted").execute();
    await db.schema.createIndex("inbox_asker").on("inbox").column("asker").execute();
    await db.schema
      .createTable("sends")
      .addColumn("entry", "bigint", (column) => column.notNull())
      .addColumn("part", "integer", (column) => column.notNull())
      .addColumn("message", "text")
      .addPrimaryKeyConstraint("sends_part", ["entry", "part"])
      .execute();
    await db.schema
      .createTable("turns")
      .addColumn("id", sql.raw(serial), (column) => column.primaryKey())
      .addColumn("conversation", "text", (column) => column.notNull())
      .addColumn("asker", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("turn", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("turns_conversation").on("turns").columns(["conversation", "id"]).execute();
    await db.schema.createIndex("turns_asker").on("turns").column("asker").execute();
    await db.schema
      .createTable("settings")
      .addColumn("place", "text", (column) => column.primaryKey())
      .addColumn("article", "text")
      .addColumn("language", "text")
      .execute();
    await db.schema
      .createTable("allowances")
      .addColumn("asker", "text", (column) => column.primaryKey())
      .addColumn("left", "double precision", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("told", "integer", (column) => column.notNull())
      .execute();
  };

/** For processes that share one inbox. */
const addSharingColumns: Migration = async (db) => {
  await db.schema.alterTable("inbox").addColumn("holder", "text").execute();
  await db.schema
    .alterTable("inbox")
    .addColumn("due", "bigint", (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`create index inbox_lane on inbox (platform, lane, id) where ${isOpenEntry}`.execute(db);
  await sql`create index inbox_holder on inbox (platform, holder) where ${isOpenEntry} and holder is not null`.execute(
    db,
  );
  await db.schema
    .createTable("leases")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("holder", "text", (column) => column.notNull())
    .addColumn("until", "bigint", (column) => column.notNull())
    .execute();
};

const createPostsTable: Migration = async (db) => {
  await db.schema
    .createTable("posts")
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("article", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("posts_key", ["place", "article"])
    .execute();
};

const addAnswersColumn: Migration = async (db) => {
  await db.schema.alterTable("settings").addColumn("answers", "text").execute();
};

const createPostLinksTable: Migration = async (db) => {
  await db.schema
    .createTable("post_links")
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("links", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("post_links_key", ["place", "message"])
    .execute();
};

/** In order, by name; a migration that was released is never changed or removed. */
export const migrationsOf = (serial: SerialType): Readonly<Record<string, Migration>> => ({
  "2026-11-inbox": createInboxTables(serial),
  "2026-11-sharing": addSharingColumns,
  "2026-11-tally": createStatsTables,
  "2026-11-quoted": createQuotedTables,
  "2026-11-posts": createPostsTable,
  "2026-11-kept": createKeptTables(serial === "integer" ? "blob" : "bytea"),
  "2026-11-private": addAnswersColumn,
  "2026-11-held": createHeldTable,
  "2026-11-post-links": createPostLinksTable,
});

/** Every column of every table. */
export const tableColumns: Readonly<Record<string, readonly string[]>> = {
  inbox: [
    "id",
    "platform",
    "key",
    "lane",
    "asker",
    "question",
    "accepted",
    "state",
    "reason",
    "claims",
    "limited",
    "body",
    "holder",
    "due",
  ],
  sends: ["entry", "part", "message"],
  turns: ["id", "conversation", "asker", "at", "turn"],
  settings: ["place", "article", "language", "answers"],
  allowances: ["asker", "left", "at", "told"],
  posts: ["place", "article", "message"],
  post_links: ["place", "message", "links", "at"],
  leases: ["name", "holder", "until"],
  ...statsColumns,
  ...quotedColumns,
  ...keptColumns,
  pullquote_migration: ["name"],
};
