/** What a page of a PDF shows, as far as it is needed to read it. */

/** Words of one baseline that stand together. Lengths in points; `y` is the baseline, counted from below. */
export type PdfLine = Readonly<{ text: string; x: number; right: number; y: number; size: number }>;

export type PageLines = Readonly<{
  lines: readonly PdfLine[];
  width: number;
  height: number;
}>;

/** What pdf.js says of some words. */
export type PdfWords = Readonly<{
  str: string;
  dir: string;
  transform: readonly number[];
  width: number;
  height: number;
}>;

/** Lines that are read one after the other: a column, or what stands across columns. */
export type PdfColumn = Readonly<{ lines: readonly PdfLine[]; x: number; right: number }>;
