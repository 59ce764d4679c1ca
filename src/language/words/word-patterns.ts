/** Patterns of words that several rooms test with; none is global or sticky, so that none has a state. */

/** A letter or a digit. */
export const WORD_CHAR = /[\p{L}\p{N}]/u;
/** True of a token that is a word or a number, and of no mark. */
export const WORD_START = /^[\p{L}\p{N}]/u;
export const CAPITAL_START = /^\p{Lu}/u;
/** A decimal digit of any script. */
export const DIGIT = /\p{Nd}/u;
/** English "isn't", "can’t". */
export const CONTRACTED_NEGATION = /n['’]t$/;

const WORDS = /[\p{L}\p{M}\p{N}’']+/gu;

/** The words of a text as they are written, with their apostrophes. */
export const writtenWordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];
