import type { Excerpt } from "./excerpt.ts";

/**
 * The excerpt that a reply answers with: what is shown beside it, as the line that introduces a list, may come first, and so do
 * the passages around it in a context. Of several articles it is the first one's.
 */
export const bestExcerpt = ([first, ...others]: readonly [Excerpt, ...Excerpt[]]): Excerpt =>
  others.reduce(
    (found, excerpt) => (excerpt.article === first.article && excerpt.score > found.score ? excerpt : found),
    first,
  );
