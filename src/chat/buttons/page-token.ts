/** The token of a button that leads to the next page of articles that some words may mean. */

/** From which of them on, and the words as they were typed. */
export type ArticlePage = Readonly<{ offset: number; typed: string }>;

const PAGE_LETTER = "p:";
/** With its letter and in base64url a token has 64 bytes at most. */
const MAX_WORDS_BYTES = 42;
const OFFSET_BYTES = 4;

/** Words that do not fit are left out, the last ones first. */
export const encodePageToken = ({ offset, typed }: ArticlePage): string => {
  const words = typed.split(/\s+/);
  while (words.length > 1 && Buffer.byteLength(words.join(" ")) > MAX_WORDS_BYTES) words.pop();
  const letters = Array.from(words.join(" "));
  while (Buffer.byteLength(letters.join("")) > MAX_WORDS_BYTES) letters.pop();
  const head = Buffer.alloc(OFFSET_BYTES);
  head.writeUInt32LE(Math.min(offset, 2 ** 32 - 1));
  return PAGE_LETTER + Buffer.concat([head, Buffer.from(letters.join(""))]).toString("base64url");
};

/** Undefined for what is none. Never throws: tokens come from outside. */
export const decodePageToken = (token: string): ArticlePage | undefined => {
  if (!token.startsWith(PAGE_LETTER) || !/^p:[\w-]{6,62}$/.test(token)) return undefined;
  const bytes = Buffer.from(token.slice(PAGE_LETTER.length), "base64url");
  return bytes.length < OFFSET_BYTES
    ? undefined
    : { offset: bytes.readUInt32LE(), typed: bytes.toString("utf8", OFFSET_BYTES) };
};
