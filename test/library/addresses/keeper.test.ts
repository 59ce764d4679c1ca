import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFetcher, type Fetcher } from "../../../src/fetch/index.ts";
import { createKeeper, type Keeper } from "../../../src/library/addresses/keeper.ts";
import { createMemoryShelf } from "../../../src/library/addresses/memory-shelf.ts";
import type { KeptAddress, Shelf } from "../../../src/library/addresses/shelf.ts";
import { BRIDGE, BRIDGE_CORRECTED, htmlOf, MILL_PAGE, rssOf } from "../../fakes/news-pages.ts";
import { startWebSite, type WebSite } from "../../fakes/web-site.ts";

const MINUTE_MS = 60_000;
/** What comes by itself comes late on a busy machine. */
const PATIENCE_MS = 20_000;
let site: WebSite;
let fetcher: Fetcher;
let shelf: Shelf;
let keeper: Keeper;
let now = 0;
beforeEach(async () => {
  site = await startWebSite();
  site.pages.set("/robots.txt", { status: 404 });
  fetcher = createFetcher({ privateHosts: [site.host] });
  shelf = createMemoryShelf();
  now = Date.UTC(2026, 10, 29);
  keeper = createKeeper({ shelf, fetcher, clock: () => now });
});
afterEach(async () => {
  await fetcher.close();
  await site.close();
});

const readAt = async (path: string) => keeper.read(await keeper.entryFor(site.at(path)));
const readDue = () => keeper.readDue(() => true, new AbortController().signal);
const at = async (path: string): Promise<KeptAddress | undefined> =>
  (await shelf.list()).find(({ address }) => address === site.at(path));
const textAt = async (path: string): Promise<string> => {
  const entry = await at(path);
  return (entry && (await shelf.read(entry))?.text) ?? "";
};
const asked = (): string[] => site.asked.splice(0).map(({ path }) => path);

describe("a page", () => {
  it("is kept as it was read, with what is said of it", async () => {
    site.pages.set("/news/larn-bridge", htmlOf(BRIDGE));
    const report = await readAt("/news/larn-bridge");
    expect(report).toMatchObject({
      outcome: "new",
      entry: { kind: "page", id: "larn-bridge", title: BRIDGE.title, checkedAt: now },
    });
    expect(report.entry.failingSince).toBe(undefined);
    expect(await textAt("/news/larn-bridge")).toContain("4.2 million pounds");
    const contents = await shelf.read(report.entry);
    expect(contents?.metadata).toMatchObject({ author: "Ann Lee", language: "en" });
    expect(contents?.text).not.toContain("Home");
  });

  it("that is as it was is not read again, by its tag or by its words", async () => {
    site.pages.set("/a", (request, response) => {
      const isKnown = request.headers["if-none-match"] === '"1"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"1"', "content-type": "text/html" });
      response.end(isKnown ? "" : htmlOf(BRIDGE));
    });
    site.pages.set("/b", htmlOf(MILL_PAGE));
    for (const path of ["/a", "/b"]) {
      expect(await readAt(path)).toMatchObject({ outcome: "new" });
      now += 1_000;
      expect(await readAt(path)).toMatchObject({ outcome: "unchanged", entry: { checkedAt: now } });
      expect((await at(path))?.version).not.toBe("");
    }
  });

  it("that changed becomes a new version, and the old one stays", async () => {
    site.pages.set("/a", htmlOf(BRIDGE));
    const before = await readAt("/a");
    now += MINUTE_MS;
    site.pages.set("/a", htmlOf(BRIDGE_CORRECTED));
    const after = await readAt("/a");
    expect(after).toMatchObject({ outcome: "changed", entry: { id: before.entry.id, changedAt: now } });
    expect(await textAt("/a")).toContain("4.9 million");
    const former = await shelf.former(site.at("/a"));
    expect(former.map(({ version }) => version)).toEqual([before.entry.version]);
    expect(former[0]?.contents.text).toContain("4.2 million");
  });

  it("that cannot be read any more, or holds no article now, stays as it was, and says since when", async () => {
    site.pages.set("/a", htmlOf(BRIDGE));
    const { entry } = await readAt("/a");
    const since = now;
    for (const page of [{ status: 500 }, { status: 404 }, "<html><body><script>go()</script></body></html>"]) {
      site.pages.set("/a", page);
      now += MINUTE_MS;
      expect(await readAt("/a")).toMatchObject({ outcome: "failed" });
    }
    expect(await at("/a")).toMatchObject({
      failingSince: since + MINUTE_MS,
      reason: expect.stringContaining("script"),
    });
    expect((await shelf.read(entry))?.text).toContain("4.2 million");
    site.pages.set("/a", htmlOf(BRIDGE));
    await readAt("/a");
    expect((await at("/a"))?.failingSince).toBe(undefined);
  });

  it("whose site asks for patience is not due before that", async () => {
    site.pages.set("/a", { status: 429, headers: { "retry-after": "3600" } });
    const { entry } = await readAt("/a");
    expect(entry.dueAt).toBeGreaterThanOrEqual(now + 60 * MINUTE_MS - 1_000);
    asked();
    now += 30 * MINUTE_MS;
    await readDue();
    expect(asked()).toEqual([]);
  });

  it("has an id of its own", async () => {
    for (const path of ["/one/larn-bridge", "/two/larn-bridge"]) site.pages.set(path, htmlOf(BRIDGE));
    const reports = await Promise.all([readAt("/one/larn-bridge"), readAt("/two/larn-bridge")]);
    expect(reports.map(({ entry }) => entry.id).sort()).toEqual(["larn-bridge", "larn-bridge-2"]);
  });
});

describe("a feed", () => {
  const bridge = () => ({ link: site.at("/larn-bridge"), changed: "Mon, 23 Nov 2026 10:00:00 GMT" });
  const mill = () => ({ link: site.at("/sellack-mill") });
  beforeEach(() => {
    site.pages.set("/larn-bridge", htmlOf(BRIDGE));
    site.pages.set("/sellack-mill", htmlOf(MILL_PAGE));
  });
  const watchFeed = async (...items: Parameters<typeof rssOf>[0]) => {
    site.pages.set("/feed", { headers: { "content-type": "application/rss+xml" }, body: rssOf(items) });
    now += 6 * MINUTE_MS;
    await readDue();
    await readDue();
    return asked().sort();
  };

  it("is watched: new items appear, changed ones are read again, those that vanish stay", async () => {
    site.pages.set("/feed", rssOf([bridge()]));
    expect(await readAt("/feed")).toMatchObject({
      outcome: "listing",
      listing: { kind: "RSS feed" },
      entry: { kind: "listing", title: "The Larn Post" },
      pages: [{ address: site.at("/larn-bridge"), source: site.at("/feed") }],
    });
    await readDue();
    expect(await textAt("/larn-bridge")).toContain("4.2 million");
    asked();

    expect(await watchFeed(bridge(), mill())).toEqual(["/feed", "/sellack-mill"]);
    expect(await textAt("/sellack-mill")).toContain("Nora Quill");

    site.pages.set("/larn-bridge", htmlOf(BRIDGE_CORRECTED));
    const changed = { ...bridge(), changed: "Mon, 23 Nov 2026 11:00:00 GMT" };
    expect(await watchFeed(changed, mill())).toEqual(["/feed", "/larn-bridge"]);
    expect(await textAt("/larn-bridge")).toContain("4.9 million");

    await watchFeed(mill());
    expect(await at("/larn-bridge")).toMatchObject({ removed: false });
    expect(await textAt("/larn-bridge")).toContain("4.9 million");
  });

  it("does not bring back what was removed", async () => {
    site.pages.set("/feed", rssOf([bridge()]));
    await readAt("/feed");
    await readDue();
    await shelf.put([{ ...(await at("/larn-bridge"))!, removed: true, version: "" }]);
    asked();
    expect(await watchFeed({ ...bridge(), changed: "Tue, 24 Nov 2026 10:00:00 GMT" })).toEqual(["/feed"]);
  });

  it("that lists another feed does not become a tree", async () => {
    site.pages.set("/feed", rssOf([{ link: site.at("/other") }]));
    site.pages.set("/other", rssOf([mill()]));
    await readAt("/feed");
    await readDue();
    await readDue();
    expect(asked()).not.toContain("/sellack-mill");
  });

  it("of a WordPress site is found behind its interface", async () => {
    site.pages.set("/wp-json", JSON.stringify({ name: "The Larn Post", namespaces: ["wp/v2"] }));
    const posts = "/wp-json/wp/v2/posts?per_page=100&_fields=link,title,date_gmt,modified_gmt";
    site.pages.set(posts, JSON.stringify([{ link: site.at("/sellack-mill"), title: { rendered: "Mill" } }]));
    expect(await readAt("/wp-json")).toMatchObject({ outcome: "listing", listing: { kind: "WordPress site" } });
    await readDue();
    expect(await textAt("/sellack-mill")).toContain("Nora Quill");
  });
});

describe("two who write one address", () => {
  /** A second program on the same shelf. */
  const other = () => createKeeper({ shelf, fetcher, clock: () => now });

  it("keep what was read later, whoever of them comes to an end later", async () => {
    site.pages.set("/a", htmlOf(BRIDGE));
    const { entry } = await readAt("/a");
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    // The slow one has asked, and its answer is on its way, when the quick one reads the corrected page.
    const slow: Fetcher = {
      ...fetcher,
      get: async (...given) => {
        const outcome = await fetcher.get(...given);
        await held;
        return outcome;
      },
    };
    const slowKeeper = createKeeper({ shelf, fetcher: slow, clock: () => now });
    const reading = slowKeeper.read(entry);
    await vi.waitUntil(() => site.asked.filter(({ path }) => path === "/a").length === 2, PATIENCE_MS);
    site.pages.set("/a", htmlOf(BRIDGE_CORRECTED));
    now += MINUTE_MS;
    const quick = await other().read(entry);
    expect(quick.outcome).toBe("changed");
    now += MINUTE_MS;
    release();
    expect((await reading).entry.version).toBe(quick.entry.version);
    expect((await at("/a"))?.version).toBe(quick.entry.version);
    expect((await shelf.former(site.at("/a"))).map(({ version }) => version)).toEqual([entry.version]);
  });

  it("lose no decision: what is added while it is read again is added", async () => {
    site.pages.set("/a", htmlOf(BRIDGE));
    const { entry } = await readAt("/a");
    const [refreshed, added] = await Promise.all([keeper.read(entry), other().read(entry, { added: true })]);
    expect([refreshed.outcome, added.outcome]).toEqual(["unchanged", "unchanged"]);
    expect(await at("/a")).toMatchObject({ added: true, version: entry.version });
  });

  it("do not bring back what was forgotten while it was read, unless somebody wants it", async () => {
    site.pages.set("/a", htmlOf(BRIDGE));
    const { entry } = await readAt("/a");
    await shelf.forget([entry.address]);
    await keeper.read(entry);
    expect(await at("/a")).toBe(undefined);
    await keeper.read(entry, { added: true });
    expect(await at("/a")).toMatchObject({ added: true, version: entry.version });
  });

  it("both have what a list names", async () => {
    site.pages.set("/feed", rssOf([{ link: site.at("/a") }, { link: site.at("/b") }]));
    site.pages.set("/a", htmlOf(BRIDGE));
    await Promise.all([readAt("/feed"), other().read(await other().entryFor(site.at("/a")), { added: true })]);
    expect(await at("/a")).toMatchObject({ added: true, version: expect.stringMatching(/./) });
    expect((await shelf.list()).map(({ address }) => address)).toEqual(["/a", "/b", "/feed"].map(site.at));
  });
});
