import type { Language } from "../../language/index.ts";
import { readChatSpelling } from "./chat-spelling.ts";
import { earlierQuestions, lacksOwnWords, referenceOf, turnsBefore } from "./follow-up.ts";
import type { ParsedQuestion } from "./parsed-question.ts";
import { classifyQuestion } from "./question-type.ts";
import type { Turn } from "./turn.ts";

/** Reads a question in one language: its words, what it asks for, and what it refers back to. */
export const parseQuestion = (language: Language, text: string, history: readonly Turn[] = []): ParsedQuestion => {
  const words = language.words(text);
  const tokens = readChatSpelling(language, words, text).map((word) => ({ ...word, share: 1 }));
  const focus = classifyQuestion(tokens, text, language.code);
  const reference = referenceOf(language, tokens, text, focus.type);
  const earlier = reference === "none" ? undefined : earlierQuestions(language, turnsBefore(language, words, history));
  return { text, language, tokens, focus, reference, isWordless: lacksOwnWords(language, tokens), earlier };
};
