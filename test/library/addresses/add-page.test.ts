import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFetcher, type Fetcher } from "../../../src/fetch/index.ts";
import type { Library } from "../../../src/library/library.ts";
import { openAddressBook } from "../../../src/library/open-address-book.ts";
import { openLibrary } from "../../../src/library/open-library.ts";
import { BRIDGE, htmlOf, rssOf } from "../../fakes/news-pages.ts";
import { type Pages, startPages } from "./start-pages.ts";

let pages: Pages;
/** Of another process: at one host, a fetcher reads one page after the other. */
let otherFetcher: Fetcher;
const now = Date.UTC(2026, 10, 29);
const clock = () => now;
beforeEach(async () => {
  pages = await startPages();
  otherFetcher = createFetcher({ privateHosts: [pages.site.host] });
});
afterEach(async () => {
  await otherFetcher.close();
  await pages.stop();
});

const open = async (fetcher: Fetcher, paths: readonly string[] = []): Promise<Library> => {
  const { folder, shelf, site, libraries } = pages;
  const kept = { shelf, added: true, refreshes: false, fetcher, clock, fetchHosts: [site.host] };
  const library = await openLibrary({ paths: [folder, ...paths], addresses: Promise.resolve(kept) });
  libraries.push(library);
  await library.ready.catch(() => {});
  return library;
};
const openBook = (fetcher: Fetcher) => openAddressBook({ shelf: pages.shelf, patienceMs: 0, fetcher, clock });

/** Who asks first is answered with `late`, when told to; everybody else at once with `body`. */
const answerFirstLate = (path: string, body: string, late: { status: number; body: string }) => {
  let first: ServerResponse | undefined;
  pages.site.pages.set(path, (_: IncomingMessage, response: ServerResponse) => {
    if (first === undefined) {
      first = response;
      return;
    }
    response.writeHead(200, { "content-type": body.startsWith("<?xml") ? "application/rss+xml" : "text/html" });
    response.end(body);
  });
  return {
    isAsked: () => first !== undefined,
    release: (): void => {
      first?.writeHead(late.status, { "content-type": "application/rss+xml" });
      first?.end(late.body);
    },
  };
};
const GONE = { status: 404, body: "" };
const keptNow = async () =>
  (await pages.shelf.list()).map(({ address, kind, added }) => ({ path: new URL(address).pathname, kind, added }));

describe("a page that cannot be read for a chat", () => {
  it("stays when an operator added it meanwhile", async () => {
    const { site, fetcher, shelf } = pages;
    const gate = answerFirstLate("/a", htmlOf(BRIDGE), GONE);
    const asked = (await open(fetcher)).add(site.at("/a"), { place: "telegram:1" });
    await expect.poll(gate.isAsked).toBe(true);
    await (await openBook(otherFetcher)).add(site.at("/a"));
    gate.release();
    expect(await asked).toMatchObject({ article: { title: BRIDGE.title } });
    expect(await keptNow()).toEqual([{ path: "/a", kind: "page", added: true }]);
    expect((await shelf.read((await shelf.list())[0]!))?.text).toContain("4.2 million");
  });

  it("stays when another chat had it read by another process meanwhile, and that chat has it", async () => {
    const { site, fetcher } = pages;
    const gate = answerFirstLate("/a", htmlOf(BRIDGE), GONE);
    const asked = (await open(fetcher)).add(site.at("/a"), { place: "telegram:1" });
    await expect.poll(gate.isAsked).toBe(true);
    const other = await open(otherFetcher);
    await other.add(site.at("/a"), { place: "telegram:2" });
    gate.release();
    await asked;
    expect((await other.pagesIn(["telegram:2"]))?.articles().map(({ title }) => title)).toEqual([BRIDGE.title]);
  });

  it("leaves nothing behind, also when two fail at once", async () => {
    const { site, fetcher, shelf } = pages;
    const all = [await open(fetcher), await open(otherFetcher)];
    const read = await Promise.all(
      all.map((library, at) => library.add(site.at("/gone"), { place: `telegram:${at}` })),
    );
    expect(read).toEqual(Array(2).fill({ reason: "is not there (404)" }));
    expect(await shelf.list()).toEqual([]);
  });

  it("is tried again as before where the settings name it, and is not for chats alone", async () => {
    const { site, fetcher, shelf } = pages;
    const library = await open(fetcher, [site.at("/gone")]);
    expect(await library.add(site.at("/gone"), { place: "telegram:1" })).toEqual({ reason: "is not there (404)" });
    expect(await shelf.list()).toMatchObject([{ address: site.at("/gone"), forChats: false }]);
  });
});

describe("a list of pages that somebody asks for in a chat", () => {
  const feed = () => rssOf([{ link: pages.site.at("/larn-bridge") }, { link: pages.site.at("/sellack-mill") }]);

  it("stays as it is, with its pages, when an operator added it meanwhile", async () => {
    const { site, fetcher } = pages;
    const gate = answerFirstLate("/feed", feed(), { status: 200, body: feed() });
    const asked = (await open(fetcher)).add(site.at("/feed"), { place: "telegram:1" });
    await expect.poll(gate.isAsked).toBe(true);
    await (await openBook(otherFetcher)).add(site.at("/feed"));
    const before = await pages.shelf.list();
    expect(before).toHaveLength(3);
    gate.release();
    expect(await asked).toEqual({ reason: expect.stringContaining("is a list of pages") });
    expect(await pages.shelf.list()).toEqual(before);
  });

  it("is never written, for an operator neither", async () => {
    const { site, fetcher, shelf } = pages;
    site.pages.set("/feed", feed());
    const library = await open(fetcher);
    for (const options of [{ place: "telegram:1" }, {}])
      expect(await library.add(site.at("/feed"), options)).toEqual({
        reason: expect.stringContaining("is a list of pages"),
      });
    expect(await shelf.revision()).toBe("0");
  });
});

describe("an address that an operator's command cannot read", () => {
  it("stays with the chat that had it read meanwhile", async () => {
    const { site, fetcher } = pages;
    const gate = answerFirstLate("/a", htmlOf(BRIDGE), GONE);
    const asked = (await openBook(otherFetcher)).add(site.at("/a"));
    await expect.poll(gate.isAsked).toBe(true);
    const library = await open(fetcher);
    await library.add(site.at("/a"), { place: "telegram:1" });
    gate.release();
    expect(await asked).toMatchObject({ outcome: "failed" });
    expect((await library.pagesIn(["telegram:1"]))?.articles()).toHaveLength(1);
  });
});
