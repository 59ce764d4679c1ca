/** What was recognised in a page, for a person to look over: title, who and when, numbered paragraphs, what was left out. */
import type { Article } from "../../../src/server.ts";
import { type Layout, stylesOf, toVisibleLine } from "../../terminal/index.ts";
import { clipText } from "../bars.ts";

/** Pieces of furniture that are shown; of very many the first will do. */
const MAX_LEFT_OUT = 8;
const MAX_COLUMNS = 110;

const oneLine = (text: string): string => toVisibleLine(text.replace(/\s+/gu, " ").trim());

/** "By Ann Lee", "28 November 2026", "English": what is known of it. */
const factsOf = ({ author, date, updated, language, source }: Article): readonly string[] => {
  const name = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(language) ?? language;
  return [
    author === undefined ? "no byline" : `by ${author}`,
    date ?? "no date",
    ...(updated === undefined ? [] : [`updated ${updated}`]),
    name,
    ...(source === undefined ? [] : [source]),
  ];
};

export const pageLines = (article: Article, leftOut: readonly string[], layout: Layout): readonly string[] => {
  const { aside, title } = stylesOf(layout);
  const width = Math.min(layout.width, MAX_COLUMNS);
  const { text, blocks, credits } = article;
  const shown = blocks.flatMap(({ start, end, kind, paragraph }) => {
    if (kind === "boilerplate" || kind === "headline") return [];
    const isCredit = credits.lines.some((line) => line.start >= start && line.end <= end);
    const label = paragraph > 0 ? String(paragraph) : isCredit ? "byline" : kind === "body" ? "" : kind;
    return [`${label.padStart(10)}  ${clipText(oneLine(text.slice(start, end)), width - 12)}`];
  });
  const rest = leftOut.length - MAX_LEFT_OUT;
  return [
    title(oneLine(article.title)),
    aside(oneLine(factsOf(article).join(" · "))),
    aside(`id ${toVisibleLine(article.id)}`),
    ...shown,
    ...leftOut.slice(0, MAX_LEFT_OUT).map((piece) => aside(`  left out  ${clipText(oneLine(piece), width - 12)}`)),
    ...(rest > 0 ? [aside(`  left out  … and ${rest} more`)] : []),
  ];
};
