/**
 * What a browser does with a text fragment, as far as it decides which words are marked: the first place where the
 * words stand, case, accents and the shape of quotation marks aside, at word boundaries, with the context given.
 * See "find a range from a text directive" of the WICG specification (wicg.github.io/scroll-to-text-fragment).
 */

/** The parts of a text directive before they are percent-encoded. */
export type Fragment = Readonly<{ prefix?: string; start: string; end?: string; suffix?: string }>;

const BREAK = /[\n\r\u2028\u2029]/;
const MARKS = /[\p{M}\u00ad]/gu;

/**
 * A text as the browser's search compares it: collation at primary strength, white space collapsed. A line break stays,
 * because a directive's words are never found across two blocks.
 */
export const foldForPage = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/ς/g, "σ")
    .replace(/[“”„‟«»״"]/g, '"')
    .replace(/[‘’‚‛‹›׳']/g, "'")
    .replace(/\s+/g, (space) => (BREAK.test(space) ? "\n" : " "));

/** Letters of scripts that put spaces between words. */
const SPACED =
  /[\p{L}\p{N}](?<![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])/u;

const bounded = (page: string, at: number): boolean =>
  at <= 0 || at >= page.length || !SPACED.test(page[at - 1] ?? "") || !SPACED.test(page[at] ?? "");

const skipBack = (page: string, at: number): number => (page[at - 1] === " " || page[at - 1] === "\n" ? at - 1 : at);
const skipOn = (page: string, at: number): number => (page[at] === " " || page[at] === "\n" ? at + 1 : at);

const hasBefore = (page: string, at: number, prefix: string): boolean => {
  const end = skipBack(page, at);
  return page.startsWith(prefix, end - prefix.length) && end >= prefix.length && bounded(page, end - prefix.length);
};

const hasAfter = (page: string, at: number, suffix: string): boolean => {
  const start = skipOn(page, at);
  return page.startsWith(suffix, start) && bounded(page, start + suffix.length);
};

/** The first place at or after `from` where the words stand at word boundaries and `holds` is true. */
const find = (page: string, words: string, from: number, holds: (start: number, end: number) => boolean): number => {
  for (let at = page.indexOf(words, from); at >= 0; at = page.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (bounded(page, at) && bounded(page, end) && holds(at, end)) return at;
  }
  return -1;
};

/** Where the fragment leads in a folded page, from `from` on; `undefined` when nowhere. */
export const firstMatch = (
  page: string,
  fragment: Fragment,
  from = 0,
): Readonly<{ start: number; end: number }> | undefined => {
  const start = foldForPage(fragment.start);
  if (start === "") return undefined;
  const prefix = fragment.prefix === undefined ? "" : foldForPage(fragment.prefix);
  const suffix = fragment.suffix === undefined ? "" : foldForPage(fragment.suffix);
  const followed = (_: number, end: number): boolean => suffix === "" || hasAfter(page, end, suffix);
  const last = fragment.end === undefined ? "" : foldForPage(fragment.end);
  let matched = -1;
  /** Behind here the end is not found, so no later start needs to look for it. */
  let hopeless = Number.POSITIVE_INFINITY;
  const at = find(page, start, from, (begin, end) => {
    if (prefix !== "" && !hasBefore(page, begin, prefix)) return false;
    if (fragment.end === undefined) {
      matched = end;
      return followed(begin, end);
    }
    if (end >= hopeless) return false;
    const found = find(page, last, end, followed);
    if (found < 0) hopeless = end;
    matched = found + last.length;
    return found >= 0;
  });
  return at < 0 ? undefined : { start: at, end: matched };
};
