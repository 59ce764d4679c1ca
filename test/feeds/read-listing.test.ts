import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readListing } from "../../src/feeds/read-listing.ts";

const url = "https://paper.example/feeds/all";
/** The thread starts late on a busy machine. */
const timeoutMs = 20_000;
const read = async (text: string | Uint8Array, mediaType = "application/xml") => {
  const found = await readListing(typeof text === "string" ? Buffer.from(text) : text, { url, mediaType, timeoutMs });
  return "listing" in found ? found.listing : found;
};

describe("a listing", () => {
  it("is an RSS feed", async () => {
    const text = `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>A &amp; B</title>
      <item><title>One &lt;1&gt;</title><link>https://paper.example/one?x=1&amp;y=2</link><pubDate>Mon, 01 Jan 2024 10:00:00 GMT</pubDate></item>
      <item><title>Two</title><guid>https://paper.example/two</guid></item>
      <item><title>Three</title><guid isPermaLink="false">tag:3</guid></item>
      <item><title>One again</title><link>https://paper.example/one?x=1&amp;y=2</link></item></channel></rss>`;
    expect(await read(text)).toEqual({
      kind: "RSS feed",
      title: "A & B",
      pages: [
        {
          address: "https://paper.example/one?x=1&y=2",
          title: "One <1>",
          changed: "Mon, 01 Jan 2024 10:00:00 GMT",
        },
        { address: "https://paper.example/two", title: "Two" },
      ],
    });
  });

  it("is an RDF feed, in the encoding that it names", async () => {
    const text = `<?xml version="1.0" encoding="iso-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Zürich</title></channel><item><title>Brücke</title><link>https://paper.example/bruecke</link></item></rdf:RDF>`;
    expect(await read(Buffer.from(text, "latin1"))).toMatchObject({
      title: "Zürich",
      pages: [{ address: "https://paper.example/bruecke", title: "Brücke" }],
    });
  });

  it("is an Atom feed, whose entries stand for their pages", async () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>One</title><link rel="self" href="/self"/><link rel="alternate" href="../one"/><id>urn:1</id><published>2024-01-01</published><updated>2024-01-02</updated></entry></feed>`;
    expect(await read(text, "")).toEqual({
      kind: "Atom feed",
      title: "T",
      pages: [{ address: "https://paper.example/one", title: "One", changed: "2024-01-02" }],
    });
  });

  it("is a JSON feed", async () => {
    const items = [{ id: "1", url: "https://paper.example/1", title: "x", date_published: "2024-01-01T00:00:00Z" }];
    const text = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "J", items });
    expect(await read(text, "application/feed+json")).toEqual({
      kind: "JSON feed",
      title: "J",
      pages: [{ address: "https://paper.example/1", title: "x", changed: "2024-01-01T00:00:00Z" }],
    });
  });

  it("is a news sitemap, or an index of them that leads to the newest", async () => {
    const news = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://paper.example/1</loc><news:news><news:publication_date>2024-01-01</news:publication_date><news:title>One</news:title></news:news></url></urlset>`;
    expect(await read(news)).toEqual({
      kind: "sitemap",
      pages: [{ address: "https://paper.example/1", title: "One", changed: "2024-01-01" }],
    });
    const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://paper.example/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap><sitemap><loc>https://paper.example/new.xml</loc><lastmod>2024-01-01</lastmod></sitemap></sitemapindex>`;
    expect(await read(index)).toEqual({
      kind: "sitemap",
      pages: [],
      continueAt: "https://paper.example/new.xml",
    });
  });

  it("is a WordPress site's interface, or its list of posts", async () => {
    const root = await readListing(
      Buffer.from(JSON.stringify({ name: "Paper", namespaces: ["oembed/1.0", "wp/v2"] })),
      {
        url: "https://paper.example/wp-json/",
      },
    );
    expect(root).toMatchObject({
      listing: {
        kind: "WordPress site",
        title: "Paper",
        continueAt: expect.stringMatching(/^https:\/\/paper\.example\/wp-json\/wp\/v2\/posts\?/),
      },
    });
    const posts = [{ link: "https://paper.example/p", title: { rendered: "P" }, modified_gmt: "2024-01-02T00:00:00" }];
    expect(await read(JSON.stringify(posts), "application/json")).toEqual({
      kind: "WordPress site",
      pages: [{ address: "https://paper.example/p", title: "P", changed: "2024-01-02T00:00:00" }],
    });
  });

  it("is a Ghost site's list of posts", async () => {
    const posts = [{ url: "https://paper.example/p/", title: "P", published_at: "2024-01-01T00:00:00.000+00:00" }];
    expect(await read(JSON.stringify({ posts, meta: {} }), "application/json")).toEqual({
      kind: "Ghost site",
      pages: [{ address: "https://paper.example/p/", title: "P", changed: "2024-01-01T00:00:00.000+00:00" }],
    });
  });

  it("is no page, no other JSON, and no text", async () => {
    for (const text of [
      "<!doctype html><html><body>rss feed</body></html>",
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"></html>',
      "{}",
      "[1, 2]",
      '{"posts": 1}',
      "[not json",
      "Plain words.",
      "",
    ])
      expect(await read(text, ""), text).toBe(undefined);
  });

  it("is bounded, and one that grows of itself or does not end is refused", async () => {
    const items = Array.from({ length: 1_200 }, (_, at) => `<item><link>https://paper.example/${at}</link></item>`);
    const many = await read(`<rss version="2.0"><channel><title>T</title>${items.join("")}</channel></rss>`);
    expect(many).toMatchObject({ kind: "RSS feed" });
    expect(many && "pages" in many && many.pages.length).toBe(1_000);
    const entities = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(50)}">`).join("");
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "x">${entities}]><rss version="2.0"><channel><title>&e20;</title><item><link>https://paper.example/1</link></item></channel></rss>`;
    const read1 = JSON.stringify(await read(bomb)) ?? "";
    expect(read1.length).toBeLessThan(2_000);
    const slow = await readListing(Buffer.from(`<rss version="2.0"><channel>${items.join("")}`), { url, timeoutMs: 1 });
    expect(slow).toEqual({ reason: "is a list that cannot be read" });
  });

  it("of any bytes at all is read or refused", async () => {
    const piece = fc.constantFrom(
      "<rss>",
      "<item>",
      "<link>",
      "</link>",
      "<![CDATA[",
      "]]>",
      "&#0;",
      "{",
      '"posts":[',
      "]}",
      "<feed>",
      "x",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const found = await readListing(Buffer.from(pieces.join("")), { url });
        expect("reason" in found || found.listing === undefined || Array.isArray(found.listing.pages)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});
