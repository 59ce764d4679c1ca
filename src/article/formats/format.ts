/** What a format of articles is: how bytes become a text, its paragraphs and what is said of it. */

import type { Span } from "../../span.ts";
import type { Block, Metadata } from "../article.ts";
import type { Origin } from "../origin.ts";
import type { ValueOrReasons } from "../value-or-reasons.ts";

/** What is known of some bytes from outside. */
export type DocumentHints = Readonly<{
  fileName?: string;
  /** As a server sends it: "text/html", also with "; charset=…". */
  mediaType?: string;
  /** The encoding that a server names, where the media type does not. */
  charset?: string;
  /** Where the bytes were fetched from. */
  url?: string;
}>;

/** What a paragraph is by the marks of its file. */
export type ParagraphMark =
  | "paragraph"
  /** A paragraph, or a line of the article's or of its site's: its form and place say which. */
  | "line"
  | "headline"
  | "standfirst"
  | "heading"
  | "caption"
  | "list"
  | "table"
  | "quotation"
  | "code"
  /** The text of a note: "[1] ", the mark that the note has in the text, and its words. */
  | "note";

/** A paragraph that the file itself marks; in order, disjoint, without the line breaks around it. */
export type MarkedParagraph = Span &
  Readonly<{
    mark: ParagraphMark;
    /** Of a heading, and of an item in lists within lists: from 1. */
    level?: number;
    /** Where the words stand together in the text and not on the page: behind a drop cap, around a picture. In order. */
    seams?: readonly number[];
  }>;

/** What a file of a format holds. */
export type FormatContents = Readonly<{
  /** The article's text. Every offset of the article points into it, so it is what readers are shown word by word. */
  text: string;
  /** What is said of the article within the file, or everything that is wrong with that. */
  metadata: ValueOrReasons<Partial<Metadata>>;
  /** The paragraphs of the text where the file marks them; otherwise they are found by the text's lines. */
  marked?: readonly MarkedParagraph[];
  /** Where the text stands in the file, where the file has marks between its words. */
  origin?: Origin;
  /** What the file shows besides the article (menus, links to other articles, running heads), piece by piece. */
  leftOut?: readonly string[];
}>;

/** A kind of article file. */
export type ArticleFormat = Readonly<{
  /** Endings of file names, in lower case with their stop. */
  extensions: readonly string[];
  mediaTypes: readonly string[];
  /** Whether an editor writes into the file what is said of it, so that it counts more than a sidecar `NAME.json`. */
  hasFrontMatter: boolean;
  /** The contents of a file, or every reason why there are none. Never holds the event loop for long. */
  read: (bytes: Uint8Array, hints?: DocumentHints) => Promise<ValueOrReasons<FormatContents>>;
  /**
   * The blocks of a text whose paragraphs the file does not mark. `title` is the editor's, if known. Yields `undefined` from
   * time to time, for the caller to let others run.
   */
  blocks: (text: string, title: string | undefined) => Generator<undefined, Block[]>;
}>;
