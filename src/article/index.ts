/** Articles: a file's text, its blocks, paragraphs and sentences, as ranges of one text. */

export type { Article, Block, BlockKind, Metadata, Sentence } from "./article.ts";
export { type ArticlePlace, compareCodeUnits, isHiddenFile, listFolder, sidecarPathOf } from "./article-folder.ts";
export { articleKeyOf } from "./article-key.ts";
export { computeVersion } from "./compute-version.ts";
export type { DocumentHints, FormatContents, MarkedParagraph } from "./formats/format.ts";
export { ARTICLE_EXTENSION_WORDS, formatOf, NO_ARTICLE_REASON } from "./formats/formats.ts";
export { isQuestionSentence } from "./is-question-sentence.ts";
export {
  type ArticleFiles,
  loadArticle,
  readArticleFiles,
  stampOfFiles,
  stampOfFilesNow,
  statArticleFiles,
  validateArticleFile,
} from "./load-article.ts";
export { blockAt, quotableBlockOf, sentenceAt, sentencesIn } from "./locate.ts";
export { originSpanOf, shownSpanOf } from "./origin.ts";
export { parseArticleInSteps } from "./parse-article.ts";
export { createPassageCache } from "./passage-cache.ts";
export { readDocument } from "./read-document.ts";
export { ABSENT_REASON, CHANGING_REASON, fileFaultOf, isWithinFolder, lastingStampOf } from "./read-file-contents.ts";
export type { ValueOrReasons } from "./value-or-reasons.ts";
