/** The form in which two quotations of the same words are equal, and where an article has words in it. */

export { joinBrokenWords, splitAtHyphenated } from "./broken-words.ts";
export { findCutPercent, isCutPercent, plainWordsOf } from "./cut-percent.ts";
export { findPlaces, foldArticle, isBlockQuote } from "./fold-article.ts";
export { foldForm } from "./fold-form.ts";
export { growToWholeWords, isWordChar } from "./word-boundaries.ts";
export {
  articleWordKeysOf,
  findArticlesWithKeys,
  hasAllKeys,
  readWordKeys,
  tellingKeysOf,
  wordKeysOf,
} from "./word-keys.ts";
