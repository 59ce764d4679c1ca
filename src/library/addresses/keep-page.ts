/** What is kept of a page that was read, and of the pages that a list names. */

import { computeVersion } from "../../article/index.ts";
import type { Listing } from "../../feeds/index.ts";
import { normaliseAddress } from "../../web-address.ts";
import { runSteps } from "../../yielding.ts";
import { pageIntervalMs } from "./due.ts";
import { chatPageIdOf, pageIdOf } from "./page-id.ts";
import type { ReadPage } from "./read-address.ts";
import type { KeptAddress, KeptPage, Shelf } from "./shelf.ts";

/** The row of an address that was never read. */
export const newEntry = (address: string, now: number, source = ""): KeptAddress => ({
  address,
  kind: "page",
  source,
  forChats: false,
  id: "",
  title: "",
  version: "",
  changedAt: now,
  checkedAt: 0,
  dueAt: now,
  added: false,
  removed: false,
});

/** The same address, no longer failing. */
export const withoutFailure = ({ failingSince: _, reason: __, ...entry }: KeptAddress): KeptAddress => entry;

/** The row of a page that was read, and what is kept of it. The version is new when its text is. */
export const rowOfPage = async (
  before: KeptAddress,
  { url, mediaType, bytes, contents, etag, lastModified }: ReadPage,
  { shelf, now }: Readonly<{ shelf: Pick<Shelf, "list">; now: number }>,
): Promise<Readonly<{ entry: KeptAddress; page: KeptPage }>> => {
  const { metadata, ...read } = contents;
  const version = await runSteps(computeVersion(read.text));
  const title = metadata.value?.title ?? before.title;
  const changedAt = version === before.version ? before.changedAt : now;
  const nameIt = async (): Promise<string> => {
    const { address } = before;
    if (before.forChats) return chatPageIdOf(address, title);
    const taken = new Set((await shelf.list()).map(({ id }) => id));
    return pageIdOf(address, title, (id) => taken.has(id));
  };
  const entry: KeptAddress = {
    ...withoutFailure(before),
    kind: "page",
    id: before.id === "" ? await nameIt() : before.id,
    title,
    version,
    etag,
    lastModified,
    changedAt,
    checkedAt: now,
    dueAt: now + pageIntervalMs("page", now - changedAt),
  };
  return { entry, page: { version, url, mediaType, bytes, contents: { ...read, metadata: metadata.value ?? {} } } };
};

/** The rows of what a list names: new ones, and those of which it says that they changed. */
export const rowsOfListing = async (
  listing: Listing,
  source: KeptAddress,
  { shelf, now }: Readonly<{ shelf: Pick<Shelf, "list">; now: number }>,
): Promise<readonly KeptAddress[]> => {
  const known = new Map((await shelf.list()).map((entry) => [entry.address, entry]));
  return listing.pages.flatMap(({ address: named, title = "", changed }) => {
    const address = normaliseAddress(named);
    if (address === undefined) return [];
    const before = known.get(address);
    if (before === undefined) return [{ ...newEntry(address, now, source.address), title, listed: changed }];
    // What a chat had read is everybody's from now on.
    if (before.forChats && before.source === "") return [{ ...before, source: source.address, listed: changed }];
    const isNews = before.kind === "page" && !before.removed && changed !== undefined && before.listed !== changed;
    return isNews ? [{ ...before, listed: changed, dueAt: now }] : [];
  });
};
