import { loadLanguage } from "../../language/load.ts";
import { withinMarks } from "../../language/quotation-marks.ts";
import { foldForm } from "./form.ts";
import { quoteTokens, type Token } from "./tokens.ts";

/** One sentence of a checked text, without the quotation marks around it. */
export type Said = Readonly<{
  text: string;
  folded: string;
  tokens: readonly Token[];
  /** A function word, or a mark: equal by chance too often to count like a word of the matter. */
  common: (token: Token) => boolean;
}>;

/** A text without the quotation marks around the whole of it; as it is when they belong to two quotations in it. */
export const unquoted = (text: string): string => (withinMarks(text) ?? text).trim();

/** UTF-16 units in which function words are looked for; whatever is longer is not compared word by word. */
const READ = 8_192;

/** Reads a sentence for comparison with articles of a language. */
export const readSaid = async (text: string, language: string): Promise<Said> => {
  const { words } = await loadLanguage(language);
  const functionWords = new Set(
    words(text.slice(0, READ))
      .filter(({ stop }) => stop)
      .map(({ start, end }) => foldForm(text.slice(start, end))),
  );
  return {
    text,
    folded: foldForm(text),
    tokens: quoteTokens(text.slice(0, 2 * READ)),
    common: ({ form, word }) => !word || functionWords.has(form),
  };
};
