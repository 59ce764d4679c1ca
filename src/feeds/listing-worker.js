/**
 * Decides what is listed at an address, in a thread of its own: foreign XML and JSON may be made to keep a reader busy. It is
 * JavaScript (checked by tsc all the same), because Node 20 starts no thread from a TypeScript file.
 *
 * @import { ListedPage, Listing, ListingMessage, ListingTask } from "./listing.ts"
 */

import { parentPort, workerData } from "node:worker_threads";
import { XMLParser } from "fast-xml-parser";
import { parseFeed } from "feedsmith";

const { text, url, maxPages } = /** @type {ListingTask} */ (workerData);

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value @returns {readonly Record<string, unknown>[]} */
const recordsIn = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter(isRecord);

/** The text of a value, or of the one within it. @param {unknown} value @returns {string | undefined} */
const textOf = (value) => {
  const given = isRecord(value) ? (value.value ?? value.rendered ?? value["#text"]) : value;
  const words = typeof given === "string" || typeof given === "number" ? String(given).trim() : "";
  return words === "" ? undefined : words;
};

/**
 * A page, if there is an address. @param {unknown} address @param {unknown} title @param {readonly unknown[]} changes
 * @returns {readonly ListedPage[]}
 */
const pageOf = (address, title, changes) => {
  const given = textOf(address);
  if (given === undefined || !URL.canParse(given, url)) return [];
  const [named, changed] = [textOf(title), changes.map(textOf).find((one) => one !== undefined)];
  return [
    {
      address: new URL(given, url).href,
      ...(named !== undefined && { title: named.slice(0, 500) }),
      ...(changed !== undefined && { changed: changed.slice(0, 100) }),
    },
  ];
};

/** Each address once. @param {Listing} listing @returns {Listing} */
const bounded = ({ pages, ...listing }) => {
  const seen = new Set();
  const once = pages.filter(({ address }) => !seen.has(address) && seen.add(address));
  return { ...listing, pages: once.slice(0, maxPages) };
};

/** The page that an Atom entry stands for. @param {unknown} links */
const alternateIn = (links) => {
  const all = recordsIn(links);
  return (all.find(({ rel }) => rel === undefined || rel === "alternate") ?? all[0])?.href;
};

/** @param {Record<string, unknown>} item */
const pageOfRss = ({ link, guid, title, pubDate, dc, atom }) => {
  const permalink = isRecord(guid) && guid.isPermaLink !== false ? guid.value : undefined;
  const updated = isRecord(atom) ? atom.updated : undefined;
  return pageOf(link ?? permalink, title, [updated, pubDate, isRecord(dc) ? dc.date : undefined]);
};

/** @returns {Listing | undefined} */
const readFeed = () => {
  /** @type {{ format: string, feed: unknown }} */
  let parsed;
  try {
    parsed = parseFeed(text);
  } catch {
    return undefined;
  }
  const { format, feed } = parsed;
  if (!isRecord(feed)) return undefined;
  const title = textOf(feed.title);
  const named = title === undefined ? {} : { title: title.slice(0, 500) };
  switch (format) {
    case "atom": {
      const pages = recordsIn(feed.entries).flatMap(({ links, title, updated, published }) =>
        pageOf(alternateIn(links), title, [updated, published]),
      );
      return { kind: "Atom feed", ...named, pages };
    }
    case "json": {
      const pages = recordsIn(feed.items).flatMap((item) =>
        pageOf(item.url ?? item.external_url, item.title, [item.date_modified, item.date_published]),
      );
      return { kind: "JSON feed", ...named, pages };
    }
    default:
      return { kind: "RSS feed", ...named, pages: recordsIn(feed.items).flatMap(pageOfRss) };
  }
};

/** @returns {Listing | undefined} */
const readSitemap = () => {
  if (!/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/u.test(text.slice(0, 4_096))) return undefined;
  const parsed = new XMLParser({ removeNSPrefix: true, parseTagValue: false, trimValues: true }).parse(text);
  if (isRecord(parsed.sitemapindex)) {
    const [newest] = recordsIn(parsed.sitemapindex.sitemap)
      .flatMap(({ loc, lastmod }) => pageOf(loc, undefined, [lastmod]))
      .sort((a, b) => (a.changed === b.changed ? 0 : (a.changed ?? "") < (b.changed ?? "") ? 1 : -1));
    return newest && { kind: "sitemap", pages: [], continueAt: newest.address };
  }
  if (!isRecord(parsed.urlset)) return { kind: "sitemap", pages: [] };
  const pages = recordsIn(parsed.urlset.url).flatMap(({ loc, lastmod, news }) =>
    pageOf(loc, isRecord(news) ? news.title : undefined, [lastmod, isRecord(news) ? news.publication_date : undefined]),
  );
  return { kind: "sitemap", pages };
};

/** @returns {Listing | undefined} */
const readJson = () => {
  /** @type {unknown} */
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (isRecord(parsed) && Array.isArray(parsed.namespaces) && parsed.namespaces.includes("wp/v2")) {
    const root = url.replace(/[?#].*$/u, "").replace(/\/$/u, "");
    const fields = "_fields=link,title,date_gmt,modified_gmt";
    const title = textOf(parsed.name);
    const continueAt = `${root}/wp/v2/posts?per_page=100&${fields}`;
    return { kind: "WordPress site", ...(title !== undefined && { title }), pages: [], continueAt };
  }
  const posts = recordsIn(isRecord(parsed) ? parsed.posts : parsed);
  const isGhost = isRecord(parsed) && Array.isArray(parsed.posts);
  if (isGhost)
    return {
      kind: "Ghost site",
      pages: posts.flatMap((post) => pageOf(post.url, post.title, [post.updated_at, post.published_at])),
    };
  if (!Array.isArray(parsed) || !posts.some(({ link }) => typeof link === "string")) return undefined;
  return {
    kind: "WordPress site",
    pages: posts.flatMap((post) => pageOf(post.link, post.title, [post.modified_gmt, post.date_gmt])),
  };
};

/** @param {ListingMessage} message */
const post = (message) => parentPort?.postMessage(message);

const listing =
  text.startsWith("{") || text.startsWith("[") ? (readFeed() ?? readJson()) : (readSitemap() ?? readFeed());
post({ listing: listing && bounded(listing) });
