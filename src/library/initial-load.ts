/** The first reading of a library: all its files in order, some of them read ahead. */

import { setTimeout as pause } from "node:timers/promises";
import type { ArticlePlace } from "../article/index.ts";
import { ARTICLE_EXTENSION_WORDS, type ArticleFiles, CHANGING_REASON, readArticleFiles } from "../article/index.ts";
import { ConfigurationError } from "../errors.ts";
import { createYielder } from "../yielding.ts";
import type { ArticleStore } from "./article-store.ts";
import type { FileRefusal, LibraryOptions } from "./library.ts";
import type { FileOutcome } from "./store-state.ts";

/** Files that are read ahead of the one that is taken up. More would only fill the memory: the disk is not the bottleneck. */
const READ_AHEAD_FILES = 8;
/** Between two reports of progress. */
const PROGRESS_INTERVAL_MS = 100;
/** How often, and after how long each time, a file that is being written is read again. */
const MAX_RETRIES = 3;
const RETRY_DELAY_MS = 100;

/** Of a folder that is no folder of articles; more are no help. */
const MAX_NAMED_FILES = 20;

const loadWithRetry = async (
  store: ArticleStore,
  place: ArticlePlace,
  reading: Promise<ArticleFiles>,
): Promise<FileOutcome> => {
  let outcome = await store.load(place, reading);
  for (let tries = 0; outcome === "changing" && tries < MAX_RETRIES; tries += 1) {
    await pause(RETRY_DELAY_MS);
    outcome = await store.load(place);
  }
  return outcome === "changing" ? store.refuse(place, CHANGING_REASON) : outcome;
};

/** A file that comes soon: what is kept of it, or what is being read. */
type Ahead = NonNullable<ReturnType<ArticleStore["recall"]>> | Promise<ArticleFiles>;

const lookAhead = (store: ArticleStore, place: ArticlePlace): Ahead => store.recall(place) ?? readArticleFiles(place);

const takeUp = (store: ArticleStore, place: ArticlePlace, ahead: Ahead): Promise<FileOutcome> =>
  typeof ahead === "function" ? ahead() : loadWithRetry(store, place, ahead);

/** Loads all files, in order. Rejects when not a single one could be loaded, with every reason. */
export const initialLoad = async ({
  paths = [],
  list,
  store,
  refusals,
  onProgress,
  isClosed,
  loadPages = async () => 0,
  knowsPages = async () => false,
}: Readonly<{
  /** Where articles were looked for: what the error names when no file was refused there. */
  paths?: readonly string[];
  list: () => Promise<readonly ArticlePlace[]>;
  store: ArticleStore;
  refusals: () => readonly FileRefusal[];
  onProgress: NonNullable<LibraryOptions["onProgress"]>;
  isClosed: () => boolean;
  /** Takes up the pages of addresses; resolves with how many serve. */
  loadPages?: () => Promise<number>;
  /** Whether these are all that are kept. */
  knowsPages?: () => Promise<boolean>;
}>): Promise<void> => {
  const places = await list();
  await store.expect(places.length);
  const yieldNow = createYielder();
  const ahead: Ahead[] = [];
  let reported = performance.now();
  let loaded = 0;
  let total = places.length;
  for (const [index, place] of places.entries()) {
    if (isClosed()) return;
    for (let next = index + ahead.length; ahead.length < READ_AHEAD_FILES && next < places.length; next += 1) {
      ahead.push(lookAhead(store, places[next]!));
    }
    const outcome = await takeUp(store, place, ahead.shift()!);
    if (outcome === "served") loaded += 1;
    else total -= 1;
    await yieldNow();
    if (performance.now() - reported < PROGRESS_INTERVAL_MS) continue;
    reported = performance.now();
    onProgress({ loaded, total });
  }
  onProgress({ loaded, total });
  const pages = await loadPages();
  if (isClosed()) return;
  await store.forgetOthers(await knowsPages());
  if (loaded + pages > 0) return;
  const refused = refusals();
  const rest = refused.length - MAX_NAMED_FILES;
  throw new ConfigurationError([
    {
      where: refused.length > 0 ? "" : paths.join(", "),
      reason: `not a single article (${ARTICLE_EXTENSION_WORDS}) could be loaded`,
    },
    ...refused.slice(0, MAX_NAMED_FILES).map(({ file, reason }) => ({ where: file, reason })),
    ...(rest > 0 ? [{ where: "", reason: `… and ${rest} more files` }] : []),
  ]);
};
