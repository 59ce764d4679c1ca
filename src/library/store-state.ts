/** What a store knows of files and addresses, and what it keeps of their articles. */

import { resolve } from "node:path";
import {
  type Article,
  type ArticlePlace,
  lastingStampOf,
  statArticleFiles,
  type ValueOrReasons,
} from "../article/index.ts";
import { type Archive, MAX_ARTICLES_IN_MEMORY } from "../search/archive/index.ts";
import type { Search } from "../search/index.ts";
import { isWebAddress } from "../web-address.ts";
import type { ArticleLists } from "./article-lists.ts";
import type { FileRefusal } from "./library.ts";

/** What became of a file: its article serves, it was refused, it is gone, it is as before, it must be read again later. */
export type FileOutcome = "served" | "refused" | "gone" | "unchanged" | "changing";

/** What becomes of an article. */
export type ArticleChange = Readonly<{ id: string; what: "added" | "replaced" | "removed" }>;

/** Ids that differ in case only would be one in a command, and in many file systems. */
export type IdClaim = string;
export const idClaimOf = (id: string): IdClaim => id.normalize("NFC").toLowerCase();

/**
 * What is known of one file. `key`: its absolute path, the same string wherever it is kept. `servedClaim`: the claim it wants to hold, and
 * does unless it is gone.
 */
export type KnownFile = {
  readonly key: string;
  readonly place: ArticlePlace;
  stamp: string | undefined;
  servedClaim: IdClaim | undefined;
  awaitedClaim?: IdClaim;
  reason?: string;
  goneSince?: number;
  /** Of an address: makes its article of what is kept. */
  make?: () => Promise<ValueOrReasons<Article>>;
};

/** By what a file or an address is known; the very string where that is an absolute path. */
export const keyOf = ({ file }: ArticlePlace): string => {
  if (isWebAddress(file)) return file;
  const key = resolve(file);
  return key === file ? file : key;
};

/** In which state its file is kept; one that was written to just now is read again by the next process. */
const keptStampOf = ({ place, stamp = "" }: KnownFile): string =>
  isWebAddress(place.file) ? stamp : (lastingStampOf(stamp, Date.now()) ?? "");

/** A page is there until it is withdrawn. */
export const isThere = async (place: ArticlePlace): Promise<boolean> =>
  isWebAddress(place.file) || (await statArticleFiles(place)) !== undefined;

/** Told of what becomes of files. */
export type StoreReport = Readonly<{
  refused: (refusal: FileRefusal) => void;
  changed: (change: ArticleChange) => void;
}>;

export type StoreState = {
  readonly search: Search;
  readonly archive: Archive;
  readonly report: StoreReport;
  readonly served: Map<IdClaim, Readonly<{ article: Article; key: string }>>;
  readonly files: Map<string, KnownFile>;
  /** Of these all that wait for a claim, and some that did. */
  readonly waiting: Set<KnownFile>;
  /** The same articles. */
  readonly lists: ArticleLists;
};

export const fileOf = ({ files }: StoreState, place: ArticlePlace): KnownFile => {
  const key = keyOf(place);
  const known = files.get(key);
  if (known !== undefined) return known;
  const file: KnownFile = { key, place, stamp: undefined, servedClaim: undefined };
  files.set(key, file);
  return file;
};

/** The article of a file that serves. */
export const servedOf = ({ served }: StoreState, key: string, claim: IdClaim | undefined): Article | undefined => {
  const holder = claim === undefined ? undefined : served.get(claim);
  return holder?.key === key ? holder.article : undefined;
};

/** An article whose words are kept in the archive, once there are many. */
export const keepArticle = async (state: StoreState, file: KnownFile, whole: Article): Promise<Article> => {
  const { archive, served } = state;
  const { key } = file;
  if (served.size >= MAX_ARTICLES_IN_MEMORY && !served.has(idClaimOf(whole.id))) await archive.open(true);
  return archive.keep(key, keptStampOf(file), whole, servedOf(state, key, file.servedClaim));
};

/** A file is known no more, and nothing is kept of it. */
export const releaseFile = (state: StoreState, key: string): void => {
  const file = state.files.get(key);
  state.archive.release(key, servedOf(state, key, file?.servedClaim));
  if (file !== undefined) state.waiting.delete(file);
  state.files.delete(key);
};

/** A file whose article does not serve, told once for each reason. */
export const refuseFile = ({ report }: StoreState, file: KnownFile, reason: string): FileOutcome => {
  if (file.reason !== reason) report.refused({ file: file.place.file, reason });
  file.reason = reason;
  return "refused";
};

/** An article serves no more. */
export const withdrawArticle = ({ search, report }: StoreState, id: string): void => {
  search.remove(id);
  report.changed({ id, what: "removed" });
};
