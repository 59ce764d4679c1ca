/**
 * Discord's markup, escaped by backslash so that a text reads on screen exactly as it is written. Nothing is inserted that
 * a reader would see: a backslash before a character of punctuation is taken away when Discord shows the message.
 *
 * Discord's clients take a backslash before any character that is neither a letter, a digit nor white space. These are the
 * characters that can begin something:
 *
 * - `\` itself; `*` `_` `~` `|` and the backtick (emphasis, strike-through, spoiler, code);
 * - `[` and `]` (masked links); `<` and `>` (mentions, timestamps, emoji, guild navigation, quiet links, block quotations);
 * - `@` (everyone, here); `:` before something that is not white space (`https://`, `:smile:`).
 */
const INLINE_MARKUP = /[\\*_~|`[\]<>@]|:(?=\S)/g;

/**
 * What only means something where a line begins: headings and small print (`#`, `-#`), lists (`-`, `+`, `1.`). A piece that
 * begins within our own emphasis counts as the beginning of a line too, as not every client sees that differently.
 */
const LINE_START_MARKUP = /^([^\S\n]*)(?:([#+-])|(\d+)([.)]))/gm;

/** The text with every character escaped that Discord would take for markup. Unescaping gives back the text, to the letter. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(INLINE_MARKUP, "\\$&")
    .replace(LINE_START_MARKUP, (_whole, space: string, sign?: string, digits?: string, dot?: string) =>
      sign === undefined ? `${space}${digits}\\${dot}` : `${space}\\${sign}`,
    );

/**
 * An address for `[words](address)`: nothing in it can end the link, begin a title or break the line. Undefined
 * for what is no web address, such as `javascript:`.
 */
export const escapeAddress = (url: string): string | undefined =>
  /^https?:\/\//i.test(url) && URL.canParse(url)
    ? url.replace(
        /[()<>\\`"'\s]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
      )
    : undefined;
