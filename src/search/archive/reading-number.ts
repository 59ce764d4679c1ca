/**
 * The number of how articles are read: raised with every change of the parser, of a tokenizer, of a stemmer or of the folded form, so
 * that what was kept of a file is read anew. A test says when.
 */
export const READING_NUMBER = 5;
