import type { Language } from "../../language/index.ts";
import type { QuestionFocus } from "./question-type.ts";
import type { QueryToken } from "./term.ts";
import type { ShownSentence } from "./turn.ts";

/**
 * How a question stays with the article of the one before: `points` has no other subject than that article's; `bare`
 * may have it, but could as well be the first words on another article.
 */
export type QuestionReference = "points" | "bare" | "none";

/** A question as one language reads it; the same for every article in that language. */
export type ParsedQuestion = Readonly<{
  text: string;
  language: Language;
  /** The question's own words, in order. */
  tokens: readonly QueryToken[];
  /** The language it is in, where that is surely another one. */
  spoken?: string;
  /** What it asks for, by its question word. */
  focus: QuestionFocus;
  /** How it refers back to the question before. */
  reference: QuestionReference;
  /** It has no word to search by, only such as refer to what was said: "and why?", "since when?". */
  isWordless: boolean;
  /** What it may continue; absent when it refers back to nothing, and for the first question of a conversation. */
  earlier: EarlierQuestions | undefined;
}>;

export type EarlierQuestions = Readonly<{
  /** The newest of them that has words of its own, else the newest; undefined when there are only passages. */
  question: string | undefined;
  /** Content words of the earlier questions, newest question first. */
  tokens: readonly QueryToken[];
  /** The sentence that was shown last. */
  shown: ShownSentence | undefined;
}>;
