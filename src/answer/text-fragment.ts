/**
 * What a browser does with a text fragment, as far as it decides which words are marked: the first place that has the words
 * at word boundaries, with the given context; case, accents and the shape of quotation marks aside. See "find a range from a
 * text directive" in https://wicg.github.io/scroll-to-text-fragment/.
 */

import { UNSPACED_SCRIPTS } from "../language/index.ts";

/** The parts of a text directive before they are percent-encoded. */
export type TextFragment = Readonly<{ prefix?: string; start: string; end?: string; suffix?: string }>;

/** The same directive with its words changed. */
export const mapWords = (
  { prefix, start, end, suffix }: TextFragment,
  change: (words: string) => string,
): TextFragment => ({
  ...(prefix === undefined ? {} : { prefix: change(prefix) }),
  start: change(start),
  ...(end === undefined ? {} : { end: change(end) }),
  ...(suffix === undefined ? {} : { suffix: change(suffix) }),
});

const LINE_BREAK = /[\n\r\u2028\u2029]/;
const MARKS = /[\p{M}\u00ad]/gu;
const ASCII = /^[\0-\x7f]*$/;
/** White space other than a single space or a line feed. */
const SPACES = /\s\s|[^\S \n]/;

const foldLetters = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/ς/g, "σ")
    .replace(/[“”„‟«»״"]/g, '"')
    .replace(/[‘’‚‛‹›׳']/g, "'");

/**
 * A text as the browser's search compares it: collation at primary strength, white space collapsed. A line break stays,
 * because a directive's words are never found across two blocks.
 */
export const foldForBrowser = (text: string): string => {
  const bare = ASCII.test(text) ? text.toLowerCase() : foldLetters(text);
  return SPACES.test(bare) ? bare.replace(/\s+/g, (space) => (LINE_BREAK.test(space) ? "\n" : " ")) : bare;
};

/** Letters of scripts that put spaces between words. */
const SPACED_LETTER = new RegExp(`(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}]`, "u");

const isWordBoundary = (rendered: string, at: number): boolean =>
  at <= 0 ||
  at >= rendered.length ||
  !SPACED_LETTER.test(rendered[at - 1] ?? "") ||
  !SPACED_LETTER.test(rendered[at] ?? "");

const skipBack = (rendered: string, at: number): number =>
  rendered[at - 1] === " " || rendered[at - 1] === "\n" ? at - 1 : at;
const skipOn = (rendered: string, at: number): number => (rendered[at] === " " || rendered[at] === "\n" ? at + 1 : at);

const hasBefore = (rendered: string, at: number, prefix: string): boolean => {
  const end = skipBack(rendered, at);
  return (
    rendered.startsWith(prefix, end - prefix.length) &&
    end >= prefix.length &&
    isWordBoundary(rendered, end - prefix.length)
  );
};

const hasAfter = (rendered: string, at: number, suffix: string): boolean => {
  const start = skipOn(rendered, at);
  return rendered.startsWith(suffix, start) && isWordBoundary(rendered, start + suffix.length);
};

/** The first place at or after `from` that has the words at word boundaries and where `holds` is true; -1 when there is none. */
const findWords = (
  rendered: string,
  words: string,
  from: number,
  holds: (start: number, end: number) => boolean,
): number => {
  for (let at = rendered.indexOf(words, from); at >= 0; at = rendered.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isWordBoundary(rendered, at) && isWordBoundary(rendered, end) && holds(at, end)) return at;
  }
  return -1;
};

/** The place in a folded rendering that the fragment leads to, from `from` on; `undefined` when there is none. */
export const matchFragment = (
  rendered: string,
  fragment: TextFragment,
  from = 0,
): Readonly<{ start: number; end: number }> | undefined => {
  const start = foldForBrowser(fragment.start);
  if (start === "") return undefined;
  const prefix = fragment.prefix === undefined ? "" : foldForBrowser(fragment.prefix);
  const suffix = fragment.suffix === undefined ? "" : foldForBrowser(fragment.suffix);
  const hasSuffix = (_: number, end: number): boolean => suffix === "" || hasAfter(rendered, end, suffix);
  const last = fragment.end === undefined ? "" : foldForBrowser(fragment.end);
  let matched = -1;
  /** From here on the end is not found, so no later start searches for it. */
  let endless = Number.POSITIVE_INFINITY;
  const at = findWords(rendered, start, from, (begin, end) => {
    if (prefix !== "" && !hasBefore(rendered, begin, prefix)) return false;
    if (fragment.end === undefined) {
      matched = end;
      return hasSuffix(begin, end);
    }
    if (end >= endless) return false;
    const found = findWords(rendered, last, end, hasSuffix);
    if (found < 0) endless = end;
    matched = found + last.length;
    return found >= 0;
  });
  return at < 0 ? undefined : { start: at, end: matched };
};
