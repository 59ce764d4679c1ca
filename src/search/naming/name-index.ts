/** What the articles are called: the words of their titles, authors and sources, with their days; a new one is added in place. */

import type { Metadata } from "../../article/index.ts";
import { fold, LANGUAGES } from "../../language/index.ts";
import { createYielder, nextTurn } from "../../yielding.ts";
import { letterSignature, withoutMarks } from "../index/index.ts";
import { articleDayOf } from "./article-day.ts";
import { prepareDays } from "./find-days.ts";
import { createSortedWords } from "./sorted-words.ts";

/** What an article is known by. All but the day is folded, with one space between words. */
export type ArticleNames = Readonly<{
  id: string;
  title: string;
  authors: string;
  source: string;
  /** The parts of its address's path, but the last. */
  section: string;
  day: string | undefined;
}>;

type NamedArticle = Pick<Metadata, "id" | "title" | "author" | "authors" | "source" | "url" | "date" | "language">;

/** A word of title, author, source, section or id, and the slots of the articles that have it; some of these may be empty by now. */
export type NameWord = Readonly<{ word: string; bare: string; signature: number; slots: readonly number[] }>;

/** Names that were not wanted yet are not read: `settle` does that, and the rest know only of what it has read. */
export type NameIndex = Readonly<{
  put: (article: NamedArticle) => void;
  remove: (id: string) => void;
  /** Reads all names that are new, without holding the event loop. */
  settle: () => Promise<void>;
  get: (id: string) => ArticleNames | undefined;
  count: () => number;
  /** The names in each slot, a small number; an empty one has none. */
  slots: () => readonly (ArticleNames | undefined)[];
  /** The day in each slot as a number, 20260312; 0 where none is known, below 0 where the slot is empty. */
  dayNumbers: () => readonly number[];
  wordOf: (word: string) => NameWord | undefined;
  /** The words that begin so. */
  eachWordWith: (prefix: string, take: (word: NameWord) => void) => void;
  eachWord: (take: (word: NameWord) => void) => void;
}>;

/** Slots of articles that are gone are swept when there are more of them than of the others, and than this. */
const MIN_EMPTY_SLOTS = 64;

/** So long a list is copied for one slot more: one that is pushed to has room for a dozen more, which most never need. */
const MAX_SHORT_SLOTS = 16;

export const EMPTY_SLOT_DAY = -1;

/** A day as a number that grows with it. */
export const dayNumberOf = (day: string | undefined): number =>
  day === undefined ? 0 : Number(day.replaceAll("-", ""));

/** Words as they are compared in names: folded, without marks. */
export const foldName = (text: string): string =>
  text
    .split(/[\s\p{P}\p{S}]+/u)
    .filter((part) => part !== "")
    .map((part) => fold(part))
    .join(" ");

/** "culture" of "https://news.example/culture/lighthouse-museum"; the last part is the article itself. */
const sectionOf = (url: string | undefined): string =>
  url === undefined || !URL.canParse(url) ? "" : foldName(new URL(url).pathname.split("/").slice(0, -1).join(" "));

const readNames = (article: NamedArticle): ArticleNames => ({
  id: article.id,
  title: foldName(article.title),
  authors: foldName([...(article.authors ?? []), article.author ?? ""].join(" ")),
  source: foldName(article.source ?? ""),
  section: sectionOf(article.url),
  day: articleDayOf(article),
});

const wordsOf = ({ id, title, authors, source, section }: ArticleNames): ReadonlySet<string> =>
  new Set(`${title} ${authors} ${source} ${section} ${foldName(id)}`.split(" ").filter((word) => word !== ""));

/** Slots and words, for as long as they are not swept. */
const createNameTable = () => {
  type Growing = Omit<NameWord, "slots"> & { slots: number[] };
  const slots: (ArticleNames | undefined)[] = [];
  const dayNumbers: number[] = [];
  const slotOf = new Map<string, number>();
  const words = new Map<string, Growing>();
  const sorted = createSortedWords<Growing>();
  return {
    slots,
    dayNumbers,
    slotOf,
    words,
    sorted,
    take: (names: ArticleNames): void => {
      const slot = slots.push(names) - 1;
      slotOf.set(names.id, slot);
      dayNumbers.push(dayNumberOf(names.day));
      for (const word of wordsOf(names)) {
        const known = words.get(word);
        if (known !== undefined) {
          if (known.slots.length < MAX_SHORT_SLOTS) known.slots = known.slots.concat(slot);
          else known.slots.push(slot);
          continue;
        }
        const bare = withoutMarks(word);
        const entry = { word, bare, signature: letterSignature(bare), slots: [slot] };
        words.set(word, entry);
        sorted.add(entry);
      }
    },
    drop: (id: string): void => {
      const slot = slotOf.get(id);
      if (slot === undefined) return;
      slotOf.delete(id);
      slots[slot] = undefined;
      dayNumbers[slot] = EMPTY_SLOT_DAY;
    },
  };
};

export const createNameIndex = (): NameIndex => {
  const pending = new Map<string, NamedArticle>();
  let table = createNameTable();
  let settling: Promise<void> | undefined;

  const readPending = async (): Promise<void> => {
    const yieldNow = createYielder();
    for (const [id, article] of pending) {
      pending.delete(id);
      table.drop(id);
      table.take(readNames(article));
      await yieldNow();
    }
  };

  /** Whatever changes meanwhile is read by the next one who wants it. */
  const sweep = async (): Promise<void> => {
    const yieldNow = createYielder();
    const fresh = createNameTable();
    const { slots } = table;
    for (const names of slots) {
      if (names !== undefined) fresh.take(names);
      await yieldNow();
    }
    for (const id of fresh.slotOf.keys()) if (!table.slotOf.has(id)) fresh.drop(id);
    table = fresh;
  };

  let isPrepared = false;
  const prepare = async (): Promise<void> => {
    isPrepared = true;
    for (const { code, dayWords } of LANGUAGES) {
      if (dayWords === undefined) continue;
      prepareDays(code);
      await nextTurn();
    }
  };

  const settle = async (): Promise<void> => {
    if (!isPrepared) await prepare();
    await readPending();
    const empty = table.slots.length - table.slotOf.size;
    if (empty > MIN_EMPTY_SLOTS && empty > table.slotOf.size) await sweep();
  };

  return {
    put: (article) => {
      pending.set(article.id, article);
    },
    remove: (id) => {
      pending.delete(id);
      table.drop(id);
    },
    settle: async () => {
      while (pending.size > 0 || settling !== undefined) {
        settling ??= settle().finally(() => {
          settling = undefined;
        });
        await settling;
      }
    },
    get: (id) => table.slots[table.slotOf.get(id) ?? -1],
    count: () => table.slotOf.size,
    slots: () => table.slots,
    dayNumbers: () => table.dayNumbers,
    wordOf: (word) => table.words.get(word),
    eachWordWith: (prefix, take) => table.sorted.eachWith(prefix, take),
    eachWord: (take) => table.sorted.each(take),
  };
};
