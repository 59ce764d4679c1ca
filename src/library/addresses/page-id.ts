/** The id of a page's article: a short name that a person can type, and that no other page has. */

import { hashText } from "../../hash.ts";

const MAX_ID_CHARS = 80;
/** Words that sites put at the end of every address. */
const EMPTY_NAMES: ReadonlySet<string> = new Set([
  "index",
  "default",
  "article",
  "story",
  "amp",
  "page",
  "home",
  "html",
]);

/** "Bridge reopens: toll stays" becomes "bridge-reopens-toll-stays", in any script. */
const slugOf = (text: string): string => {
  const slug = text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "");
  if (slug.length <= MAX_ID_CHARS) return slug;
  const cut = slug.slice(0, MAX_ID_CHARS);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), MAX_ID_CHARS / 2)).replaceAll(/\p{Surrogate}+$|-+$/gu, "");
};

const decodeSegment = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** The last part of an address that has a word in it: not "12345", not "index.html". */
const wordedSegmentOf = (address: string): string | undefined =>
  new URL(address).pathname
    .split("/")
    .map((segment) => slugOf(decodeSegment(segment).replace(/\.[a-z]{2,5}$/iu, "")))
    .reverse()
    .find((slug) => /\p{L}{3}/u.test(slug) && !EMPTY_NAMES.has(slug));

const baseOf = (address: string, title: string): string =>
  wordedSegmentOf(address) ?? (slugOf(title) || slugOf(new URL(address).hostname));

/** `taken`: the ids of other pages. */
export const pageIdOf = (address: string, title: string, taken: (id: string) => boolean): string => {
  const base = baseOf(address, title);
  if (!taken(base)) return base;
  for (let next = 2; ; next += 1) if (!taken(`${base}-${next}`)) return `${base}-${next}`;
};

/** The id of a page that chats had read: no other article has it, and none is named otherwise because it is there. */
export const chatPageIdOf = (address: string, title: string): string =>
  `${baseOf(address, title)}-${hashText(address).toString(36)}`;
