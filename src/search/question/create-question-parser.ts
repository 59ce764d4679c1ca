import type { Language } from "../../language/index.ts";
import { parseQuestion } from "./parse-question.ts";
import type { ParsedQuestion } from "./parsed-question.ts";
import { readSpokenQuestion } from "./spoken-question.ts";
import type { Turn } from "./turn.ts";

/** One question as each language reads it. */
export type QuestionParser = (language: Language) => ParsedQuestion;

/** Parses a question once for each language that it is wanted in. */
export const createQuestionParser = (text: string, history: readonly Turn[] = []): QuestionParser => {
  const parsed = new Map<Language, ParsedQuestion>();
  return (language) => {
    const known = parsed.get(language);
    if (known !== undefined) return known;
    const made = { ...parseQuestion(language, text, history), ...readSpokenQuestion(text, language.code) };
    parsed.set(language, made);
    return made;
  };
};
