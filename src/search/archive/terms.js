/** Decides how stems are written as words of the full-text index. */

/** What SQLite's "ascii" tokenizer takes for a space. https://www.sqlite.org/fts5.html#ascii_tokenizer */
const SEPARATORS = /[^0-9A-Za-z\u0080-\u{10ffff}]/gu;
/** A private area of Unicode, whose characters stand in for separators. */
const STAND_IN = 0xe000;
/** The longest word that is told from another of the same beginning. */
const MAX_TERM_CHARS = 64;

/** @param {string} stem @returns {string} */
export const termOf = (stem) =>
  stem
    .slice(0, MAX_TERM_CHARS)
    .toWellFormed()
    .replaceAll(SEPARATORS, (char) => String.fromCharCode(STAND_IN + (char.charCodeAt(0) & 0x7f)));
