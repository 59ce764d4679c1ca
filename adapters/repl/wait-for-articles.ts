import { setTimeout } from "node:timers/promises";
import type { Library } from "../../src/server.ts";

/** How long the greeting waits for a library of several articles: most are whole by then. */
const LIBRARY_WAIT_MS = 250;
/** How long it waits for the first articles, on a machine that has other things to do. */
const FIRST_ARTICLE_WAIT_MS = 1_500;
const POLL_INTERVAL_MS = 10;

/** Waits for the articles, but not for all of a large library. Resolves to whether all are there. */
export const waitForArticles = async (library: Library): Promise<boolean> => {
  let whole = false;
  // A library without a good article is whole, too; it has said why.
  const ready = library.ready
    .catch(() => {})
    .then(() => {
      whole = true;
    });
  const began = performance.now();
  const waits = () =>
    performance.now() - began < (library.articles().length > 1 ? LIBRARY_WAIT_MS : FIRST_ARTICLE_WAIT_MS);
  while (!whole && waits()) await Promise.race([ready, setTimeout(POLL_INTERVAL_MS)]);
  return whole;
};
