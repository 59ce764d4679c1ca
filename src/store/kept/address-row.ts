/** A row of the table of addresses, and what it says. */

import type { Selectable } from "kysely";
import type { KeptAddress } from "../../library/index.ts";
import { sanitize } from "../sanitize.ts";
import type { Tables } from "../schema.ts";

type AddressRow = Selectable<Tables["addresses"]>;

export const toRow = (entry: KeptAddress, written: number): AddressRow => ({
  address: entry.address,
  kind: entry.kind,
  source: entry.source,
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
  chats: entry.forChats ? 1 : 0,
  written,
});

export const fromRow = (row: AddressRow): KeptAddress => ({
  address: row.address,
  kind: row.kind,
  source: row.source,
  forChats: row.chats === 1,
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
  revision: Number(row.written),
});
