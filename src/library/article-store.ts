import { resolve } from "node:path";
import type { Article } from "../article/article.ts";
import { type ArticlePlace, compareCodeUnits } from "../article/article-folder.ts";
import {
  type ArticleFiles,
  loadArticle,
  readArticleFiles,
  stampOfFiles,
  statArticleFiles,
} from "../article/load-article.ts";
import { ABSENT_REASON, CHANGING_REASON } from "../article/read-file-contents.ts";
import type { Search } from "../search/search.ts";
import type { FileRefusal } from "./library.ts";

/** How long ago a file must have been written to before it is taken up, in milliseconds: a writer may pause between two writes. */
const MIN_QUIET_MS = 250;

/** How long a file must be gone before its article is withdrawn, in milliseconds: it may come back, or under another name. */
const REMOVAL_GRACE_MS = 1_000;

/** What became of a file: its article serves, it was refused, it is gone, it is as before, it must be read again later. */
export type FileOutcome = "served" | "refused" | "gone" | "unchanged" | "changing";

export type ArticleChange = Readonly<{ id: string; what: "added" | "replaced" | "removed" }>;

/** Which file's article serves under which id. One call of `take` or `update` at a time. */
export type ArticleStore = Readonly<{
  /** Takes up a file as it is now; a `reading` of it may be at hand. */
  take: (place: ArticlePlace, reading?: Promise<ArticleFiles>) => Promise<FileOutcome>;
  /**
   * Takes up what became of these files, together, so that an id moves between them without a gap. Returns those that
   * must be looked at again: they are being written, or are gone only just now.
   */
  update: (places: readonly ArticlePlace[]) => Promise<readonly ArticlePlace[]>;
  /** Gives a file up that cannot be taken. */
  refuse: (place: ArticlePlace, reason: string) => FileOutcome;
  get: (id: string) => Article | undefined;
  articles: () => readonly Article[];
  refusals: () => readonly FileRefusal[];
  /** All files that were taken up or refused. */
  places: () => readonly ArticlePlace[];
  /** Whether a file was written to since it was taken up. */
  isStale: (place: ArticlePlace) => Promise<boolean>;
}>;

/** Ids that differ in case only would be one in a command, and in many file systems. */
type IdClaim = string;
const idClaimOf = (id: string): IdClaim => id.normalize("NFC").toLowerCase();

/** What is known of one file, by its absolute path. `serves`: the claim it wants to hold, and does unless it is gone. */
type KnownFile = {
  readonly place: ArticlePlace;
  stamp?: string;
  servedClaim?: IdClaim;
  awaitedClaim?: IdClaim;
  reason?: string;
  goneSince?: number;
};

export const createArticleStore = (
  search: Search,
  report: Readonly<{ refused: (refusal: FileRefusal) => void; changed: (change: ArticleChange) => void }>,
): ArticleStore => {
  const served = new Map<IdClaim, Readonly<{ article: Article; key: string }>>();
  const files = new Map<string, KnownFile>();
  let sorted: readonly Article[] | undefined;

  const knownOf = (place: ArticlePlace): KnownFile => {
    const key = resolve(place.file);
    const known = files.get(key) ?? { place };
    files.set(key, known);
    return known;
  };

  const refuse = (known: KnownFile, reason: string): FileOutcome => {
    if (known.reason !== reason) report.refused({ file: known.place.file, reason });
    known.reason = reason;
    return "refused";
  };

  const withdraw = (id: string): void => {
    search.remove(id);
    report.changed({ id, what: "removed" });
  };

  /** Makes an article serve. Until its index is whole, what served before serves on. */
  const serve = async (key: string, known: KnownFile, article: Article): Promise<FileOutcome> => {
    const claim = idClaimOf(article.id);
    const holder = served.get(claim);
    const rival = holder === undefined || holder.key === key ? undefined : files.get(holder.key);
    // A file that was renamed is not its own rival: the one that is gone has lost its claim.
    if (rival?.servedClaim === claim && (await statArticleFiles(rival.place)) !== undefined) {
      known.awaitedClaim = claim;
      return refuse(known, `has the same id as ${rival.place.file}: ${article.id}`);
    }
    try {
      await search.add(article);
    } catch (error) {
      // A fault of the index with one article must not take the others down.
      return refuse(known, `could not be indexed (${error instanceof Error ? error.message : String(error)})`);
    }
    served.set(claim, { article, key });
    sorted = undefined;
    const before = known.servedClaim;
    known.servedClaim = claim;
    delete known.reason;
    const same = holder?.article.id === article.id;
    if (holder !== undefined && !same) withdraw(holder.article.id);
    report.changed({ id: article.id, what: same ? "replaced" : "added" });
    if (before !== undefined && before !== claim) await vacate(before);
    return "served";
  };

  /** Ends what serves under a claim that its file gave up, unless a file that waits for it takes over. */
  const vacate = async (claim: IdClaim): Promise<void> => {
    const former = served.get(claim);
    const waiting = [...files.values()].filter(({ awaitedClaim: waitsFor }) => waitsFor === claim);
    for (const { place } of waiting.sort((a, b) => compareCodeUnits(a.place.file, b.place.file))) {
      if (served.get(claim) === former) await take(place);
    }
    if (former === undefined || served.get(claim) !== former) return;
    served.delete(claim);
    sorted = undefined;
    withdraw(former.article.id);
  };

  const take = async (place: ArticlePlace, reading = readArticleFiles(place)): Promise<FileOutcome> => {
    const read = await reading;
    const key = resolve(place.file);
    if (read.contents.reasons?.[0] === ABSENT_REASON) return "gone";
    if ([read.contents, read.sidecar].some((part) => part?.reasons?.[0] === CHANGING_REASON)) return "changing";
    const known = knownOf(place);
    delete known.goneSince;
    const stamp = stampOfFiles(read);
    if (known.stamp === stamp && known.awaitedClaim === undefined) return "unchanged";
    known.stamp = stamp;
    delete known.awaitedClaim;
    const loaded = await loadArticle(place.file, read);
    return loaded.reasons === undefined ? serve(key, known, loaded.value) : refuse(known, loaded.reasons.join("; "));
  };

  /** Whether a file that is gone must be looked at once more before its article is withdrawn. */
  const forget = async (place: ArticlePlace, now: number): Promise<boolean> => {
    const key = resolve(place.file);
    const known = files.get(key);
    if (known === undefined) return false;
    const claim =
      known.servedClaim !== undefined && served.get(known.servedClaim)?.key === key ? known.servedClaim : undefined;
    known.goneSince ??= now;
    if (claim !== undefined && now - known.goneSince < REMOVAL_GRACE_MS) return true;
    files.delete(key);
    if (claim !== undefined) await vacate(claim);
    return false;
  };

  const update = async (places: readonly ArticlePlace[]): Promise<readonly ArticlePlace[]> => {
    const again: ArticlePlace[] = [];
    const gone: ArticlePlace[] = [];
    const now = Date.now();
    for (const place of places) {
      const look = await statArticleFiles(place);
      if (look === undefined) gone.push(place);
      else if (look.written <= now && now - look.written < MIN_QUIET_MS) again.push(place);
      else if ((await take(place)) === "changing") again.push(place);
    }
    for (const place of gone) if (await forget(place, now)) again.push(place);
    return again;
  };

  return {
    take,
    update,
    refuse: (place, reason) => refuse(knownOf(place), reason),
    get: (id) => {
      const article = served.get(idClaimOf(id))?.article;
      return article?.id === id ? article : undefined;
    },
    articles: () => {
      sorted ??= [...served.values()].map(({ article }) => article).sort((a, b) => compareCodeUnits(a.id, b.id));
      return sorted;
    },
    refusals: () =>
      [...files.values()]
        .flatMap(({ place, reason }) => (reason === undefined ? [] : [{ file: place.file, reason }]))
        .sort((a, b) => compareCodeUnits(a.file, b.file)),
    places: () => [...files.values()].map(({ place }) => place),
    isStale: async (place) => files.get(resolve(place.file))?.stamp !== (await statArticleFiles(place))?.stamp,
  };
};
