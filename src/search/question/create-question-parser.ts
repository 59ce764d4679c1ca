/** Reads a question in each language that it is wanted in: what it asks for, and what it refers back to, in its own. */
import { getLoadedLanguage, type Language } from "../../language/index.ts";
import { earlierQuestions, turnsBefore } from "./follow-up.ts";
import { parseQuestion } from "./parse-question.ts";
import type { ParsedQuestion } from "./parsed-question.ts";
import { readSpokenQuestion } from "./spoken-question.ts";
import type { Turn } from "./turn.ts";

/** One question as each language reads it. */
export type QuestionParser = (language: Language) => ParsedQuestion;

/**
 * What a question refers back to, by the words of the language that it is in, where those are loaded. One that has few words and points
 * to nothing ("who paints the tower?") is likelier the first on an article in its own language.
 */
const readReference = (
  own: Language,
  spoken: string | undefined,
  text: string,
  history: readonly Turn[],
): Partial<Pick<ParsedQuestion, "reference" | "isWordless" | "earlier">> => {
  const language = spoken === undefined || history.length === 0 ? undefined : getLoadedLanguage(spoken);
  if (language === undefined) return {};
  const { tokens, reference, isWordless } = parseQuestion(language, text);
  if (reference !== "points") return { reference: "none", isWordless, earlier: undefined };
  return { reference, isWordless, earlier: earlierQuestions(own, turnsBefore(language, tokens, history), language) };
};

/** Parses a question once for each language that it is wanted in. */
export const createQuestionParser = (text: string, history: readonly Turn[] = []): QuestionParser => {
  const parsed = new Map<Language, ParsedQuestion>();
  return (language) => {
    const known = parsed.get(language);
    if (known !== undefined) return known;
    const spoken = readSpokenQuestion(text, language.code);
    const made = {
      ...parseQuestion(language, text, history),
      ...spoken,
      ...readReference(language, spoken?.spoken, text, history),
    };
    parsed.set(language, made);
    return made;
  };
};
