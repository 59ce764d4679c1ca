/**
 * What a terminal would obey instead of showing: control characters, and the marks that turn the direction of text around
 * (which can make a line read otherwise than it is written).
 */
const CONTROL_CHARS = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu;

const toVisibleChar = (char: string): string => {
  switch (char) {
    case "\t":
    case "\r":
      return " ";
    case "\v":
    case "\f":
    case "\x85":
    case "\u2028":
    case "\u2029":
      return "\n";
    case "\x7f":
      return "\u2421";
    default:
      return char < " " ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : "\ufffd";
  }
};

/**
 * The text with every unit that a terminal would obey replaced by one that it shows: "\x1b" becomes "␛". Length and offsets stay as
 * they are; "\n" stays a line break.
 */
export const toVisibleText = (text: string): string => text.replace(CONTROL_CHARS, toVisibleChar);

/** The same on one line, for titles and prompts. */
export const toVisibleLine = (text: string): string => toVisibleText(text).replaceAll("\n", " ");
