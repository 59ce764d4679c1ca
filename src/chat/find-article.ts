/** Which article a person means by some words. */

import type { Article } from "../article/index.ts";
import { fold } from "../language/index.ts";
import type { LibraryView } from "../library/index.ts";

/** What a person may mean by the words with which they name an article. */
export type ArticleMatch =
  | Readonly<{ kind: "one"; article: Article }>
  /** The first of them, and how many there are. */
  | Readonly<{ kind: "several"; articles: readonly Article[]; total: number }>
  | Readonly<{ kind: "none"; near: readonly Article[] }>;

/** How many are named when it is not clear which is meant. */
const MAX_NAMED_ARTICLES = 5;
/** Share of pairs of letters in common from which a mistyped name is taken for near. */
const MIN_LIKENESS = 0.4;

const normalizeName = (text: string): string =>
  text
    .split(/[\s\p{P}]+/u)
    .filter((part) => part !== "")
    .map((part) => fold(part))
    .join(" ");

const letterPairsOf = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) found.add(text.slice(at, at + 2));
  return found;
};

/** Dice's coefficient over pairs of letters: 1 for the same text, 0 for nothing in common. */
export const diceCoefficient = (one: string, other: string): number => {
  const a = letterPairsOf(one);
  const b = letterPairsOf(other);
  if (a.size + b.size === 0) return one === other ? 1 : 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size);
};

/** The `most` that are most alike, best first; none of them is like it when the list is empty. */
export const findNearest = <T>(said: string, all: readonly T[], name: (one: T) => string, most: number): readonly T[] =>
  all
    .map((one) => ({ one, like: diceCoefficient(said, name(one)) }))
    .filter(({ like }) => like >= MIN_LIKENESS)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ one }) => one);

/** Which article the words name: its id, else its id or title in other letters, else the only one that has them all. */
export const findArticle = async (
  said: string,
  { get, search }: Pick<LibraryView, "get" | "search">,
  today: string,
): Promise<ArticleMatch> => {
  const exact = get(said);
  if (exact) return { kind: "one", article: exact };
  const words = normalizeName(said);
  if (words === "") return { kind: "none", near: [] };
  const { ids, total, isWhole } = await search.byName({ typed: said, today, limit: MAX_NAMED_ARTICLES });
  const found = ids.flatMap((id) => get(id) ?? []);
  const same = found.filter(({ id, title }) => normalizeName(id) === words || normalizeName(title) === words);
  const meant = same.length > 0 ? same : isWhole ? found : [];
  const [first, ...others] = meant;
  if (first === undefined) return { kind: "none", near: found };
  if (others.length === 0) return { kind: "one", article: first };
  return { kind: "several", articles: meant, total: same.length > 0 ? same.length : total };
};
