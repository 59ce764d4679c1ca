/** Articles: a file's text, its blocks, paragraphs and sentences, as ranges of one text. */

export type { Article, Block, BlockKind } from "./article.ts";
export { type ArticlePlace, compareCodeUnits, isHiddenFile, listFolder, sidecarPathOf } from "./article-folder.ts";
export { articleKeyOf } from "./article-key.ts";
export { ARTICLE_EXTENSIONS, formatOf } from "./formats/formats.ts";
export { isQuestionSentence } from "./is-question-sentence.ts";
export {
  type ArticleFiles,
  loadArticle,
  readArticleFiles,
  stampOfFiles,
  statArticleFiles,
  validateArticleFile,
} from "./load-article.ts";
export { blockAt, quotableBlockOf, sentenceAt, sentencesIn } from "./locate.ts";
export { createPassageCache } from "./passage-cache.ts";
export { ABSENT_REASON, CHANGING_REASON, fileFaultOf, isWithinFolder } from "./read-file-contents.ts";
