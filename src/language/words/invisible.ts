/**
 * Characters that readers do not see and no word has: the soft hyphen, spaces without width, marks of direction, the
 * byte-order mark. The joiners are not among them: Persian and Indic words have these. As the inside of a character class.
 */
export const INVISIBLE_CHARACTERS = "\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff";

const INVISIBLE = new RegExp(`[${INVISIBLE_CHARACTERS}]`, "g");
const NON_ASCII = /[^\0-\x7f]/;

/** A word without what nobody sees in it. */
export const dropInvisible = (word: string): string => (NON_ASCII.test(word) ? word.replace(INVISIBLE, "") : word);
