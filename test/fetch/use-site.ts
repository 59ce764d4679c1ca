import { afterEach, beforeEach } from "vitest";
import { createFetcher, type Fetcher, type FetcherOptions } from "../../src/fetch/fetcher.ts";
import { startWebSite, type WebSite } from "../fakes/web-site.ts";

/** A clock that pauses take no time of. */
export const quickClock = () => {
  let at = 1_000_000;
  const slept: number[] = [];
  return {
    slept,
    now: () => at,
    random: () => 0,
    sleep: async (ms: number) => {
      slept.push(ms);
      at += ms;
    },
  };
};

/** What came back, as words: those of the body, or why there is none. */
export const textOf = (outcome: Awaited<ReturnType<Fetcher["get"]>>): string =>
  outcome.kind === "fetched" ? Buffer.from(outcome.bytes).toString() : JSON.stringify(outcome);

/** A site for each test of a file, and fetchers that may read it, closed behind the test. */
export const useSite = () => {
  let site: WebSite;
  const open: Fetcher[] = [];
  beforeEach(async () => {
    site = await startWebSite();
  });
  afterEach(async () => {
    for (const fetcher of open.splice(0)) await fetcher.close();
    await site.close();
  });
  return {
    get site() {
      return site;
    },
    start: (options: FetcherOptions = {}): Fetcher => {
      const fetcher = createFetcher({ privateHosts: [site.host], ...options });
      open.push(fetcher);
      return fetcher;
    },
    pathsAsked: (): readonly string[] => site.asked.map(({ path }) => path),
  };
};
