/** What is kept of addresses, in the database: pages are compressed, and a version that was replaced stays for a time. */

import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Clock } from "../../clock.ts";
import type { KeptAddress, KeptContents, KeptPage, Shelf } from "../../library/index.ts";
import type { Commits } from "../commits.ts";
import { sanitize } from "../sanitize.ts";
import type { Tables } from "../schema.ts";

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Rows that are written with one statement: SQLite takes 32,766 parameters. */
const MAX_ROWS_PER_INSERT = 500;

type AddressRow = Selectable<Tables["addresses"]>;

const toRow = (entry: KeptAddress, written: number): AddressRow => ({
  address: entry.address,
  kind: entry.kind,
  source: entry.source,
  place: sanitize(entry.place),
  article: sanitize(entry.id),
  title: sanitize(entry.title),
  version: entry.version,
  etag: entry.etag === undefined ? null : sanitize(entry.etag),
  modified: entry.lastModified === undefined ? null : sanitize(entry.lastModified),
  listed: entry.listed === undefined ? null : sanitize(entry.listed),
  changed: entry.changedAt,
  checked: entry.checkedAt,
  due: entry.dueAt,
  failing: entry.failingSince ?? null,
  reason: entry.reason === undefined ? null : sanitize(entry.reason),
  added: entry.added ? 1 : 0,
  removed: entry.removed ? 1 : 0,
  written,
});

const fromRow = (row: AddressRow): KeptAddress => ({
  address: row.address,
  kind: row.kind,
  source: row.source,
  place: row.place,
  id: row.article,
  title: row.title,
  version: row.version,
  ...(row.etag !== null && { etag: row.etag }),
  ...(row.modified !== null && { lastModified: row.modified }),
  ...(row.listed !== null && { listed: row.listed }),
  changedAt: Number(row.changed),
  checkedAt: Number(row.checked),
  dueAt: Number(row.due),
  ...(row.failing !== null && { failingSince: Number(row.failing) }),
  ...(row.reason !== null && { reason: row.reason }),
  added: row.added === 1,
  removed: row.removed === 1,
});

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

const writeAddresses = async (trx: Kysely<Tables>, entries: readonly KeptAddress[]): Promise<void> => {
  const { last } = await trx
    .selectFrom("addresses")
    .select(({ fn }) => fn.max("written").as("last"))
    .executeTakeFirstOrThrow();
  const rows = entries.map((entry) => toRow(entry, Number(last ?? 0) + 1));
  for (let from = 0; from < rows.length; from += MAX_ROWS_PER_INSERT) {
    await trx
      .insertInto("addresses")
      .values(rows.slice(from, from + MAX_ROWS_PER_INSERT))
      .onConflict((conflict) =>
        conflict.column("address").doUpdateSet((eb) => ({
          kind: eb.ref("excluded.kind"),
          source: eb.ref("excluded.source"),
          place: eb.ref("excluded.place"),
          article: eb.ref("excluded.article"),
          title: eb.ref("excluded.title"),
          version: eb.ref("excluded.version"),
          etag: eb.ref("excluded.etag"),
          modified: eb.ref("excluded.modified"),
          listed: eb.ref("excluded.listed"),
          changed: eb.ref("excluded.changed"),
          checked: eb.ref("excluded.checked"),
          due: eb.ref("excluded.due"),
          failing: eb.ref("excluded.failing"),
          reason: eb.ref("excluded.reason"),
          added: eb.ref("excluded.added"),
          removed: eb.ref("excluded.removed"),
          written: eb.ref("excluded.written"),
        })),
      )
      .execute();
  }
};

export type StoredShelfOptions = Readonly<{ db: Kysely<Tables>; commits: Commits; clock: Clock }>;

/** The shelf that survives a restart, and that several programs see at once. */
export const createStoredShelf = ({ db, commits, clock }: StoredShelfOptions): Shelf => ({
  list: async () => {
    const rows = await db.selectFrom("addresses").selectAll().execute();
    return rows.map(fromRow).sort((a, b) => (a.address < b.address ? -1 : 1));
  },
  revision: async () => {
    // The sum: two programs that write at once may count on to the same number.
    const { count, writes } = await db
      .selectFrom("addresses")
      .select(({ fn }) => [fn.countAll().as("count"), fn.sum("written").as("writes")])
      .executeTakeFirstOrThrow();
    return `${count} ${writes ?? 0}`;
  },
  put: async (entries, page) => {
    const packed = page && { ...page, contents: await packContents(page.contents), bytes: await compress(page.bytes) };
    await commits.run(async (trx) => {
      await writeAddresses(trx, entries);
      const [first] = entries;
      if (packed !== undefined && first !== undefined) await writePage(trx, first.address, packed, clock());
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
        await trx.deleteFrom("pages").where("address", "=", address).execute();
        await trx.deleteFrom("addresses").where("address", "=", address).execute();
      }
    }),
});

/** Deletes versions that were replaced before `before`. */
export const deleteFormerPages = async (db: Kysely<Tables>, before: number): Promise<void> => {
  await sql`delete from pages where until < ${before}`.execute(db);
};
