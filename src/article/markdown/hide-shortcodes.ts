/** Finds what content systems put into running text for their own use: shortcodes, attributes, boxes to tick. No words. */

import type { Span } from "../../span.ts";

const ATTRIBUTE = `[\\w-]+=(?:"[^"\\]\\n]*"|'[^'\\]\\n]*'|[^\\s"'\\]]+)`;
/** Of WordPress and its add-ons, where nothing but the name stands in the brackets. */
const NAMES =
  "caption|wp_caption|embed|gallery|audio|video|playlist|youtube|vimeo|tweet|twitter|instagram|facebook|tiktok|soundcloud|spotify|contact-form(?:-7)?|toc|adsense|newsletter|signup";
const EMPTY_NAMES = "embed|gallery|audio|video|playlist|youtube|vimeo|tweet|twitter|instagram|facebook|tiktok";

/** All that these show is not the article's, or an address. */
const WITH_CONTENT = [
  `\\[(?<name>${EMPTY_NAMES})(?:\\s[^\\]\\n]{0,500})?\\][^[\\]]{0,500}\\[/\\k<name>\\]`,
  "\\{%-?\\s*comment\\s[^]{0,2000}?\\{%-?\\s*endcomment\\s*-?%\\}",
  "\\^\\[[^[\\]\\n]{1,500}\\]",
  "!\\[\\[[^[\\]\\n]{1,300}\\]\\]",
];

const TAGS = [
  "\\{\\{[<%][^]{0,2000}?[>%]\\}\\}",
  "\\{%[^]{0,2000}?%\\}",
  "\\{\\{[^{}]{0,500}\\}\\}",
  "\\{(?::[^{}\\n]{1,200}|[#.][A-Za-z_][^{}\\n]{0,200})\\}",
  `\\[/?(?:${NAMES})(?:\\s[^\\]\\n]{0,1000})?/?\\](?![([])`,
  `\\[[a-z][\\w-]{1,30}(?:\\s+${ATTRIBUTE}){1,20}\\s*/?\\](?![([])`,
  "\\[/[a-z][\\w-]{1,30}\\](?![([])",
  "\\[\\[_?[Tt][Oo][Cc]_?\\]\\]",
  "\\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO|QUOTE)\\][-+]?",
  "\\[(?<=^[ \\t]*(?:[-+*]|\\d{1,9}[.)])[ \\t]+\\[)[ xX]\\](?=[ \\t])",
  "^[ \\t]*:{3,}[^\\n]*$",
  "^\\\\(?:newpage|pagebreak|clearpage)[ \\t]*$",
];

const SHORTCODE = new RegExp([...WITH_CONTENT, ...TAGS].map((form) => `(?:${form})`).join("|"), "gm");
const MAY_HAVE_SHORTCODE = /[[{]|^[ \t]*(?:::|\\)/m;
const CAPTION = /^\[(?:wp_)?caption\b/;
/** Stands for a unit that no reader sees, so that all others stay where they are. */
const HIDDEN_UNIT = "\ue000";

/** A part of a file with its shortcodes out of the way, unit by unit: `spans` are where they were. */
export type WithoutShortcodes = Readonly<{
  text: string;
  spans: readonly Span[];
  /** The words are those of a picture. */
  isCaption: boolean;
}>;

/** A line that is nothing but shortcodes is blank, and so parts what is above from what is below. */
const blankHiddenLines = (masked: string, original: string): string =>
  masked
    .split("\n")
    .map((line) => (/^[\ue000 \t\r]*$/.test(line) ? line.replaceAll(HIDDEN_UNIT, " ") : line))
    .join("\n")
    .slice(0, original.length);

export const hideShortcodes = (text: string): WithoutShortcodes => {
  const found = MAY_HAVE_SHORTCODE.test(text) ? [...text.matchAll(SHORTCODE)] : [];
  // Between backticks it is shown.
  const shortcodes = found.filter(({ index }) => text[index - 1] !== "`");
  if (shortcodes.length === 0) return { text, spans: [], isCaption: false };
  let masked = "";
  let at = 0;
  for (const { 0: code, index } of shortcodes) {
    masked += text.slice(at, index) + code.replace(/[^\r\n]/g, HIDDEN_UNIT);
    at = index + code.length;
  }
  return {
    text: blankHiddenLines(masked + text.slice(at), text),
    spans: shortcodes.map(({ 0: code, index }) => ({ start: index, end: index + code.length })),
    isCaption: shortcodes.some(({ 0: code }) => CAPTION.test(code)),
  };
};
