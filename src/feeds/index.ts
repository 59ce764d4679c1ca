/** What an address lists: feeds, sitemaps, WordPress and Ghost sites. Loaded only where an address is read. */

export type { ListedPage, Listing, ListingKind } from "./listing.ts";
export { readListing } from "./read-listing.ts";
