/** Whether what stands at an address lists other addresses, and which. */

import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type Listing, type ListingMessage, type ListingTask, MAX_LISTED_PAGES } from "./listing.ts";

/** Thousands of entries take a second; what takes longer is made to. */
const TIMEOUT_MS = 5_000;
/** Ten megabytes of XML become some two hundred of objects. */
const HEAP_LIMITS_MB = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 384 };
const UNREADABLE_REASON = "is a list that cannot be read";

const program = fileURLToPath(new URL("./listing-worker.js", import.meta.url));

const charsetOf = (mediaType: string, start: string): string =>
  /charset=["']?([\w-]+)/iu.exec(mediaType)?.[1] ?? /^<\?xml[^>]*encoding=["']([\w-]+)/u.exec(start)?.[1] ?? "utf-8";

const decode = (bytes: Uint8Array, mediaType: string): string => {
  const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  try {
    return new TextDecoder(charsetOf(mediaType, start)).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
};

/** By how it begins: every feed is XML or JSON, and no page of HTML is. */
const maybeListing = (text: string): boolean => {
  const start = text.slice(0, 1_024).trimStart();
  return (
    /^[{[]/u.test(start) ||
    (/^<(?:\?xml|rss|feed|rdf:RDF|urlset|sitemapindex|!--)/u.test(start) && !/<!doctype html|<html/iu.test(start))
  );
};

/** Runs the program once; a thread that dies or takes too long has read nothing. */
const runListingWorker = (task: ListingTask, timeoutMs: number): Promise<ListingMessage> =>
  new Promise((resolve) => {
    const worker = new Worker(program, {
      name: "listing",
      workerData: task,
      execArgv: [],
      resourceLimits: HEAP_LIMITS_MB,
    });
    const end = (message: ListingMessage): void => {
      clearTimeout(timer);
      resolve(message);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ reason: UNREADABLE_REASON }), timeoutMs);
    worker.once("message", end);
    worker.once("error", () => end({ reason: UNREADABLE_REASON }));
    worker.once("exit", () => end({ reason: UNREADABLE_REASON }));
  });

/** The listing that these bytes are, `undefined` in it when they are none, or why they cannot be read. Never rejects. */
export const readListing = async (
  bytes: Uint8Array,
  { url, mediaType = "", timeoutMs = TIMEOUT_MS }: Readonly<{ url: string; mediaType?: string; timeoutMs?: number }>,
): Promise<Readonly<{ listing: Listing | undefined } | { reason: string }>> => {
  const text = decode(bytes, mediaType).trimStart();
  if (!maybeListing(text)) return { listing: undefined };
  return runListingWorker({ text, url, maxPages: MAX_LISTED_PAGES }, timeoutMs);
};
