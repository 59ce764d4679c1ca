import { createMemoryShelf } from "../../src/library/addresses/memory-shelf.ts";
import { type Library, openLibrary, seedsFolder } from "../../src/server.ts";
import { startWebSite, type WebSite } from "./web-site.ts";

/** A site, and a library whose chats may have its pages read. */
export const openReadingLibrary = async (): Promise<
  Readonly<{ site: WebSite; library: Library; close: () => Promise<void> }>
> => {
  const site = await startWebSite();
  site.pages.set("/robots.txt", { status: 404 });
  const addresses = {
    shelf: createMemoryShelf(),
    added: true,
    refreshes: false,
    privateHosts: [site.host],
    fetchHosts: [site.host],
  };
  const library = await openLibrary({ paths: [seedsFolder()], addresses: Promise.resolve(addresses) });
  await library.ready;
  const close = async (): Promise<void> => {
    await library.close();
    await site.close();
  };
  return { site, library, close };
};
