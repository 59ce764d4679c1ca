import { resolve } from "node:path";
import type { Article } from "../article/article.ts";
import { byPath, type Place } from "../article/folder.ts";
import { loadArticle, lookAt, type Reading, readPlace, stampOf } from "../article/load.ts";
import { ABSENT, CHANGING } from "../article/read.ts";
import type { Refusal } from "../library.ts";
import type { Search } from "../search/search.ts";

/** How long ago a file must have been written to before it is taken up, in milliseconds: a writer may pause between two writes. */
const STILL = 250;

/** How long a file must be gone before its article is withdrawn, in milliseconds: it may come back, or under another name. */
const GRACE = 1_000;

/** What became of a file: its article serves, it was refused, it is gone, it is as before, it must be read again later. */
export type Fate = "served" | "refused" | "gone" | "unchanged" | "changing";

export type Change = Readonly<{ id: string; what: "added" | "replaced" | "removed" }>;

/** Which file's article serves under which id. One call of `take` or `update` at a time. */
export type Shelf = Readonly<{
  /** Takes up a file as it is now; a `reading` of it may be at hand. */
  take: (place: Place, reading?: Promise<Reading>) => Promise<Fate>;
  /**
   * Takes up what became of these files, together, so that an id moves between them without a gap. Returns those that
   * must be looked at again: they are being written, or are gone only just now.
   */
  update: (places: readonly Place[]) => Promise<readonly Place[]>;
  /** Gives a file up that cannot be taken. */
  refuse: (place: Place, reason: string) => Fate;
  get: (id: string) => Article | undefined;
  articles: () => readonly Article[];
  refusals: () => readonly Refusal[];
  /** All files that were taken up or refused. */
  places: () => readonly Place[];
  /** Whether a file was written to since it was taken up. */
  isStale: (place: Place) => Promise<boolean>;
}>;

/** Ids that differ in case only would be one in a command, and in many file systems. */
type Claim = string;
const claimOf = (id: string): Claim => id.normalize("NFC").toLowerCase();

/** What is known of one file, by its absolute path. `serves`: the claim it wants to hold, and does unless it is gone. */
type Known = {
  readonly place: Place;
  stamp?: string;
  serves?: Claim;
  waitsFor?: Claim;
  reason?: string;
  goneSince?: number;
};

export const createShelf = (
  search: Search,
  report: Readonly<{ refused: (refusal: Refusal) => void; changed: (change: Change) => void }>,
): Shelf => {
  const served = new Map<Claim, Readonly<{ article: Article; key: string }>>();
  const files = new Map<string, Known>();
  let sorted: readonly Article[] | undefined;

  const knownOf = (place: Place): Known => {
    const key = resolve(place.file);
    const known = files.get(key) ?? { place };
    files.set(key, known);
    return known;
  };

  const refuse = (known: Known, reason: string): Fate => {
    if (known.reason !== reason) report.refused({ file: known.place.file, reason });
    known.reason = reason;
    return "refused";
  };

  const withdraw = (id: string): void => {
    search.remove(id);
    report.changed({ id, what: "removed" });
  };

  /** Makes an article serve. Until its index is whole, what served before serves on. */
  const serve = async (key: string, known: Known, article: Article): Promise<Fate> => {
    const claim = claimOf(article.id);
    const holder = served.get(claim);
    const rival = holder === undefined || holder.key === key ? undefined : files.get(holder.key);
    // A file that was renamed is not its own rival: the one that is gone has lost its claim.
    if (rival?.serves === claim && (await lookAt(rival.place)) !== undefined) {
      known.waitsFor = claim;
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
    const before = known.serves;
    known.serves = claim;
    delete known.reason;
    const same = holder?.article.id === article.id;
    if (holder !== undefined && !same) withdraw(holder.article.id);
    report.changed({ id: article.id, what: same ? "replaced" : "added" });
    if (before !== undefined && before !== claim) await vacate(before);
    return "served";
  };

  /** Ends what serves under a claim that its file gave up, unless a file that waits for it takes over. */
  const vacate = async (claim: Claim): Promise<void> => {
    const former = served.get(claim);
    const waiting = [...files.values()].filter(({ waitsFor }) => waitsFor === claim);
    for (const { place } of waiting.sort((a, b) => byPath(a.place.file, b.place.file))) {
      if (served.get(claim) === former) await take(place);
    }
    if (former === undefined || served.get(claim) !== former) return;
    served.delete(claim);
    sorted = undefined;
    withdraw(former.article.id);
  };

  const take = async (place: Place, reading = readPlace(place)): Promise<Fate> => {
    const read = await reading;
    const key = resolve(place.file);
    if (read.contents.reasons?.[0] === ABSENT) return "gone";
    if ([read.contents, read.sidecar].some((part) => part?.reasons?.[0] === CHANGING)) return "changing";
    const known = knownOf(place);
    delete known.goneSince;
    const stamp = stampOf(read);
    if (known.stamp === stamp && known.waitsFor === undefined) return "unchanged";
    known.stamp = stamp;
    delete known.waitsFor;
    const loaded = await loadArticle(place.file, read);
    return loaded.reasons === undefined ? serve(key, known, loaded.value) : refuse(known, loaded.reasons.join("; "));
  };

  /** Whether a file that is gone must be looked at once more before its article is withdrawn. */
  const forget = async (place: Place, now: number): Promise<boolean> => {
    const key = resolve(place.file);
    const known = files.get(key);
    if (known === undefined) return false;
    const claim = known.serves !== undefined && served.get(known.serves)?.key === key ? known.serves : undefined;
    known.goneSince ??= now;
    if (claim !== undefined && now - known.goneSince < GRACE) return true;
    files.delete(key);
    if (claim !== undefined) await vacate(claim);
    return false;
  };

  const update = async (places: readonly Place[]): Promise<readonly Place[]> => {
    const again: Place[] = [];
    const gone: Place[] = [];
    const now = Date.now();
    for (const place of places) {
      const look = await lookAt(place);
      if (look === undefined) gone.push(place);
      else if (look.written <= now && now - look.written < STILL) again.push(place);
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
      const article = served.get(claimOf(id))?.article;
      return article?.id === id ? article : undefined;
    },
    articles: () => {
      sorted ??= [...served.values()].map(({ article }) => article).sort((a, b) => byPath(a.id, b.id));
      return sorted;
    },
    refusals: () =>
      [...files.values()]
        .flatMap(({ place, reason }) => (reason === undefined ? [] : [{ file: place.file, reason }]))
        .sort((a, b) => byPath(a.file, b.file)),
    places: () => [...files.values()].map(({ place }) => place),
    isStale: async (place) => files.get(resolve(place.file))?.stamp !== (await lookAt(place))?.stamp,
  };
};
