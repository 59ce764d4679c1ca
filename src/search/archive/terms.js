/** Decides how stems are written as words of the full-text index, and how many bits stand for one in a paragraph. */

/** What SQLite's "ascii" tokenizer takes for a space. https://www.sqlite.org/fts5.html#ascii_tokenizer */
const SEPARATORS = /[^0-9A-Za-z\u0080-\u{10ffff}]/gu;
/** A private area of Unicode, whose characters stand in for separators. */
const STAND_IN = 0xe000;
const STAND_INS = /[\ue000-\ue07f]/gu;
/** The longest word that is told from another of the same beginning. */
const MAX_TERM_CHARS = 64;

/** @param {string} stem @returns {string} */
export const termOf = (stem) =>
  stem
    .slice(0, MAX_TERM_CHARS)
    .toWellFormed()
    .replaceAll(SEPARATORS, (char) => String.fromCharCode(STAND_IN + (char.charCodeAt(0) & 0x7f)));

/** @param {string} term @returns {string} */
export const stemOf = (term) =>
  term.replaceAll(STAND_INS, (char) => String.fromCharCode(char.charCodeAt(0) - STAND_IN));

/** FNV-1a: two stems of one article hardly ever share 32 bits. @param {string} stem @returns {number} */
export const hashOf = (stem) => {
  let value = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) value = Math.imul(value ^ stem.charCodeAt(at), 0x01000193) >>> 0;
  return value;
};
