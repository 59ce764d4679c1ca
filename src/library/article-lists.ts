/** The articles that serve: in order, by their keys, and by the pages they are of. A change costs no look at all the others. */

import { type Article, articleKeyOf } from "../article/index.ts";
import { createGroups } from "../search/index.ts";
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
/** Changes that are put in order together: of many articles a share of them, as all are copied each time. */
const MAX_CHANGES = 1_000;
const MAX_CHANGED_SHARE = 1 / 8;

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

/** As a number: a hundred thousand of them are no strings then. */
const keyNumberOf = (key: string): number => Number.parseInt(key.slice(0, KEY_DIGITS), 16);
const addressOf = ({ url }: Article): string | undefined => (url === undefined ? undefined : bareAddress(url));

export const createArticleLists = (articles: readonly Article[] = []): ArticleLists => {
  const byKey = createGroups<number, Article>();
  const byAddress = createGroups<string, Article>();
  let sorted: readonly Article[] = [];
  let changed = new Map<string, Article | undefined>();

  const settle = (): void => {
    if (changed.size === 0) return;
    sorted = applyChanges(sorted, changed);
    changed = new Map();
  };
  const replace: ArticleLists["replace"] = (before, after) => {
    if (before !== undefined) {
      byKey.remove(keyNumberOf(articleKeyOf(before)), before);
      const address = addressOf(before);
      if (address !== undefined) byAddress.remove(address, before);
      changed.set(before.id, undefined);
    }
    if (after !== undefined) {
      byKey.add(keyNumberOf(articleKeyOf(after)), after);
      const address = addressOf(after);
      if (address !== undefined) byAddress.add(address, after);
      changed.set(after.id, after);
    }
    if (changed.size >= Math.max(MAX_CHANGES, sorted.length * MAX_CHANGED_SHARE)) settle();
  };
  for (const article of articles) replace(undefined, article);

  return {
    replace,
    all: () => {
      settle();
      return sorted;
    },
    withKey: (key) => byKey.of(keyNumberOf(key)),
    linked: (address) => {
      const bare = bareAddress(address);
      return bare === undefined ? [] : byAddress.of(bare);
    },
  };
};
