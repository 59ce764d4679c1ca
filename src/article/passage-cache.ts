import type { Span } from "../span.ts";
import type { Article } from "./article.ts";

/** Passages remembered at most, over all articles; then all are dropped at once. */
const MAX_CACHED_PASSAGES = 1_000;

/** A fact of a passage, which is known by its spans, computed once: many people are shown the same few passages. */
export type PassageCache<Fact> = (article: Article, spans: readonly Span[], make: () => Fact) => Fact;

export const createPassageCache = <Fact>(): PassageCache<Fact> => {
  let known = new WeakMap<Article, Map<string, Fact>>();
  let kept = 0;
  return (article, spans, make) => {
    if (kept >= MAX_CACHED_PASSAGES) [known, kept] = [new WeakMap(), 0];
    let facts = known.get(article);
    if (facts === undefined) {
      facts = new Map();
      known.set(article, facts);
    }
    let key = "";
    for (const { start, end } of spans) key += `${start} ${end} `;
    const found = facts.get(key);
    if (found !== undefined) return found;
    const made = make();
    facts.set(key, made);
    kept += 1;
    return made;
  };
};
