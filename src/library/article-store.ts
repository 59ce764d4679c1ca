/** Which file's article serves under which id, when files appear, change, are renamed and vanish. */

import { resolve } from "node:path";
import type { Article } from "../article/index.ts";
import {
  ABSENT_REASON,
  type ArticleFiles,
  type ArticlePlace,
  CHANGING_REASON,
  compareCodeUnits,
  lastingStampOf,
  loadArticle,
  readArticleFiles,
  stampOfFiles,
  stampOfFilesNow,
  statArticleFiles,
  type ValueOrReasons,
} from "../article/index.ts";
import { contentKeyOf, createArchive, MAX_ARTICLES_IN_MEMORY } from "../search/archive/index.ts";
import type { Search } from "../search/index.ts";
import { isWebAddress } from "../web-address.ts";
import { createYielder } from "../yielding.ts";
import { type ArticleLists, createArticleLists } from "./article-lists.ts";
import type { FileRefusal } from "./library.ts";
import {
  type FileOutcome,
  fileOf,
  type IdClaim,
  idClaimOf,
  isThere,
  type KnownFile,
  keepArticle,
  keyOf,
  refuseFile,
  releaseFile,
  type StoreReport,
  type StoreState,
  withdrawArticle,
} from "./store-state.ts";

/** How long ago a file must have been written to before it is loaded: a writer may pause between two writes. */
const MIN_QUIET_MS = 250;

/** How long a file must be gone before its article is withdrawn: it may come back, or under another name. */
const REMOVAL_GRACE_MS = 1_000;

/** Which file's article serves under which id. One call of `load` or `update` at a time. */
export type ArticleStore = Readonly<{
  /** Told how many articles are to come. */
  expect: (count: number) => Promise<void>;
  /** What makes the article serve that is kept of a file which has not changed; undefined when the file must be read. */
  recall: (place: ArticlePlace) => (() => Promise<FileOutcome>) | undefined;
  /** The words of a key are damaged: reads its articles again. */
  repair: (contentKey: string) => Promise<void>;
  /** All files were looked at, and, where `knowsPages`, all pages: what is kept of others is of no use. */
  forgetOthers: (knowsPages: boolean) => Promise<void>;
  /** Loads a file as it is now, or as it was just read. */
  load: (place: ArticlePlace, reading?: Promise<ArticleFiles>) => Promise<FileOutcome>;
  /**
   * Takes up what became of these files, together, so that an id moves between them without a gap. Returns those that
   * must be looked at again: they are being written, or are gone only just now.
   */
  update: (places: readonly ArticlePlace[]) => Promise<readonly ArticlePlace[]>;
  /** Makes the article of a kept page serve; `stamp` is equal for as long as the page is. */
  offer: (address: string, stamp: string, make: () => Promise<ValueOrReasons<Article>>) => Promise<FileOutcome>;
  /** Ends what serves of an address or a file. */
  withdraw: (place: ArticlePlace) => Promise<void>;
  /** Gives up a file that cannot be loaded. */
  refuse: (place: ArticlePlace, reason: string) => FileOutcome;
  get: (id: string) => Article | undefined;
  articles: () => readonly Article[];
  withKey: ArticleLists["withKey"];
  linked: ArticleLists["linked"];
  refusals: () => readonly FileRefusal[];
  /** All files that were loaded or refused, no addresses; and the one at a path. */
  places: () => readonly ArticlePlace[];
  placeAt: (path: string) => ArticlePlace | undefined;
  /** Whether a file was written to since it was loaded. */
  isStale: (place: ArticlePlace) => Promise<boolean>;
}>;

/**
 * Makes an article serve. Until its index is whole, what served before serves on.
 *
 * @param isKept its words are in the archive
 */
const serveArticle = async (
  state: StoreState,
  file: KnownFile,
  whole: Article,
  isKept = false,
): Promise<FileOutcome> => {
  const { search, archive, report, served, files } = state;
  const { key } = file;
  const claim = idClaimOf(whole.id);
  const holder = served.get(claim);
  const rival = holder === undefined || holder.key === key ? undefined : files.get(holder.key);
  // A file that was renamed is not its own rival: the one that is gone has lost its claim.
  if (rival?.servedClaim === claim && (await isThere(rival.place))) {
    file.awaitedClaim = claim;
    state.waiting.add(file);
    return refuseFile(state, file, `has the same id as ${rival.place.file}: ${whole.id}`);
  }
  const article = isKept ? whole : await keepArticle(state, file, whole);
  try {
    await search.add(article);
  } catch (error) {
    // A fault of the index with one article must not take the others down.
    archive.release(key, article);
    return refuseFile(state, file, `could not be indexed (${error instanceof Error ? error.message : String(error)})`);
  }
  served.set(claim, { article, key });
  state.lists.replace(holder?.article, article);
  if (holder !== undefined && holder.key !== key) archive.release(holder.key, holder.article);
  const before = file.servedClaim;
  file.servedClaim = claim;
  delete file.reason;
  const same = holder?.article.id === article.id;
  if (holder !== undefined && !same) withdrawArticle(state, holder.article.id);
  report.changed({ id: article.id, what: same ? "replaced" : "added" });
  if (before !== undefined && before !== claim) await vacateClaim(state, before);
  return "served";
};

/** Ends what serves under a claim that its file gave up, unless a file that waits for it takes over. */
const vacateClaim = async (state: StoreState, claim: IdClaim): Promise<void> => {
  const { served } = state;
  const former = served.get(claim);
  const waiting = [...state.waiting].filter(({ awaitedClaim }) => awaitedClaim === claim);
  for (const { place } of waiting.sort((a, b) => compareCodeUnits(a.place.file, b.place.file))) {
    if (served.get(claim) !== former) break;
    if (isWebAddress(place.file)) await loadPage(state, fileOf(state, place));
    else await loadFile(state, place);
  }
  if (former === undefined || served.get(claim) !== former) return;
  served.delete(claim);
  state.lists.replace(former.article, undefined);
  withdrawArticle(state, former.article.id);
};

const loadFile = async (
  state: StoreState,
  place: ArticlePlace,
  reading = readArticleFiles(place),
): Promise<FileOutcome> => {
  const read = await reading;
  if (read.contents.reasons?.[0] === ABSENT_REASON) return "gone";
  if ([read.contents, read.sidecar].some((part) => part?.reasons?.[0] === CHANGING_REASON)) return "changing";
  const file = fileOf(state, place);
  delete file.goneSince;
  const stamp = stampOfFiles(read);
  if (file.stamp === stamp && file.awaitedClaim === undefined) return "unchanged";
  file.stamp = stamp;
  delete file.awaitedClaim;
  const loaded = await loadArticle(place.file, read);
  return loaded.reasons === undefined
    ? serveArticle(state, file, loaded.value)
    : refuseFile(state, file, loaded.reasons.join("; "));
};

/** What is kept of a file that is in the same state as then. */
const recallFile = (state: StoreState, place: ArticlePlace): (() => Promise<FileOutcome>) | undefined => {
  const stamp = state.archive.isOpen() ? (stampOfFilesNow(place) ?? "") : "";
  const lasting = lastingStampOf(stamp, Date.now());
  if (stamp === "" || lasting === undefined) return undefined;
  const article = state.archive.recall(keyOf(place), lasting);
  if (article === undefined) return undefined;
  return () => {
    const file = fileOf(state, place);
    file.stamp = stamp;
    return serveArticle(state, file, article, true);
  };
};

const loadPage = async (state: StoreState, file: KnownFile): Promise<FileOutcome> => {
  delete file.awaitedClaim;
  const made = await file.make?.();
  if (made === undefined) return "gone";
  return made.reasons === undefined
    ? serveArticle(state, file, made.value)
    : refuseFile(state, file, made.reasons.join("; "));
};

const repairArticles = async (state: StoreState, contentKey: string): Promise<void> => {
  for (const { article, key } of [...state.served.values()]) {
    const file = state.files.get(key);
    if (file === undefined || contentKeyOf(article) !== contentKey) continue;
    file.stamp = undefined;
    if (isWebAddress(file.place.file)) await loadPage(state, file);
    else await loadFile(state, file.place);
  }
};

const offerPage = async (
  state: StoreState,
  address: string,
  stamp: string,
  make: NonNullable<KnownFile["make"]>,
): Promise<FileOutcome> => {
  const file = fileOf(state, { file: address });
  if (file.stamp === stamp && file.awaitedClaim === undefined && file.reason === undefined) return "unchanged";
  file.stamp = stamp;
  file.make = make;
  const kept = state.archive.recall(address, stamp);
  if (kept === undefined) return loadPage(state, file);
  delete file.awaitedClaim;
  return serveArticle(state, file, kept, true);
};

const withdrawPlace = async (state: StoreState, place: ArticlePlace): Promise<void> => {
  const key = keyOf(place);
  const claim = state.files.get(key)?.servedClaim;
  releaseFile(state, key);
  if (claim !== undefined && state.served.get(claim)?.key === key) await vacateClaim(state, claim);
};

/** Whether a file that is gone must be looked at once more before its article is withdrawn. */
const removeFile = async (state: StoreState, place: ArticlePlace, now: number): Promise<boolean> => {
  const { served, files } = state;
  const key = resolve(place.file);
  const file = files.get(key);
  if (file === undefined) return false;
  const claim =
    file.servedClaim !== undefined && served.get(file.servedClaim)?.key === key ? file.servedClaim : undefined;
  file.goneSince ??= now;
  if (claim !== undefined && now - file.goneSince < REMOVAL_GRACE_MS) return true;
  releaseFile(state, key);
  if (claim !== undefined) await vacateClaim(state, claim);
  return false;
};

const updateFiles = async (state: StoreState, places: readonly ArticlePlace[]): Promise<readonly ArticlePlace[]> => {
  const again: ArticlePlace[] = [];
  const gone: ArticlePlace[] = [];
  const now = Date.now();
  for (const place of places) {
    const found = await statArticleFiles(place);
    if (found === undefined) gone.push(place);
    else if (found.writtenMs <= now && now - found.writtenMs < MIN_QUIET_MS) again.push(place);
    else if ((await loadFile(state, place)) === "changing") again.push(place);
  }
  const yieldNow = createYielder();
  for (const place of gone) {
    if (await removeFile(state, place, now)) again.push(place);
    await yieldNow();
  }
  return again;
};

export const createArticleStore = (search: Search, report: StoreReport, archive = createArchive()): ArticleStore => {
  const state: StoreState = {
    search,
    archive,
    report,
    served: new Map(),
    lists: createArticleLists(),
    files: new Map(),
    waiting: new Set(),
  };
  const { served, files } = state;
  return {
    expect: async (count) => {
      if (served.size + count > MAX_ARTICLES_IN_MEMORY) await archive.open(false);
    },
    recall: (place) => recallFile(state, place),
    repair: (contentKey) => repairArticles(state, contentKey),
    forgetOthers: (knowsPages) =>
      archive.forgetOthers((name) => files.has(name) || (!knowsPages && isWebAddress(name))),
    load: (place, reading) => loadFile(state, place, reading),
    update: (places) => updateFiles(state, places),
    offer: (address, stamp, make) => offerPage(state, address, stamp, make),
    withdraw: (place) => withdrawPlace(state, place),
    refuse: (place, reason) => refuseFile(state, fileOf(state, place), reason),
    get: (id) => {
      const article = served.get(idClaimOf(id))?.article;
      return article?.id === id ? article : undefined;
    },
    articles: state.lists.all,
    withKey: state.lists.withKey,
    linked: state.lists.linked,
    refusals: () =>
      [...files.values()]
        .flatMap(({ place, reason }) => (reason === undefined ? [] : [{ file: place.file, reason }]))
        .sort((a, b) => compareCodeUnits(a.file, b.file)),
    places: () => [...files.values()].flatMap(({ place }) => (isWebAddress(place.file) ? [] : [place])),
    placeAt: (path) => files.get(resolve(path))?.place,
    isStale: async (place) => files.get(resolve(place.file))?.stamp !== (await statArticleFiles(place))?.stamp,
  };
};
