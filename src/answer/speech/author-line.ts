/** The line that says whose a pull quote, an epigraph or an embedded post is: "— Clara Moreno (@cmoreno) March 4, 2024". */

import type { Article } from "../../article/index.ts";
import { blockAt } from "../../article/index.ts";
import { type Span, trimWhiteSpace } from "../../span.ts";

/** The whole line, and the name in it. */
export type AuthorLine = Readonly<{ line: Span; name: Span }>;

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:[ \\u00a0](?:(?:de|da|di|del|van|von|der|bin|al|el|la|le) )?\\p{Lu}[\\p{L}\\p{M}.’'-]*){0,4}|\\p{sc=Han}{2,6}";
const AUTHOR_LINE = new RegExp(
  `^[>\\s]*(?:[—–―]|--?)\\s?(?<name>${NAME})(?<rest>(?:\\s?[,(（|·].{0,90}|\\s@\\w+.{0,60})?)$`,
  "u",
);
const HANDLE = /@\w{2,}/u;
/** Whose words these are is said by marks around them, or by the name of an account. */
const QUOTED_START = /^[>\s]*["“„«»「『]|^\s*>/u;
/** In UTF-16 units: a longer block is prose. */
const MAX_QUOTED_CHARS = 700;

/** The author's line in a stretch that ends with it, if it does. */
const readLine = (text: string, line: Span): (AuthorLine & Readonly<{ isPost: boolean }>) | undefined => {
  const words = text.slice(line.start, line.end);
  const found = AUTHOR_LINE.exec(words);
  const name = found?.groups?.name;
  if (found === null || name === undefined || /[.!?]$/u.test(words)) return undefined;
  const start = line.start + words.indexOf(name);
  return { line, name: { start, end: start + name.length }, isPost: HANDLE.test(words) };
};

const lastLineOf = (text: string, block: Span): Span => {
  const at = text.lastIndexOf("\n", block.end - 1);
  return trimWhiteSpace(text, { start: at < block.start ? block.start : at + 1, end: block.end });
};

/** The line below some words that says whose they are; `undefined` where there is none, or the words are that line. */
export const authorLineOf = (article: Article, { start }: Span): AuthorLine | undefined => {
  const { text, blocks } = article;
  const block = blockAt(article, start);
  if (block === undefined || block.end - block.start > MAX_QUOTED_CHARS) return undefined;
  const next = blocks[blocks.indexOf(block) + 1];
  const isOne = (line: Span): boolean => !/\n/u.test(text.slice(line.start, line.end));
  const own = lastLineOf(text, block);
  const inside = own.start > block.start ? readLine(text, own) : undefined;
  const below = next !== undefined && isOne(next) ? readLine(text, next) : undefined;
  const found = inside ?? below;
  if (found === undefined || start >= found.line.start) return undefined;
  const isQuoted = QUOTED_START.test(text.slice(block.start, block.start + 8));
  return isQuoted || found.isPost ? { line: found.line, name: found.name } : undefined;
};
