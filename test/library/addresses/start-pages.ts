import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFetcher, type Fetcher } from "../../../src/fetch/index.ts";
import { createMemoryShelf } from "../../../src/library/addresses/memory-shelf.ts";
import type { Shelf } from "../../../src/library/addresses/shelf.ts";
import type { Library } from "../../../src/library/library.ts";
import { BRIDGE, htmlOf, MILL_PAGE } from "../../fakes/news-pages.ts";
import { startWebSite, type WebSite } from "../../fakes/web-site.ts";

export type Pages = Readonly<{
  /** Empty, for articles of one's own. */
  folder: string;
  site: WebSite;
  fetcher: Fetcher;
  shelf: Shelf;
  /** Those that are to be closed at the end. */
  libraries: Library[];
  stop: () => Promise<void>;
}>;

/** A site with two pages, and what reads and keeps them. */
export const startPages = async (): Promise<Pages> => {
  const folder = await mkdtemp(join(tmpdir(), "pullquote-pages-"));
  const site = await startWebSite();
  site.pages.set("/robots.txt", { status: 404 });
  site.pages.set("/larn-bridge", htmlOf(BRIDGE));
  site.pages.set("/sellack-mill", htmlOf(MILL_PAGE));
  const fetcher = createFetcher({ privateHosts: [site.host] });
  const libraries: Library[] = [];
  const stop = async (): Promise<void> => {
    for (const library of libraries) await library.close();
    await fetcher.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, site, fetcher, shelf: createMemoryShelf(), libraries, stop };
};
