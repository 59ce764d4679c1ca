/** Widths, margins and styles of text in a terminal. */
import { createColors } from "picocolors";
import type { Span } from "../../src/server.ts";
import { wrapText } from "./wrap-text.ts";

export type Layout = Readonly<{
  /** Columns; Infinity leaves every paragraph on one line. */
  width: number;
  colour: boolean;
  /** Whether bold, underlined and faint text may be used without colours; as `colour` when absent. */
  emphasis?: boolean;
}>;

export type Style = (text: string) => string;
export type StyledSpan = Span & Readonly<{ style: Style }>;

/** Lines longer than this are hard to read, however wide the terminal. */
const MAX_COLUMNS = 96;
/** Below this a terminal is too narrow to be respected. */
const MIN_COLUMNS = 12;

/** The styles there are, by what they mean; all of them leave text as it is where there is neither colour nor emphasis. */
export const stylesOf = ({ colour, emphasis = colour }: Layout) => {
  const { cyan, green, yellow } = createColors(colour);
  const { bold, dim, underline } = createColors(emphasis);
  return {
    match: (text: string) => bold(text),
    answer: (text: string) => underline(text),
    title: (text: string) => bold(text),
    command: (text: string) => cyan(text),
    aside: (text: string) => dim(text),
    good: (text: string) => green(text),
    careful: (text: string) => yellow(text),
  };
};

/** One line of the text with its marked parts styled. A style ends with its line, so that a margin is never coloured. */
const styleLine = (text: string, line: Span, marks: readonly StyledSpan[]): string => {
  const here = marks.filter(({ start, end }) => start < line.end && end > line.start);
  if (here.length === 0) return text.slice(line.start, line.end);
  const edges = new Set([line.start, line.end]);
  for (const { start, end } of here) edges.add(Math.max(start, line.start)).add(Math.min(end, line.end));
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((end, index) => {
      const start = cuts[index]!;
      const piece = text.slice(start, end);
      return here
        .filter((mark) => mark.start <= start && mark.end >= end)
        .reduce((styled, { style }) => style(styled), piece);
    })
    .join("");
};

type Margin = Readonly<{ first: string; rest: string; columns: number }>;

/** Columns that are left for the words. */
export const availableColumns = ({ width }: Layout, { columns }: Margin): number =>
  (width === Infinity ? Infinity : Math.max(MIN_COLUMNS, Math.min(width, MAX_COLUMNS))) - columns;

/** The text in lines, `first` before the first and `rest` before the others. Their styles take no columns. */
export const layOutText = (text: string, layout: Layout, margin: Margin, marks: readonly StyledSpan[] = []): string =>
  wrapText(text, availableColumns(layout, margin))
    .map((line, index) => (index === 0 ? margin.first : margin.rest) + styleLine(text, line, marks))
    .join("\n");
