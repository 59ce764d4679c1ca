/** Which articles some words of a question name: by day, author, source and title, else by what their text has most of. */

import { type DayRange, daysBetween, isWithin } from "../../calendar-day.ts";
import type { Word } from "../../language/index.ts";
import type { ArticleNaming } from "./article-naming.ts";
import { type ArticleNames, foldName, type NameIndex } from "./name-index.ts";
import { filterNames, namesWithAll, type Pool, titlesWith } from "./names-with.ts";

/** The ids of the articles that are meant, the newest first; or that there is none, and those that come nearest. */
export type NamedArticles =
  | Readonly<{ articles: readonly [string, ...string[]]; absent?: never }>
  | Readonly<{ articles?: never; absent: Readonly<{ nearest: readonly string[] }> }>;

export type NamingSource = Readonly<{
  names: NameIndex;
  /** The only ones that can be meant; all when absent. */
  among: ReadonlySet<string> | undefined;
  /** The words of a text as the language of the naming has them. */
  words: (text: string) => readonly Word[];
  /** Of some articles, or of all, those whose text is about some words, best first. */
  aboutWords: (words: readonly Word[], among: ReadonlySet<string> | undefined) => Promise<readonly string[]>;
}>;

/** Articles that are asked because one of them is meant. */
const MAX_NAMED_ARTICLES = 20;
export const MAX_NEAREST_ARTICLES = 3;
/** A title names its subject when it has so much of the weight of the words, and so much of what the best one has. */
const MIN_TITLE_SHARE = 0.5;
const MIN_SHARE_OF_BEST_TITLE = 0.75;

/** How far a day is from a range, in days. */
const distanceTo = (day: string | undefined, { from, to }: DayRange): number => {
  if (day === undefined) return Number.POSITIVE_INFINITY;
  return day < from ? daysBetween(day, from) : day > to ? daysBetween(to, day) : 0;
};

/** The articles whose title has most of some words, by the weight of those that few titles have. */
const byTitle = ({ names, words }: NamingSource, topic: readonly Word[], pool: Pool): readonly string[] => {
  const shares = new Map<string, number>();
  let total = 0;
  for (const word of topic) {
    const ids = titlesWith(names, word, words);
    const weight = Math.log(1 + names.count() / Math.max(1, ids.size));
    total += weight;
    for (const id of ids) if (pool === undefined || pool.has(id)) shares.set(id, (shares.get(id) ?? 0) + weight);
  }
  const best = Math.max(0, ...shares.values());
  if (best < total * MIN_TITLE_SHARE) return [];
  return [...shares].filter(([, share]) => share >= best * MIN_SHARE_OF_BEST_TITLE).map(([id]) => id);
};

const newestFirst = (names: NameIndex, ids: readonly string[]): readonly string[] =>
  [...ids].sort((a, b) => (names.get(b)?.day ?? "").localeCompare(names.get(a)?.day ?? ""));

const toNamed = (naming: ArticleNaming, names: NameIndex, ids: readonly string[]): NamedArticles => {
  const [first, ...others] = newestFirst(names, ids);
  if (first === undefined) return { absent: { nearest: [] } };
  return { articles: naming.newest ? [first] : [first, ...others.slice(0, MAX_NAMED_ARTICLES - 1)] };
};

/** What the words say of author and source, and which of them say what the article is about. */
const readPerson = (
  { by, labels, about, title }: ArticleNaming,
  names: NameIndex,
  pool: Pool,
): Readonly<{ pool: Pool; topic: string; isAbsent: boolean }> => {
  let [inPool, topic, isAbsent] = [pool, about, false];
  if (by !== undefined) {
    const found = namesWithAll(names, inPool, foldName(by.name), ({ authors, source }) => [authors, source]);
    if (found.size > 0) inPool = found;
    else if (by.mayBeSubject) topic = `${topic} ${by.name}`;
    else isAbsent = true;
  }
  if (labels !== "") {
    const isFrom = ({ authors, source, section }: ArticleNames) => [authors, source, section];
    const found = namesWithAll(names, inPool, foldName(labels), isFrom);
    if (found.size > 0) inPool = found;
    else topic = `${labels} ${topic}`;
  }
  if (title !== undefined) {
    const said = foldName(title);
    const found = namesWithAll(names, inPool, said, (one) => (one.title.includes(said) ? [one.title] : []));
    if (found.size > 0) inPool = found;
    else topic = `${title} ${topic}`;
  }
  return { pool: inPool, topic: topic.trim(), isAbsent };
};

/** Whether there is no such article is said only of what surely names one. */
const isSure = ({ isAside, days, by, title }: ArticleNaming): boolean =>
  isAside || days !== undefined || title !== undefined || by?.mayBeSubject === false;

const resolveWithin = async (naming: ArticleNaming, source: NamingSource, days: Pool): Promise<NamedArticles> => {
  const { names, words, aboutWords } = source;
  const { pool, topic, isAbsent } = readPerson(naming, names, days);
  const absent = { absent: { nearest: [] } };
  if (isAbsent) return absent;
  const content = words(topic).filter(({ stop }) => !stop);
  if (content.length === 0)
    return pool === undefined && !naming.newest
      ? absent
      : toNamed(naming, names, [...(pool ?? filterNames(names, undefined, () => true))]);
  const titled = byTitle(source, content, pool);
  if (titled.length > 0) return toNamed(naming, names, titled);
  // "Who wrote the story about Peter Rabbit?" need not name an article.
  return isSure(naming) ? toNamed(naming, names, await aboutWords(content, pool)) : absent;
};

/** The articles that are meant; undefined where the words hardly name any, and the question is one like others. */
export const resolveNaming = async (
  naming: ArticleNaming,
  source: NamingSource,
): Promise<NamedArticles | undefined> => {
  const { names, among } = source;
  const { days } = naming;
  const pool = days ? filterNames(names, among, ({ day }) => day !== undefined && isWithin(day, days)) : among;
  const found = pool?.size === 0 ? { absent: { nearest: [] } } : await resolveWithin(naming, source, pool);
  if (found.absent === undefined) return found;
  if (!isSure(naming)) return undefined;
  const others = days && (await resolveWithin({ ...naming, newest: false }, source, among)).articles;
  const nearest = [...(others ?? [])]
    .sort((a, b) => distanceTo(names.get(a)?.day, days!) - distanceTo(names.get(b)?.day, days!))
    .slice(0, MAX_NEAREST_ARTICLES);
  return { absent: { nearest } };
};
