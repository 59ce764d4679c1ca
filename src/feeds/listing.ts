/** What an address that lists others says: a feed, a sitemap, a site's JSON interface. */

/** One of the addresses that are listed. `changed`: when, as the listing says it; equal as long as the page is as it was. */
export type ListedPage = Readonly<{ address: string; title?: string; changed?: string }>;

export type ListingKind = "RSS feed" | "Atom feed" | "JSON feed" | "sitemap" | "WordPress site" | "Ghost site";

export type Listing = Readonly<{
  kind: ListingKind;
  title?: string;
  /** In the order in which they are listed, each once; the first of very many. */
  pages: readonly ListedPage[];
  /** Where the pages are listed, when that is not here. */
  continueAt?: string;
}>;

/** More than this are no feed that a newsroom watches. */
export const MAX_LISTED_PAGES = 1_000;

/** What the thread that reads a listing posts: the listing, nothing as it is none, or why it cannot be read. */
export type ListingMessage = Readonly<{ listing: Listing | undefined } | { reason: string }>;

/** What the thread is given. */
export type ListingTask = Readonly<{ text: string; url: string; maxPages: number }>;
