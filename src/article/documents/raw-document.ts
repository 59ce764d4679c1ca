/** What the thread that reads foreign bytes is asked for, and what it answers: plain data. */

import type { ParagraphMark } from "../formats/format.ts";

export type DocumentKind = "page" | "docx" | "pdf";

export type ReadingJob = Readonly<{
  kind: DocumentKind;
  bytes: Uint8Array;
  /** The encoding that was named outside of the bytes. */
  charset?: string;
}>;

/** A paragraph as the file shows it. */
export type RawParagraph = Readonly<{
  mark: ParagraphMark;
  level?: number;
  text: string;
  /** Where in the text the page's own words are not together. */
  seams?: readonly number[];
}>;

/** What a file says of itself besides its words, as it stands there. */
export type DocumentFacts = Readonly<{
  /** Its title for windows, which often has the site's name in it. */
  windowTitle?: string;
  language?: string;
  canonical?: string;
  /** Names and contents of `<meta>`, names in lower case. */
  metas: readonly (readonly [name: string, content: string])[];
  /** The texts of `application/ld+json`. */
  linkedData: readonly string[];
  /** `datetime` of `<time>`, with the words around it. */
  times: readonly Readonly<{ at: string; words: string }>[];
  /** Lines that a page marks as its author's. */
  bylines: readonly string[];
  /** How many programs it has: a page without words is made by them. */
  scripts: number;
}>;

export type RawDocument = Readonly<{
  paragraphs: readonly RawParagraph[];
  leftOut: readonly string[];
  facts: DocumentFacts;
}>;

/** One answer for each job. */
export type ReadingReply = Readonly<{ document: RawDocument; reason?: never } | { reason: string; document?: never }>;
