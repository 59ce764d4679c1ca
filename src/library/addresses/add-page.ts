/** Adds a page that somebody asks for in a chat: of allowed hosts alone, and only a page. */

import type { Clock } from "../../clock.ts";
import type { Fetcher } from "../../fetch/index.ts";
import { normaliseAddress } from "../../web-address.ts";
import type { ArticleStore } from "../article-store.ts";
import type { Library } from "../library.ts";
import { createKeeper } from "./keeper.ts";
import type { PageServer } from "./serve-pages.ts";
import type { Shelf } from "./shelf.ts";

export const createAdd = ({
  shelf,
  fetcher,
  clock,
  pages,
  store,
  fetchHosts,
}: Readonly<{
  shelf: Shelf;
  fetcher: Fetcher;
  clock: Clock;
  pages: PageServer;
  store: ArticleStore;
  fetchHosts: readonly string[];
}>): Library["add"] => {
  const hosts = new Set(fetchHosts);
  const allowed: Fetcher = { ...fetcher, get: (address, known) => fetcher.get(address, known, hosts) };
  const keeper = createKeeper({ shelf, fetcher: allowed, clock });
  return async (given) => {
    const address = normaliseAddress(given);
    if (address === undefined) return { reason: "is no address" };
    if (!hosts.has(new URL(address).host)) return { reason: "is at a host that is not allowed" };
    const before = await keeper.entryFor(address);
    const report = await keeper.read({ ...before, added: true, place: "" });
    // What was never read is no part of the library, and what a list names is added where its pages are looked over.
    const isNew = before.checkedAt === 0 && before.source === "";
    if (report.outcome === "listing") {
      const listed = report.pages.filter(({ source }) => source === address).map((page) => page.address);
      if (isNew) await shelf.forget([address, ...listed]);
      return { reason: "is a list of pages; add it on the command line" };
    }
    if (report.outcome === "failed" && isNew) await shelf.forget([address]);
    if (report.outcome === "failed" && report.entry.version === "") return { reason: report.reason };
    await pages.takeUp();
    const article = store.get(report.entry.id);
    return article === undefined ? { reason: "has the same id as another article" } : { article };
  };
};
