import type { Span } from "../span.ts";

/**
 * One word of a text. In scripts without spaces it is what the segmenter takes for a word. One that is broken at a line's end
 * comes whole, and then its parts.
 */
export type Word = Span &
  Readonly<{
    /** Folded: lower case, no marks, compatibility forms joined. Equal forms match. */
    form: string;
    /** The stem of the form in its language; the form itself where there is no stemmer. */
    stem: string;
    /** A function word ("the", "did"), which says little about what is asked. */
    stop: boolean;
  }>;

/** What the core knows of one language. Pure once loaded. */
export type Language = Readonly<{
  /** BCP 47 primary subtag. */
  code: string;
  /** The words of a span of a text (the whole text when absent), with offsets into that text. */
  words: (text: string, span?: Span) => Word[];
}>;
