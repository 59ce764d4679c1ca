/** What is kept of addresses, in the database: pages are compressed, and a version that was replaced stays for a time. */

import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { type Kysely, sql } from "kysely";
import type { Clock } from "../../clock.ts";
import type { KeptAddress, KeptContents, KeptPage, Shelf } from "../../library/index.ts";
import { nextTurn } from "../../yielding.ts";
import type { Commits } from "../commits.ts";
import { sanitize } from "../sanitize.ts";
import type { Tables } from "../schema.ts";
import { sliceRows } from "../slice-rows.ts";
import { fromRow, toRow } from "./address-row.ts";
import { createHeldPages } from "./held-pages.ts";

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Rows that are written with one statement: SQLite takes 32,766 parameters. */
const MAX_ROWS_PER_INSERT = 500;
/** SQLite holds the event loop while it reads; so many rows take some 10 ms. */
const MAX_ROWS_PER_READ = 1_000;

/** JSON has no form for a lone surrogate but an escape, which keeps it. */
const packContents = async (contents: KeptContents): Promise<Uint8Array> => compress(JSON.stringify(contents));

const unpackContents = async (packed: Uint8Array): Promise<KeptContents | undefined> => {
  try {
    return JSON.parse((await decompress(packed)).toString("utf8")) as KeptContents;
  } catch {
    // Damaged: as good as not kept, and read again.
    return undefined;
  }
};

type PackedPage = Omit<KeptPage, "contents"> & Readonly<{ contents: Uint8Array }>;

const writePage = async (trx: Kysely<Tables>, address: string, page: PackedPage, at: number): Promise<void> => {
  const { version, url, mediaType, contents, bytes } = page;
  await trx
    .updateTable("pages")
    .set({ until: at })
    .where("address", "=", address)
    .where("version", "!=", version)
    .where("until", "is", null)
    .execute();
  const row = { url, type: sanitize(mediaType), until: null, contents, bytes };
  await trx
    .insertInto("pages")
    .values({ address, version, at, ...row })
    // A text that it had before: that version serves again.
    .onConflict((conflict) => conflict.columns(["address", "version"]).doUpdateSet(row))
    .execute();
};

/** Writes rows that are as they were when they were listed; resolves with the addresses of the others. */
const writeAddresses = async (
  trx: Kysely<Tables>,
  entries: readonly KeptAddress[],
): Promise<Readonly<{ revision: number; refused: readonly string[] }>> => {
  const { last } = await trx
    .selectFrom("addresses")
    .select(({ fn }) => fn.max("written").as("last"))
    .executeTakeFirstOrThrow();
  const revision = Number(last ?? 0) + 1;
  const written = new Set<string>();
  const isNew = (entry: KeptAddress): boolean => entry.revision === undefined;
  for (const some of sliceRows(entries.filter(isNew), MAX_ROWS_PER_INSERT)) {
    const rows = await trx
      .insertInto("addresses")
      .values(some.map((entry) => toRow(entry, revision)))
      .onConflict((conflict) => conflict.column("address").doNothing())
      .returning("address")
      .execute();
    for (const { address } of rows) written.add(address);
  }
  for (const entry of entries) {
    if (entry.revision === undefined) continue;
    const { address, ...columns } = toRow(entry, revision);
    const changed = await trx
      .updateTable("addresses")
      .set(columns)
      .where("address", "=", address)
      .where("written", "=", entry.revision)
      .returning("address")
      .execute();
    if (changed.length > 0) written.add(address);
  }
  return { revision, refused: entries.map(({ address }) => address).filter((address) => !written.has(address)) };
};

/**
 * Another text whenever anything was written. The sum: two programs that write at once may count on to the same number. The time: what
 * is added where another was removed gets its number once more.
 */
const readRevision = async (db: Kysely<Tables>): Promise<string> => {
  const { count, writes, checked } = await db
    .selectFrom("addresses")
    .select(({ fn }) => [fn.countAll().as("count"), fn.sum("written").as("writes"), fn.max("checked").as("checked")])
    .executeTakeFirstOrThrow();
  return `${count} ${writes ?? 0} ${checked ?? 0}`;
};

export type StoredShelfOptions = Readonly<{ db: Kysely<Tables>; commits: Commits; clock: Clock }>;

/** The shelf that survives a restart, and that several programs see at once. */
export const createStoredShelf = ({ db, commits, clock }: StoredShelfOptions): Shelf => ({
  list: async () => {
    const entries: KeptAddress[] = [];
    for (let last: string | undefined; ; await nextTurn()) {
      const all = db.selectFrom("addresses").selectAll().orderBy("address").limit(MAX_ROWS_PER_READ);
      const rows = await (last === undefined ? all : all.where("address", ">", last)).execute();
      entries.push(...rows.map(fromRow));
      last = rows.at(-1)?.address;
      if (rows.length < MAX_ROWS_PER_READ) break;
    }
    return entries.sort((a, b) => (a.address < b.address ? -1 : 1));
  },
  revision: () => readRevision(db),
  put: async (entries, page) => {
    const packed = page && { ...page, contents: await packContents(page.contents), bytes: await compress(page.bytes) };
    return commits.run(async (trx) => {
      const result = await writeAddresses(trx, entries);
      const [first] = entries;
      const isKept = first !== undefined && !result.refused.includes(first.address);
      if (packed !== undefined && isKept) await writePage(trx, first.address, packed, clock());
      return result;
    });
  },
  read: async ({ address, version }) => {
    const row = await db
      .selectFrom("pages")
      .select("contents")
      .where("address", "=", address)
      .where("version", "=", version)
      .executeTakeFirst();
    return row && unpackContents(row.contents);
  },
  former: async (address) => {
    const rows = await db
      .selectFrom("pages")
      .select(["address", "version", "at", "contents"])
      .where("address", "=", address)
      .where("until", "is not", null)
      .orderBy("until", "desc")
      .execute();
    const all = await Promise.all(
      rows.map(async ({ address, version, at, contents: packed }) => {
        const contents = await unpackContents(packed);
        return contents === undefined ? [] : [{ address, version, readAt: Number(at), contents }];
      }),
    );
    return all.flat();
  },
  forget: (addresses) =>
    commits.run(async (trx) => {
      for (const address of addresses) {
        await trx.deleteFrom("held").where("address", "=", address).execute();
        await trx.deleteFrom("pages").where("address", "=", address).execute();
        await trx.deleteFrom("addresses").where("address", "=", address).execute();
      }
    }),
  // With one statement: another program may have read it just now. What was never read has no pages.
  forgetUnread: async (address) => {
    await commits.run((trx) =>
      trx
        .deleteFrom("addresses")
        .where("address", "=", address)
        .where("checked", "=", 0)
        .where("source", "=", "")
        .execute(),
    );
  },
  ...createHeldPages({ db, commits, clock }),
});

/** Deletes versions that were replaced before `before`. */
export const deleteFormerPages = async (db: Kysely<Tables>, before: number): Promise<void> => {
  await sql`delete from pages where until < ${before}`.execute(db);
};
