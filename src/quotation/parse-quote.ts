import { loadLanguage, unwrapQuotation } from "../language/index.ts";
import { foldForm } from "./fold/fold-form.ts";
import { type QuoteToken, tokenizeQuote } from "./tokenize-quote.ts";

/** One sentence of a checked text, without the quotation marks around it. */
export type Quote = Readonly<{
  text: string;
  folded: string;
  tokens: readonly QuoteToken[];
  /** A function word or a mark: equal by chance too often to count like a content word. */
  isCommon: (token: QuoteToken) => boolean;
}>;

/** A text without the quotation marks around the whole of it; unchanged when they belong to two quotations in it. */
export const stripQuotationMarks = (text: string): string => (unwrapQuotation(text) ?? text).trim();

/** UTF-16 units that are searched for function words; a longer text is not compared word by word. */
const MAX_SCANNED_CHARS = 8_192;

/** Parses a sentence for comparison with articles of a language. */
export const parseQuote = async (text: string, language: string): Promise<Quote> => {
  const { words } = await loadLanguage(language);
  const functionWords = new Set(
    words(text.slice(0, MAX_SCANNED_CHARS))
      .filter(({ stop }) => stop)
      .map(({ start, end }) => foldForm(text.slice(start, end))),
  );
  return {
    text,
    folded: foldForm(text),
    tokens: tokenizeQuote(text.slice(0, 2 * MAX_SCANNED_CHARS)),
    isCommon: ({ form, isWord }) => !isWord || functionWords.has(form),
  };
};
