/** An article's words and letter n-grams, turned into postings. */

export { type ArticleIndex, surfaceFormOf } from "./article-index.ts";
export { bitCount } from "./bit-count.js";
export { ARTICLE_BM25, idf, PARAGRAPH_BM25, SENTENCE_BM25, saturate } from "./bm25.ts";
export { charNgrams } from "./char-ngrams.ts";
export { editDistance } from "./edit-distance.js";
export { indexArticle } from "./index-article.ts";
export { indexBytes } from "./index-bytes.ts";
export { joinIndexes } from "./join-indexes.ts";
export { isNear, letterSignature, readTyped, withoutMarks } from "./near-words.js";
export { documentFrequency, type Postings } from "./postings.ts";
export { SHAPE } from "./token-shape.ts";
export { unquotedStems } from "./unquoted-stems.ts";
export {
  createVocabulary,
  findLikelyRespellings,
  findRespellings,
  MAX_REPAIRED_STEMS,
  type Respelling,
  type Vocabulary,
} from "./vocabulary.ts";
export { WORD_CLASS, wordClassifierOf } from "./word-classes.ts";
