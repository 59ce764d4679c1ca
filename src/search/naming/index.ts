/** Which article the words of a question name: by its subject, its title, its day, its author; and what all of them are called. */

export { articleDayOf } from "./article-day.ts";
export type { ArticleNaming } from "./article-naming.ts";
export { asksForNow, isNowWord } from "./asks-for-now.ts";
export { type FoundNames, findByName, type NameSearch } from "./find-by-name.ts";
export { findDays, type NamedDays } from "./find-days.ts";
export { createNameIndex, type NameIndex } from "./name-index.ts";
export { titlesWith } from "./names-with.ts";
export { namingWordsOf } from "./naming-words.ts";
export { parseNaming } from "./parse-naming.ts";
export { MAX_NEAREST_ARTICLES, resolveNaming } from "./resolve-naming.ts";
