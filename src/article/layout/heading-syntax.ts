import type { Span } from "../../span.ts";

/** How a format marks the headings in its text. */
export type HeadingSyntax = Readonly<{
  /** Whether a line is a heading, and so a paragraph by itself. */
  isHeadingLine: (text: string, line: Span) => boolean;
  /** A paragraph's own words, and the level of the heading that it is; 0 for anything else. */
  headingSpan: (text: string, paragraph: Span) => Readonly<{ span: Span; level: number }>;
}>;
