/** What stands at an address: a page, a list of pages, what stood there before, or why nothing can be read. */

import { type FormatContents, readDocument } from "../../article/index.ts";
import { type Listing, readListing } from "../../feeds/index.ts";
import type { Fetcher, KnownState } from "../../fetch/index.ts";

/** The bytes of a page, and what was read in them. */
export type ReadPage = KnownState &
  Readonly<{ kind: "page"; url: string; mediaType: string; bytes: Uint8Array; contents: FormatContents }>;
export type AddressReading = Readonly<
  | ReadPage
  | ({ kind: "listing"; listing: Listing } & KnownState)
  | { kind: "unchanged" }
  | { kind: "failed"; reason: string; isGone?: boolean; retryAfterMs?: number }
>;

/** A site's interface leads to its list of posts, an index of sitemaps to the newest of them; that may be an index, too. */
const MAX_CONTINUATIONS = 3;

export const readAddress = async (address: string, fetcher: Fetcher, known: KnownState): Promise<AddressReading> => {
  let from = address;
  for (let steps = 0; ; steps += 1) {
    const fetched = await fetcher.get(from, steps === 0 ? known : {});
    if (fetched.kind !== "fetched") return fetched;
    const { url, bytes, mediaType = "", etag, lastModified } = fetched;
    const state: KnownState = {
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
    };
    const found = await readListing(bytes, { url, mediaType });
    if ("reason" in found) return { kind: "failed", reason: found.reason };
    const { listing } = found;
    if (listing?.continueAt !== undefined && steps < MAX_CONTINUATIONS) {
      from = listing.continueAt;
      continue;
    }
    // What leads elsewhere tells nothing of whether that has changed.
    if (listing !== undefined) return { kind: "listing", listing, ...(steps === 0 && state) };
    if (steps > 0) return { kind: "failed", reason: `leads to ${from}, which is no list of pages` };
    const fileName = new URL(url).pathname.split("/").at(-1) ?? "";
    const read = await readDocument(bytes, { url, mediaType, fileName });
    const reasons = read.reasons ?? read.value.metadata.reasons;
    if (reasons !== undefined) return { kind: "failed", reason: reasons.join("; ") };
    return { kind: "page", url, mediaType, bytes, contents: read.value!, ...state };
  }
};
