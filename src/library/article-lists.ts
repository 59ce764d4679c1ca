/** The articles that serve: in order, by their keys, and by the pages they are of. A change costs no look at all the others. */

import { type Article, articleKeyOf } from "../article/index.ts";
import { bareAddress } from "../web-address.ts";

export type ArticleLists = Readonly<{
  /** One is there no more, another is; with the same id it takes its place. */
  replace: (before: Article | undefined, after: Article | undefined) => void;
  /** All, in the order of their ids; the same list until something changes. */
  all: () => readonly Article[];
  /** Those whose key (`articleKeyOf`) begins with the same seven digits. */
  withKey: (key: string) => readonly Article[];
  /** Those that are of this page, whoever shared it and how (`bareAddress`). */
  linked: (address: string) => readonly Article[];
}>;

const KEY_DIGITS = 7;
/** Changes that are put in order together. */
const MAX_CHANGES = 1_000;

/** Some articles for each of some names. */
const createGroups = () => {
  const groups = new Map<string, readonly Article[]>();
  const none: readonly Article[] = [];
  const of = (name: string | undefined): readonly Article[] => (name === undefined ? none : (groups.get(name) ?? none));
  return {
    of,
    add: (name: string | undefined, article: Article): void => {
      const others = of(name);
      // A list that is spread has room for a dozen more, which most never need.
      if (name !== undefined) groups.set(name, others.length === 0 ? [article] : [...others, article]);
    },
    remove: (name: string | undefined, article: Article): void => {
      if (name === undefined) return;
      const others = of(name).filter((other) => other !== article);
      if (others.length > 0) groups.set(name, others);
      else groups.delete(name);
    },
  };
};

/** Articles in order, and what changed: the new one of each id, if there is one. */
const applyChanges = (
  sorted: readonly Article[],
  changed: ReadonlyMap<string, Article | undefined>,
): readonly Article[] => {
  // By code units, as ids are compared everywhere.
  const ids = [...changed.keys()].sort();
  const merged: Article[] = [];
  let at = 0;
  for (const id of ids) {
    for (; at < sorted.length && sorted[at]!.id < id; at += 1) merged.push(sorted[at]!);
    if (sorted[at]?.id === id) at += 1;
    const article = changed.get(id);
    if (article !== undefined) merged.push(article);
  }
  for (; at < sorted.length; at += 1) merged.push(sorted[at]!);
  return merged;
};

const keyOf = (article: Article): string => articleKeyOf(article).slice(0, KEY_DIGITS);
const addressOf = ({ url }: Article): string | undefined => (url === undefined ? undefined : bareAddress(url));

export const createArticleLists = (articles: readonly Article[] = []): ArticleLists => {
  const byKey = createGroups();
  const byAddress = createGroups();
  let sorted: readonly Article[] = [];
  let changed = new Map<string, Article | undefined>();

  const settle = (): void => {
    if (changed.size === 0) return;
    sorted = applyChanges(sorted, changed);
    changed = new Map();
  };
  const replace: ArticleLists["replace"] = (before, after) => {
    if (before !== undefined) {
      byKey.remove(keyOf(before), before);
      byAddress.remove(addressOf(before), before);
      changed.set(before.id, undefined);
    }
    if (after !== undefined) {
      byKey.add(keyOf(after), after);
      byAddress.add(addressOf(after), after);
      changed.set(after.id, after);
    }
    if (changed.size >= MAX_CHANGES) settle();
  };
  for (const article of articles) replace(undefined, article);

  return {
    replace,
    all: () => {
      settle();
      return sorted;
    },
    withKey: (key) => byKey.of(key.slice(0, KEY_DIGITS)),
    linked: (address) => byAddress.of(bareAddress(address)),
  };
};
