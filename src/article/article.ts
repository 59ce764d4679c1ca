/** What an article is: its text, its blocks and sentences as offsets into it, and what an editor says of it. */

import type { Span } from "../span.ts";
import type { Origin } from "./origin.ts";

/**
 * What a stretch of an article is, recognised by its form. `dateline` ("PHNOM PENH--") and `boilerplate`
 * ("Related Articles") are never quoted; `heading` is a section heading inside the body, `note` the text
 * of a note, behind its mark: "[1] Or 43 million".
 */
export type BlockKind =
  | "headline"
  | "caption"
  | "standfirst"
  | "dateline"
  | "heading"
  | "body"
  | "note"
  | "boilerplate";

/** What a block of the body is besides a paragraph, where its file marks it. */
export type BlockForm = "list" | "table" | "quotation" | "code";

/** Blocks are in order, do not overlap, and do not include the line breaks around them. */
export type Block = Span &
  Readonly<{
    kind: BlockKind;
    /** Counts from 1 over the body; 0 outside it. */
    paragraph: number;
    form?: BlockForm;
    /** Where the words stand together in the text and not on the article's page. */
    seams?: readonly number[];
  }>;

/** A sentence lies within one block; sentences are in order and do not include the white space around them. */
export type Sentence = Span & Readonly<{ /** Index into `blocks`. */ block: number }>;

/** A line that speaks of the article, or the part of one; `says` is the name or the date in it. */
export type Credit = Span & Readonly<{ says: string }>;

/** The lines of an article that speak of the article. They answer no question about what it tells. */
export type Credits = Readonly<{
  byline?: Credit;
  published?: Credit;
  updated?: Credit;
  /** All of them, in order. */
  lines: readonly Span[];
}>;

/**
 * What an editor says of an article, in front matter or in a sidecar `NAME.json`; author and dates that the editor leaves out
 * are those of the article's own lines.
 */
export type Metadata = Readonly<{
  /** Defaults to the file's name without its ending. */
  id: string;
  /** Defaults to the headline, then to the id. */
  title: string;
  url?: string;
  author?: string;
  /** The names of several authors, each by itself. */
  authors?: readonly string[];
  /** As the editor wrote it; an ISO date where it is a date. */
  date?: string;
  /** When it was last changed, in the same way. */
  updated?: string;
  /** BCP 47 primary subtag, such as "en" or "km"; detected from the text when not given. */
  language: string;
  source?: string;
  licence?: string;
}>;

/**
 * One article as it is stored. `text` is what a reader sees: of plain text exactly the file's (after the front matter, without a
 * byte-order mark), of other formats their words without marks. It is never changed, so that every quotation is
 * `text.slice(start, end)`.
 */
export type Article = Metadata &
  Readonly<{
    /** SHA-256 of `text` as UTF-8 (lone surrogates as U+FFFD), lower-case hexadecimal. Two equal versions have equal words. */
    version: string;
    text: string;
    /** Where the text stands in its file, of formats whose marks are not part of it. */
    origin?: Origin;
    /** What its page shows besides it, of what is read from a page or a document; a link to its words must not lead there. */
    leftOut?: readonly string[];
    /** The day on which its text was read, of a page; an ISO date. */
    asOf?: string;
    blocks: readonly Block[];
    credits: Credits;
    /** Sentences of every block that may be quoted, all but dateline and boilerplate; without the credits' lines. */
    sentences: readonly Sentence[];
  }>;
