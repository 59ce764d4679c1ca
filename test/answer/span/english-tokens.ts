import { type SpanToken, tokenizeSpan } from "../../../src/answer/span/tokenize-span.ts";
import { loadLanguage } from "../../../src/language/load-language.ts";

const english = await loadLanguage("en");

export const englishWords = english.words;

export const englishTokens = (text: string): readonly SpanToken[] =>
  tokenizeSpan(text, english.words(text), { start: 0, end: text.length });
