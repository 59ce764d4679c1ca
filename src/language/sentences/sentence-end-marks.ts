/** Marks that end a sentence in any script, with the ellipsis; the inside of a character class. */
export const SENTENCE_STOPS = "\\p{Sentence_Terminal}…។៕";

/** Quotation marks and brackets that close with a sentence; the inside of a character class. */
export const CLOSING_MARKS = "\"'”’»›)\\]」』）】";
