/** Search: a question to a library, answered with ranked sentences and how sure that is. */

export { createSearch } from "./create-search.ts";
export type { NamedInQuestion } from "./find-named-articles.ts";
export { foundArticle } from "./found-article.ts";
export { createGroups } from "./groups.ts";
export { DEFAULT_INDEX_BYTES } from "./index-cache.ts";
export type { FoundBy } from "./rank/index.ts";
export type { Search, SearchResult, SentenceCandidate } from "./search.ts";
