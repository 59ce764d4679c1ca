/** The token of a button that leads to the next page of articles that some words may mean. */

import { createHash } from "node:crypto";

/** From which of them on, and the words as they were typed. */
export type ArticlePage = Readonly<{ offset: number; typed: string }>;

/** The same, with the hash of words that do not fit into a token. */
export type PageToken = ArticlePage | Readonly<{ offset: number; search: string }>;

const WORDS_LETTER = "p:";
const SEARCH_LETTER = "s:";
/** With its letter and in base64url a token has 64 bytes at most. */
const MAX_WORDS_BYTES = 42;
const OFFSET_BYTES = 4;
const HASH_BYTES = 18;

const spaceOut = (typed: string): string => typed.trim().split(/\s+/).join(" ").toWellFormed();

/** Whether a button can carry these words itself. */
export const fitsIntoToken = (typed: string): boolean => Buffer.byteLength(spaceOut(typed)) <= MAX_WORDS_BYTES;

/** By what words are known that do not fit. */
export const searchOf = (typed: string): string =>
  createHash("sha256").update(spaceOut(typed)).digest().subarray(0, HASH_BYTES).toString("base64url");

export const encodePageToken = ({ offset, typed }: ArticlePage): string => {
  const head = Buffer.alloc(OFFSET_BYTES);
  head.writeUInt32LE(Math.min(offset, 2 ** 32 - 1));
  const [letter, rest] = fitsIntoToken(typed)
    ? [WORDS_LETTER, Buffer.from(spaceOut(typed))]
    : [SEARCH_LETTER, Buffer.from(searchOf(typed), "base64url")];
  return letter + Buffer.concat([head, rest]).toString("base64url");
};

/** Undefined for what is none. Never throws: tokens come from outside. */
export const decodePageToken = (token: string): PageToken | undefined => {
  const [, letter, code] = /^([ps]:)([\w-]{6,62})$/.exec(token) ?? [];
  if (letter === undefined || code === undefined) return undefined;
  const bytes = Buffer.from(code, "base64url");
  if (bytes.length < OFFSET_BYTES) return undefined;
  const offset = bytes.readUInt32LE();
  const rest = bytes.subarray(OFFSET_BYTES);
  return letter === WORDS_LETTER
    ? { offset, typed: rest.toString("utf8") }
    : { offset, search: rest.toString("base64url") };
};
