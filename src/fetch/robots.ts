/** Whether a site's `robots.txt` lets us read an address, and how long it asks to wait between two. */

import { createRequire } from "node:module";
import { type RequestFault, ROBOT_NAME, type ServerResponse } from "./send-request.ts";

/** It is CommonJS whose types say otherwise. */
const robotsParser = createRequire(import.meta.url)("robots-parser") as typeof import("robots-parser").default;

/** What a file may have at least (RFC 9309, 2.5), and what is read of it. */
export const MAX_ROBOTS_BYTES = 512 * 1024;
const LIFETIME_MS = 3_600_000;
const MAX_KEPT_SITES = 1_000;
/** More lines, or more stars in one, are made to keep a reader busy. */
const MAX_ROBOTS_LINES = 5_000;
const MAX_STARS = 8;
const MAX_CRAWL_DELAY_MS = 30_000;

/** `reason`: why an address may not be read; absent when it may. */
export type RobotsAnswer = Readonly<{ reason?: string; hint?: string; delayMs: number }>;

/** What one site's file says of its addresses. */
type RobotsRules = (url: URL) => RobotsAnswer;

const allowAll: RobotsRules = () => ({ delayMs: 0 });

const readRules = (file: URL, bytes: Uint8Array): RobotsRules => {
  const lines = new TextDecoder().decode(bytes.subarray(0, MAX_ROBOTS_BYTES)).split(/\r\n|\r|\n/, MAX_ROBOTS_LINES);
  const rules = robotsParser(file.href, lines.filter((line) => line.split("*").length <= MAX_STARS + 1).join("\n"));
  const delayMs = Math.min(MAX_CRAWL_DELAY_MS, Math.max(0, (rules.getCrawlDelay(ROBOT_NAME) ?? 0) * 1_000));
  return (url) =>
    rules.isAllowed(url.href, ROBOT_NAME) === false
      ? { reason: "may not be read by robots, as its site says", delayMs }
      : { delayMs };
};

/** A site without such a file allows everything; one that cannot say it, nothing (RFC 9309, 2.3.1). */
const rulesOf = (file: URL, response: ServerResponse | RequestFault): RobotsRules => {
  if ("reason" in response) {
    return () => ({ ...response, delayMs: 0 });
  }
  const { status, bytes } = response;
  if (status === 200) return readRules(file, bytes);
  return status >= 500 || status === 429
    ? () => ({ reason: `is of a site whose robots.txt cannot be read (${status})`, delayMs: 0 })
    : allowAll;
};

/** Asks each site at most once an hour; one that could not answer, each time. */
export const createRobots = (
  read: (url: URL) => Promise<ServerResponse | RequestFault>,
  now: () => number,
): ((url: URL) => Promise<RobotsAnswer>) => {
  const known = new Map<string, Readonly<{ rules: RobotsRules; until: number }>>();
  return async (url) => {
    const kept = known.get(url.origin);
    if (kept !== undefined && kept.until > now()) return kept.rules(url);
    const file = new URL("/robots.txt", url);
    const response = await read(file);
    const rules = rulesOf(file, response);
    known.delete(url.origin);
    if (!("reason" in response) && response.status < 500 && response.status !== 429) {
      known.set(url.origin, { rules, until: now() + LIFETIME_MS });
      const [oldest] = known.keys();
      if (known.size > MAX_KEPT_SITES && oldest !== undefined) known.delete(oldest);
    }
    return rules(url);
  };
};
