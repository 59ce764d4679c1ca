/** Languages: words, stems, sentence ends, and what is known of each language. */

export { containLine } from "./contain-line.ts";
export { detectForeignLanguage } from "./detect-foreign-language.ts";
export { detectLanguage } from "./detect-language.ts";
export { graphemesOf, isGraphemeBreak } from "./grapheme.ts";
export type { Language, Word } from "./language.ts";
export type { DiscourseCues } from "./languages/discourse-cues.ts";
export type { ArticleTopic, QuestionType, WordClass } from "./languages/language-data.ts";
export { LANGUAGES, languageData } from "./languages/languages.ts";
export type { DayWords } from "./languages/naming-word-lists.ts";
export { getLoadedLanguage, loadLanguage } from "./load-language.ts";
export {
  MARKDOWN_MARKS,
  markdownMarkSpans,
  mayHaveMarkdown,
  sliceWithoutSpans,
  stripMarkdown,
} from "./markdown-marks.ts";
export { CLOSING_QUOTES, unwrapQuotation } from "./quotation-marks.ts";
export { countScripts, hasLettersOf } from "./scripts.ts";
export { CLOSING_MARKS, SENTENCE_STOPS } from "./sentences/sentence-end-marks.ts";
export { eachSentence, sentenceSpans } from "./sentences/sentences.ts";
export { findCutBefore } from "./sentences/split-long.ts";
export { trimSpan } from "./trim-span.ts";
export { unstemmedWordsOf } from "./unstemmed-words.ts";
export {
  denialsOf,
  type FlippingPatterns,
  type FlippingWords,
  flippingPatternsOf,
  flippingWordsOf,
} from "./words/flipping-words.ts";
export { fold } from "./words/fold.ts";
export { functionWordsOf } from "./words/function-words.ts";
export { LINE_END_HYPHEN, NOTE_MARK, noteMarkSpans, READING } from "./words/print-marks.ts";
export { hasUnspacedScript, UNSPACED_SCRIPTS } from "./words/unspaced.ts";
export {
  CAPITAL_START,
  CONTRACTED_NEGATION,
  DIGIT,
  WORD_CHAR,
  WORD_START,
  writtenWordsOf,
} from "./words/word-patterns.ts";
export { toWordSet } from "./words/word-set.ts";
