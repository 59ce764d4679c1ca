/** What a question asks for; few of each kind are suggested. */
export type SuggestionKind = "who" | "what" | "when" | "where" | "measure" | "why" | "said" | "about";

/** A question and what it asks for. */
export type SuggestedQuestion = Readonly<{ kind: SuggestionKind; question: string }>;

/** Pronouns and adverbs that refer to another sentence: a question with one is not clear by itself. */
export const REFERRING_WORD =
  /\b(?:he|she|it|they|them|him|his|her|its|their|we|us|our|you|your|I|my|this|these|those|also|then|now|later|here|there|such|other|another)\b/;

export const splitWords = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");
