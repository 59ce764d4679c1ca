/** What is kept of a page that was read, and of the pages that a list names. */

import { computeVersion, type FormatContents } from "../../article/index.ts";
import type { Clock } from "../../clock.ts";
import type { Listing } from "../../feeds/index.ts";
import { normaliseAddress } from "../../web-address.ts";
import { runSteps } from "../../yielding.ts";
import { pageIntervalMs } from "./due.ts";
import { pageIdOf } from "./page-id.ts";
import type { ReadPage } from "./read-address.ts";
import type { KeptAddress, Shelf } from "./shelf.ts";

/** The row of an address that was never read. */
export const newEntry = (address: string, now: number, from: Pick<KeptAddress, "source" | "place">): KeptAddress => ({
  address,
  kind: "page",
  ...from,
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

/** Keeps a page that was read. The version is new when its text is. */
export const keepPage = async (
  before: KeptAddress,
  { url, mediaType, bytes, contents, etag, lastModified }: ReadPage,
  { shelf, clock }: Readonly<{ shelf: Shelf; clock: Clock }>,
): Promise<
  Readonly<
    { entry: KeptAddress } & ({ outcome: "new" | "changed"; contents: FormatContents } | { outcome: "unchanged" })
  >
> => {
  const { metadata, ...read } = contents;
  const version = await runSteps(computeVersion(read.text));
  const now = clock();
  const title = metadata.value?.title ?? before.title;
  const isChanged = version !== before.version;
  const changedAt = isChanged ? now : before.changedAt;
  const taken = new Set((await shelf.list()).flatMap(({ address, id }) => (address === before.address ? [] : [id])));
  const entry: KeptAddress = {
    ...withoutFailure(before),
    kind: "page",
    id: before.id === "" ? pageIdOf(before.address, title, (id) => taken.has(id)) : before.id,
    title,
    version,
    etag,
    lastModified,
    changedAt,
    checkedAt: now,
    dueAt: now + pageIntervalMs("page", now - changedAt),
  };
  await shelf.put([entry], { version, url, mediaType, bytes, contents: { ...read, metadata: metadata.value ?? {} } });
  return isChanged
    ? { entry, outcome: before.version === "" ? "new" : "changed", contents }
    : { entry, outcome: "unchanged" };
};

/** The rows of what a list names: new ones, and those of which it says that they changed. */
export const rowsOfListing = async (
  listing: Listing,
  source: KeptAddress,
  { shelf, clock }: Readonly<{ shelf: Shelf; clock: Clock }>,
): Promise<readonly KeptAddress[]> => {
  const now = clock();
  const known = new Map((await shelf.list()).map((entry) => [entry.address, entry]));
  return listing.pages.flatMap(({ address: named, title = "", changed }) => {
    const address = normaliseAddress(named);
    if (address === undefined) return [];
    const before = known.get(address);
    if (before === undefined)
      return [{ ...newEntry(address, now, { source: source.address, place: source.place }), title, listed: changed }];
    const isNews = before.kind === "page" && !before.removed && changed !== undefined && before.listed !== changed;
    return isNews ? [{ ...before, listed: changed, dueAt: now }] : [];
  });
};
