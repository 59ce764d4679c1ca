/** The tables of what is kept of addresses. */

import { type Kysely, sql } from "kysely";

export type KeptTables = {
  /** One row per address that is read; see `KeptAddress`. `written`: counts on with everything that is written. */
  addresses: {
    address: string;
    kind: "page" | "listing";
    source: string;
    article: string;
    title: string;
    version: string;
    etag: string | null;
    modified: string | null;
    listed: string | null;
    changed: number;
    checked: number;
    due: number;
    failing: number | null;
    reason: string | null;
    added: number;
    removed: number;
    chats: number;
    written: number;
  };
  /** One row per chat and page that it holds. `used`: when it asked it last. */
  held: { place: string; address: string; used: number };
  /** One row per version of a page. `contents` is JSON, both are compressed. `until`: when the next version took its place. */
  pages: {
    address: string;
    version: string;
    url: string;
    type: string;
    at: number;
    until: number | null;
    contents: Uint8Array;
    bytes: Uint8Array;
  };
};

/** Texts alone: what is compressed tells of damage by itself. */
export const keptColumns: Readonly<Record<"addresses" | "pages" | "held", readonly string[]>> = {
  addresses: [
    "address",
    "kind",
    "source",
    "article",
    "title",
    "version",
    "etag",
    "modified",
    "listed",
    "changed",
    "checked",
    "due",
    "failing",
    "reason",
    "added",
    "removed",
    "chats",
    "written",
  ],
  pages: ["address", "version", "url", "type", "at", "until"],
  held: ["place", "address", "used"],
};

/** Pages that chats had read for themselves. */
export const createHeldTable = async (db: Pick<Kysely<unknown>, "schema">): Promise<void> => {
  await db.schema.alterTable("addresses").dropColumn("place").execute();
  await db.schema
    .alterTable("addresses")
    .addColumn("chats", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable("held")
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("address", "text", (column) => column.notNull())
    .addColumn("used", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("held_key", ["place", "address"])
    .execute();
  await db.schema.createIndex("held_address").on("held").column("address").execute();
};

export const createKeptTables =
  (bytesType: "blob" | "bytea") =>
  async (db: Pick<Kysely<unknown>, "schema">): Promise<void> => {
    const bytes = sql.raw(bytesType);
    await db.schema
      .createTable("addresses")
      .addColumn("address", "text", (column) => column.primaryKey())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("source", "text", (column) => column.notNull())
      .addColumn("place", "text", (column) => column.notNull())
      .addColumn("article", "text", (column) => column.notNull())
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("version", "text", (column) => column.notNull())
      .addColumn("etag", "text")
      .addColumn("modified", "text")
      .addColumn("listed", "text")
      .addColumn("changed", "bigint", (column) => column.notNull())
      .addColumn("checked", "bigint", (column) => column.notNull())
      .addColumn("due", "bigint", (column) => column.notNull())
      .addColumn("failing", "bigint")
      .addColumn("reason", "text")
      .addColumn("added", "integer", (column) => column.notNull())
      .addColumn("removed", "integer", (column) => column.notNull())
      .addColumn("written", "bigint", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("addresses_written").on("addresses").column("written").execute();
    await db.schema
      .createTable("pages")
      .addColumn("address", "text", (column) => column.notNull())
      .addColumn("version", "text", (column) => column.notNull())
      .addColumn("url", "text", (column) => column.notNull())
      .addColumn("type", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("until", "bigint")
      .addColumn("contents", bytes, (column) => column.notNull())
      .addColumn("bytes", bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint("pages_version", ["address", "version"])
      .execute();
    await db.schema.createIndex("pages_until").on("pages").column("until").execute();
  };
